import { afterEach } from '@jest/globals';

const opened: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** Closes `resource` when the test is over, whatever came of it; the last one opened goes first. */
export function closeAfterTest<T extends { close(): unknown }>(resource: T): T {
  opened.push(() => resource.close());
  return resource;
}
