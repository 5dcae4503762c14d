/** Pure: whether an answer is one, and whether it is whole. */
import { EmptyAnswerError, PartialAnswerError } from '../errors.ts';
import type { ChatAnswer } from './chat.ts';

type Ending = 'whole' | 'length' | 'filtered' | 'broken' | 'unknown';

/** Servers and the models behind them have words of their own for the four that OpenAI documents. */
const ENDINGS = new Map<string, Ending>([
  ['stop', 'whole'],
  ['end_turn', 'whole'],
  ['stop_sequence', 'whole'],
  ['eos', 'whole'],
  ['tool_calls', 'whole'],
  ['function_call', 'whole'],
  ['length', 'length'],
  ['max_tokens', 'length'],
  ['model_length', 'length'],
  ['content_filter', 'filtered'],
  ['safety', 'filtered'],
  ['recitation', 'filtered'],
  ['refusal', 'filtered'],
  ['error', 'broken'],
  ['network_error', 'broken'],
]);

/** A server that names no reason said by `[DONE]`, or by a complete JSON, that it was done. */
function endingOf({ finishReason }: ChatAnswer): Ending {
  return finishReason === undefined ? 'whole' : (ENDINGS.get(finishReason.trim().toLowerCase()) ?? 'unknown');
}

/** Whether nothing of the text would be seen: white space, invisible characters, comments. */
function isBlank(text: string): boolean {
  const seen = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/&(?:nbsp|zwnj|zwj|shy);/gi, '')
    .replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  return seen === '';
}

/**
 * @throws {EmptyAnswerError} nothing to be seen
 * @throws {PartialAnswerError} the endpoint says that its answer broke off
 */
export function refuseUnusable(answer: ChatAnswer): void {
  const { text, finishReason, hasReasoning, toolCalls } = answer;
  const ending = endingOf(answer);
  if (!isBlank(text)) {
    if (ending !== 'broken') return;
    throw new PartialAnswerError(
      text,
      `The answer broke off after ${text.length} characters (finish reason \`${finishReason}\`)`,
      {
        hint: 'Run the job again for a whole answer.',
      },
    );
  }
  if (ending === 'length') {
    const why = hasReasoning
      ? 'the model used up its token cap with reasoning'
      : 'the token cap was used up before any text';
    throw new EmptyAnswerError(`The answer is empty: ${why} (finish reason \`${finishReason}\`)`, {
      hint: 'Raise `max-tokens` or `max-completion-tokens`, whichever is set.',
    });
  }
  if (ending === 'filtered') {
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

/** What a reader must know before the answer, in sentences of our own. */
export function buildNotices(answer: ChatAnswer): string[] {
  const notices: string[] = [];
  const ending = endingOf(answer);
  if (ending === 'length') {
    notices.push(
      'The answer is cut off: the model reached its token cap. Raise its cap (`max-tokens` or `max-completion-tokens`) for a whole one.',
    );
  }
  if (ending === 'filtered') {
    notices.push('The answer is cut off: a content filter of the endpoint stopped it.');
  }
  if (ending === 'unknown') {
    notices.push(
      'The answer may be cut off: the endpoint ended it for a reason that this action does not know.',
    );
  }
  if (answer.toolCalls > 0) {
    notices.push('The model tried to call a tool; this action offers none, and ignored it.');
  }
  return notices;
}
