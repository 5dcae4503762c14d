// The emulator's "model" as a judge: it counts words, and knows nothing of what they mean.
import type { Message } from './pinata-answer.ts';

const ASKED = 'Answer with one digit, 1, 2, 3, 4 or 5';
const ANSWER = /^Answer to grade:$/m;

function readWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** From 1 to 5, by how many words of the answer stand in what it is held against, too; undefined for what asks no grade. */
export function answerGrade(messages: readonly Message[]): string | undefined {
  if (!messages.some(({ role, text }) => role === 'system' && text.includes(ASKED))) return undefined;
  const user = messages.filter(({ role }) => role === 'user').map(({ text }) => text);
  const [given = '', answer = ''] = user.join('\n').split(ANSWER);
  const known = new Set(readWords(given));
  const words = readWords(answer);
  // Where there is nothing to hold it against, a judge that only counts can't tell.
  if (known.size === 0 || words.length === 0) return '3';
  const shared = words.filter((word) => known.has(word)).length / words.length;
  return String(1 + Math.round(4 * shared));
}
