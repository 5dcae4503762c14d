import { isPromise } from 'node:util/types';

/** What `run` writes to stdout. */
export function captureStdout(run: () => unknown): string {
  const write = process.stdout.write;
  let written = '';
  process.stdout.write = (chunk: string | Uint8Array) => {
    written += Buffer.from(chunk).toString();
    return true;
  };
  try {
    if (isPromise(run())) throw new Error('Only what is written at once is captured');
  } finally {
    process.stdout.write = write;
  }
  return written;
}
