// The emulator's "model" as a judge: it counts words, and knows nothing of what they mean.
import type { Message } from './pinata-answer.ts';

const ASKED = 'Answer with one digit, 1, 2, 3, 4 or 5';

/** They stand in any text. */
const FREQUENT =
  /^(?:an?|and|are|as|at|be|by|do|does|for|from|has|have|how|in|is|it|its|of|on|or|that|the|this|to|was|what|when|which|who|why|with)$/;

/** How much of a word has to be the same: `opens` and `open` are. */
const STEM_CHARACTERS = 4;

function readStems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !FREQUENT.test(word)).map((word) => word.slice(0, STEM_CHARACTERS));
}

/** What stands below a heading, up to the next one; undefined without it. */
function readSection(text: string, heading: string): string | undefined {
  const [, section] = text.split(`\n${heading}:\n`);
  return section?.split(/\n(?:Context|What was asked|Expected answer|Answer to grade):\n/, 1)[0];
}

/** From 1 to 5, by how many words of the answer stand in what it is held against, too; undefined for what asks no grade. */
export function answerGrade(messages: readonly Message[]): string | undefined {
  if (!messages.some(({ role, text }) => role === 'system' && text.includes(ASKED))) return undefined;
  const user = messages.filter(({ role }) => role === 'user').map(({ text }) => text);
  const text = `\n${user.join('\n')}`;
  const given =
    readSection(text, 'Expected answer') ??
    readSection(text, 'Context') ??
    readSection(text, 'What was asked');
  const known = new Set(readStems(given ?? ''));
  const stems = readStems(readSection(text, 'Answer to grade') ?? '');
  // Where there is nothing to hold it against, one who only counts can't tell.
  if (known.size === 0 || stems.length === 0) return '3';
  return String(1 + Math.round((4 * stems.filter((stem) => known.has(stem)).length) / stems.length));
}
