/** Pure: what an answer tells of the limits of its endpoint. */

/** As Go writes durations: `6m0s`, `1.5s`, `20ms`. */
const DURATION = /^(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?$/;

function parseDurationMs(text: string): number | undefined {
  const parts = DURATION.exec(text);
  if (!parts || text === '') return undefined;
  const [hours, minutes, seconds, milliseconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1_000 + (milliseconds ?? 0);
}

function parseCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** A limit of a day has its reset far away: a refusal will say more. */
const MAX_PAUSE_MS = 60_000;

/**
 * How long to wait before the next request, so that it is not refused: none where enough is left, or nothing is told in
 * OpenAI's form (https://platform.openai.com/docs/guides/rate-limits#rate-limits-in-headers). A reset is the time
 * until all of a limit is there again, so that a part of it is there sooner.
 *
 * @param tokens that the next request takes, estimated
 */
export function readPauseMs(headers: ReadonlyMap<string, string>, tokens: number): number {
  const pauses = [
    { of: 'requests', needed: 1 },
    { of: 'tokens', needed: tokens },
  ].map(({ of, needed }) => {
    const remaining = parseCount(headers.get(`x-ratelimit-remaining-${of}`));
    const resetMs = parseDurationMs(headers.get(`x-ratelimit-reset-${of}`)?.trim() ?? '');
    if (remaining === undefined || resetMs === undefined || remaining >= needed) return 0;
    const limit = parseCount(headers.get(`x-ratelimit-limit-${of}`)) ?? 0;
    const share = limit > remaining ? Math.min(1, (needed - remaining) / (limit - remaining)) : 1;
    return resetMs * share;
  });
  return Math.min(MAX_PAUSE_MS, Math.max(...pauses));
}
