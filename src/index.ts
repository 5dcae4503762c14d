import { run } from './main.ts';

// Awaited, so that a run that never ends is no success: Node exits with 13 when nothing is left to wait for.
await run();
