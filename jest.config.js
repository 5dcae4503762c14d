import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Node 24 strips the types itself: https://nodejs.org/api/typescript.html
  transform: {},
  testTimeout: 30_000,
  // A part of the time is spent waiting. Not in per cent: of what is over 100 %, jest takes the number.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Tests that run side by side in a file wait for processes, too, and those for pauses between writes.
  maxConcurrency: 6,
};
