import { isMainThread } from 'node:worker_threads';
import { run } from './main.ts';

// Awaited, so that a run that never ends is no success: Node exits with 13 when nothing is left to wait for.
if (isMainThread) await run();
// The bundle is one program, so the threads of runner/cache.ts begin here too. Not awaited: of a thread that is stuck,
// Node would warn on the stderr of the process, past all that catches what the thread writes.
else import('./runner/cache-service.ts').then(({ serveCache }) => serveCache());
