// How much a test tries that could try for hours: a part of it in `npm test`, all in `npm run thorough`, every night.

/** Set by `npm run thorough`. */
export const isThorough = process.env['THOROUGH'] === 'true';

/** @returns how often to try */
export function tries(quick: number, thorough: number): number {
  return isThorough ? thorough : quick;
}

/** @returns those of `all` to try: the first few, or each */
export function someOf<T>(all: readonly T[], quick: number): T[] {
  return isThorough ? [...all] : all.slice(0, quick);
}
