/** What every mode is given, and what it fills in as it goes. */
import type { RunClock } from './network/deadline.ts';
import type { Outputs } from './outputs.ts';
import type { Outbound } from './publish/outbound.ts';
import type { Report } from './publish/report.ts';
import type { Log } from './runner/log.ts';

export interface Run {
  log: Log;
  clock: RunClock;
  /** Cleans foreign text that leaves: knows every secret this step was given. */
  outbound: Outbound;
  outputs: Outputs;
  report: Report;
}
