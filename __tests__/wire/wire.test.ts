// What real servers and workflows send, and the right values: each case runs through dist/.
import { describe, test } from '@jest/globals';
import { readWireCases, runWireCase } from './wire-case.ts';

const byClass = Map.groupBy(readWireCases(), (wire) => wire.class);

describe.each([...byClass])('%s', (_class, cases) => {
  test.concurrent.each(cases.map((wire) => [wire.name, wire] as const))('%s', (_name, wire) =>
    runWireCase(wire),
  );
});
