/** What `run` throws or rejects with; fails the test when it does neither. */
export async function thrownBy(run: () => unknown): Promise<unknown> {
  let result: unknown;
  try {
    result = await run();
  } catch (error) {
    return error;
  }
  throw new Error(`Nothing was thrown; the result was ${String(result)}`);
}
