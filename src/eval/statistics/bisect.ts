/**
 * @param isPast false up to some place between `low` and `high`, and true from there on
 * @returns that place, as exactly as matters for a share
 */
export function bisect(low: number, high: number, isPast: (x: number) => boolean): number {
  let [before, past] = [low, high];
  for (let step = 0; step < 40; step += 1) {
    const middle = (before + past) / 2;
    if (isPast(middle)) past = middle;
    else before = middle;
  }
  return past;
}
