/** What later steps of the job are given, and what the post step is told. */
// By file: see runner/log.ts.
import {
  issueFileCommand,
  prepareKeyValueMessage,
} from '../../node_modules/@actions/core/lib/file-command.js';

/** Sets an environment variable for the later steps of the job. */
export function exportVariable(name: string, value: string): void {
  issueFileCommand('ENV', prepareKeyValueMessage(name, value));
}

/** Tells the post step; it reads `STATE_name`. Never a secret: the state is a plain file. */
export function saveState(name: string, value: string): void {
  issueFileCommand('STATE', prepareKeyValueMessage(name, value));
}
