/** What later steps of the job are given, and what the post step is told. */
// By file: see runner/log.ts.
import {
  issueFileCommand,
  prepareKeyValueMessage,
} from '../../node_modules/@actions/core/lib/file-command.js';
import { ActionError } from '../errors.ts';

/** Sets an environment variable for the later steps of the job. */
export function exportVariable(name: string, value: string): void {
  issueFileCommand('ENV', prepareKeyValueMessage(name, value));
}

/**
 * Tells the post step; it reads `STATE_name`. Never a secret: the state is a plain file.
 *
 * @throws {ActionError}
 */
export function saveState(name: string, value: string): void {
  try {
    issueFileCommand('STATE', prepareKeyValueMessage(name, value));
  } catch (cause) {
    throw new ActionError(
      'The post step could not be told what to do: the file of its state can’t be written',
      {
        hint: 'Check the disk of the runner; GITHUB_STATE must name a file. What this step did stays as it is.',
        cause,
      },
    );
  }
}
