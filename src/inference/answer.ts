/** Pure: whether an answer is one, and whether it is whole. */
import { EmptyAnswerError, PartialAnswerError } from '../errors.ts';
import { quoteUntrusted } from '../runner/log.ts';
import type { ChatAnswer } from './chat.ts';
import { classifyEnd } from './finish-reason.ts';

/** Whether nothing of the text would be seen: white space, invisible characters, comments. */
function isBlank(text: string): boolean {
  const seen = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/&(?:nbsp|zwnj|zwj|shy);/gi, '')
    .replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  return seen === '';
}

/** Why there is nothing to be seen, and what to do about it. */
function explainEmpty({ finishReason = '', hasReasoning, toolCalls, refusal }: ChatAnswer): [string, string] {
  const end = classifyEnd(finishReason);
  const reason = `(finish reason \`${quoteUntrusted(finishReason)}\`)`;
  if (end === 'cut') {
    const used = hasReasoning
      ? 'the model used up its token cap with reasoning'
      : 'the token cap was used up before any text';
    return [`: ${used} ${reason}`, 'Raise `max-tokens` or `max-completion-tokens`, whichever is set.'];
  }
  if (refusal !== '')
    return [`: the model refused, in its words: ${quoteUntrusted(refusal)}`, 'Change the prompt.'];
  if (end === 'filtered')
    return [': a content filter of the endpoint held it back', 'Change the prompt, or choose another model.'];
  if (end === 'broken') return [`: the endpoint failed ${reason}`, 'Run the job again.'];
  if (toolCalls > 0)
    return [': the model called a tool, and this action offers none', 'Ask for text in the prompt.'];
  const why = hasReasoning ? ': the model wrote nothing but its reasoning' : '';
  return [why, 'Run the job again, or change the prompt.'];
}

/**
 * @throws {EmptyAnswerError} nothing to be seen
 * @throws {PartialAnswerError} the endpoint says that its answer broke off
 */
export function assertUsable(answer: ChatAnswer): void {
  const { text, finishReason } = answer;
  if (isBlank(text)) {
    const [why, hint] = explainEmpty(answer);
    throw new EmptyAnswerError(`The answer is empty${why}`, { hint });
  }
  if (classifyEnd(finishReason) !== 'broken') return;
  throw new PartialAnswerError(
    text,
    `The answer broke off after ${text.length} characters (finish reason \`${quoteUntrusted(finishReason ?? '')}\`)`,
    { hint: 'Run the job again for a whole answer.' },
  );
}

/** Whether a part of the answer may be missing. */
export function isCutOff({ finishReason }: ChatAnswer): boolean {
  return classifyEnd(finishReason) !== 'whole';
}

/** What a reader must know before the answer, in sentences of our own. */
export function buildNotices(answer: ChatAnswer): string[] {
  const about = {
    whole: answer.isEndConfirmed
      ? undefined
      : 'The end of the answer was not confirmed: the endpoint called every piece the last, and then closed the connection.',
    cut: 'The answer is cut off: the model reached its token cap. Raise its cap (`max-tokens` or `max-completion-tokens`) for a whole one.',
    filtered: 'The answer is cut off: a content filter of the endpoint stopped it.',
    unknown: 'The answer may be cut off: the endpoint ended it for a reason that this action does not know.',
    // An answer that broke off is no answer.
    broken: undefined,
  }[classifyEnd(answer.finishReason)];
  const called = 'The model tried to call a tool; this action offers none, and ignored it.';
  return [...(about === undefined ? [] : [about]), ...(answer.toolCalls > 0 ? [called] : [])];
}
