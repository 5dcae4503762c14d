/** What every mode is given, and what it fills in as it goes. */
import type { RunClock } from './http/deadline.ts';
import type { Outputs } from './outputs.ts';
import type { Report } from './report.ts';
import type { Log } from './runner/log.ts';

export interface Run {
  log: Log;
  clock: RunClock;
  outputs: Outputs;
  report: Report;
}
