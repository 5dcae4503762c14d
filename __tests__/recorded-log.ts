import type { Log } from '../src/runner/log.ts';

/** A log that keeps what it is told: each entry is the level and the text. */
export interface RecordedLog extends Log {
  readonly entries: string[];
}

export function createRecordedLog(): RecordedLog {
  const entries: string[] = [];
  const record = (level: string) => (text: string) => {
    entries.push(`${level}: ${text}`);
  };
  return {
    entries,
    info: record('info'),
    quote: record('quote'),
    debug: record('debug'),
    notice: record('notice'),
    warning: record('warning'),
    error: record('error'),
    mask: record('mask'),
    group(title, write) {
      record('group')(title);
      write();
    },
  };
}
