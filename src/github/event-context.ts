/** What the runner tells about the event and the run, read through the toolkit. */
import { existsSync } from 'node:fs';
// By file: the package's index also builds an Octokit on the whole of undici, three times Node's start-up.
import { Context } from '../../node_modules/@actions/github/lib/context.js';
import { ActionError } from '../errors.ts';

export interface GithubContext {
  owner: string;
  repo: string;
  eventName: string;
  /** Login of whoever started the run; a run that somebody repeats keeps the first one. */
  actor: string;
  /** The branch or tag of the run, whole: `refs/heads/main`, `refs/pull/7/merge`. */
  ref: string;
  /** The commit the run is about. */
  sha: string;
  /** The page of the repository. */
  repoUrl: string;
  /** The page of this run. */
  runUrl: string;
  /** The event as GitHub sent it; `pull-request/event.ts` reads it. */
  payload: unknown;
}

/** @throws {ActionError} when the runner's environment is incomplete */
export function readGithubContext(): GithubContext {
  const path = process.env['GITHUB_EVENT_PATH'];
  // The toolkit would print the path to stdout as it is, and go on without an event.
  if (path && !existsSync(path)) throw new ActionError('The file with the event of this run does not exist');
  try {
    const context = new Context();
    const { owner, repo } = context.repo;
    const repoUrl = `${context.serverUrl}/${owner}/${repo}`;
    return {
      owner,
      repo,
      eventName: context.eventName || 'unknown',
      actor: context.actor || '',
      ref: context.ref || '',
      sha: context.sha || '',
      repoUrl,
      runUrl: `${repoUrl}/actions/runs/${context.runId}`,
      payload: context.payload,
    };
  } catch (cause) {
    throw new ActionError('The event of this run could not be read', {
      hint: 'GITHUB_REPOSITORY and GITHUB_EVENT_PATH must be set, as the runner sets them.',
      cause,
    });
  }
}
