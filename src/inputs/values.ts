/** How the value of an input is read: an empty one counts as none, one that can't be understood is refused by name. */
import { InputError } from '../errors.ts';
import { MAX_TIMER_MS } from '../http/deadline.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** That a value can't be understood; it is told, so never of a secret. */
export function unexpectedValue(name: string, value: string, hint: string): InputError {
  return new InputError(name, `is \`${value}\``, { hint });
}

/** The runner keeps hyphens: `prompt-file` is INPUT_PROMPT-FILE. An empty value counts as none. */
export function readInput(env: Environment, name: string): string | undefined {
  const value = env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
  return value === undefined || value.trim() === '' ? undefined : value;
}

export function readWord(env: Environment, name: string): string | undefined {
  return readInput(env, name)?.trim();
}

export function readChoice<T extends string>(
  env: Environment,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = readWord(env, name);
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw unexpectedValue(name, value, `Use ${choices.map((c) => `\`${c}\``).join(' or ')}.`);
  }
  return found;
}

export function readNumber(
  env: Environment,
  name: string,
  range: { min: number; max?: number; isInteger?: boolean },
): number | undefined {
  const value = readWord(env, name);
  if (value === undefined) return undefined;
  const number = /^-?(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
  const isAllowed = number >= range.min && number <= (range.max ?? Number.MAX_SAFE_INTEGER);
  if (!isAllowed || (range.isInteger && !Number.isInteger(number))) {
    const kind = range.isInteger ? 'a whole number' : 'a number';
    const bounds = range.max === undefined ? `of at least ${range.min}` : `from ${range.min} to ${range.max}`;
    throw unexpectedValue(name, value, `Use ${kind} ${bounds}.`);
  }
  return number;
}

const UNIT_MS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** `90s`, `1.5m` → milliseconds; NaN for anything else. */
export function parseDurationMs(text: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  return Number(amount) * (UNIT_MS[unit] ?? Number.NaN);
}

/** A time with a unit, in milliseconds; `0` is one where `canBeZero`. */
export function readDurationMs(
  env: Environment,
  name: string,
  { canBeZero = false } = {},
): number | undefined {
  const value = readWord(env, name);
  if (value === undefined) return undefined;
  const ms = canBeZero && value === '0' ? 0 : parseDurationMs(value);
  if (!(ms >= 0 && ms <= MAX_TIMER_MS) || (ms === 0 && !canBeZero)) {
    throw unexpectedValue(
      name,
      value,
      'Use a number with a unit, such as `90s`, `10m` or `1h`, and at most 24 days.',
    );
  }
  return ms;
}

/** Words on lines of their own, or between commas. Each once. */
export function readList(env: Environment, name: string): string[] {
  const words = (readInput(env, name) ?? '').split(/[\r\n,]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** The words of YAML 1.2's core schema, as the runner's toolkit takes them. */
export function readBoolean(env: Environment, name: string, fallback: boolean): boolean {
  const value = readWord(env, name);
  if (value === undefined) return fallback;
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw unexpectedValue(name, value, 'Use `true` or `false`.');
}
