/** What the run is about: its pull request, if it belongs to one, and how to reach GitHub. */
import { ActionError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { type GithubContext, readGithubContext } from '../github/context.ts';
import type { RunClock } from '../network/deadline.ts';
import type { Transport } from '../network/transport.ts';
import type { Log } from '../runner/log.ts';
import { type PullRequestRef, readPullRequestRef } from './event.ts';

export interface Target {
  context: GithubContext;
  pullRequest: PullRequestRef | undefined;
  /** The client is loaded by the first who needs it. */
  github: () => Promise<GithubClient>;
}

/** @throws {ActionError} an event that can't be read */
export function findTarget(
  inputs: {
    pullRequest: number | undefined;
    githubToken: string | undefined;
    runner: { githubApiUrl: URL };
  },
  transport: Transport,
  { clock, log }: { clock: RunClock; log: Log },
): Target {
  const context = readGithubContext();
  const { githubToken: token, runner } = inputs;
  let client: Promise<GithubClient> | undefined;
  const pullRequest = readPullRequestRef(context.payload, inputs.pullRequest);
  if (!pullRequest && context.eventName.startsWith('pull_request')) {
    throw new ActionError(`The event is ${context.eventName}, but holds no pull request that can be read`, {
      hint: 'Set `pull-request` to its number.',
    });
  }
  return {
    context,
    pullRequest,
    github: () => {
      client ??= import('../github/client.ts').then(({ createGithubClient }) =>
        createGithubClient({ apiUrl: runner.githubApiUrl, token, transport, clock, log }),
      );
      return client;
    },
  };
}

/** Comment events don't tell the head of the pull request; the run's own commit is another one there. */
export function describeCommit({ context, pullRequest }: Target): string[] {
  const sha = pullRequest ? pullRequest.known?.head.sha : context.sha;
  return sha ? [`commit ${sha.slice(0, 7)}`] : [];
}
