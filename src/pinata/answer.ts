/** Pure: what an answer is worth, and what it took. */
import { EmptyAnswerError } from '../errors.ts';
import type { ChatAnswer } from './chat.ts';

/** @throws {EmptyAnswerError} */
export function refuseEmpty({ text, finishReason, hasReasoning, toolCalls }: ChatAnswer): void {
  if (text.trim() !== '') return;
  if (finishReason === 'length') {
    const why = hasReasoning
      ? 'the model used up its token cap with reasoning'
      : 'the token cap was used up before any text';
    throw new EmptyAnswerError(`The answer is empty: ${why} (finish reason \`length\`)`, {
      hint: 'Raise `max-tokens` or `max-completion-tokens`, whichever is set.',
    });
  }
  if (finishReason === 'content_filter') {
    throw new EmptyAnswerError('The answer is empty: a content filter of the endpoint held it back', {
      hint: 'Change the prompt, or choose another model.',
    });
  }
  if (toolCalls > 0) {
    throw new EmptyAnswerError('The answer is empty: the model called a tool, and this action offers none', {
      hint: 'Ask for text in the prompt.',
    });
  }
  throw new EmptyAnswerError('The answer is empty', { hint: 'Run the job again, or change the prompt.' });
}

/** What a reader must know before the answer, in sentences. */
export function buildNotices({ finishReason, toolCalls }: ChatAnswer): string[] {
  const notices: string[] = [];
  if (finishReason === 'length') {
    notices.push(
      'The answer is cut off: the model reached its token cap. Raise its cap (`max-tokens` or `max-completion-tokens`) for a whole one.',
    );
  }
  if (finishReason === 'content_filter') {
    notices.push('The answer is cut off: a content filter of the endpoint stopped it.');
  }
  if (toolCalls > 0) notices.push('The model tried to call a tool; this action offers none, and ignored it.');
  return notices;
}
