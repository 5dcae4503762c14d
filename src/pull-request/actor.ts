/** Who may start a run that a comment or another run sets off: anybody can write a comment, and answers cost money. */
import * as v from 'valibot';
import { describeError, GitHubDataError, GitHubError, isRetryable } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import type { GithubContext } from '../github/event-context.ts';
import { parseGithubData } from '../github/parse-response.ts';
import { type ActorInputs, PERMISSIONS } from '../inputs/comment.ts';
import { type CheckedEvent, isCheckedEvent } from './event.ts';

type Permission = ActorInputs['minimumPermission'];

export type ActorVerdict =
  | { allowed: true }
  | {
      allowed: false;
      /** Who lacks what, without a full stop. */
      reason: string;
      /** What to change, in sentences. */
      hint: string;
    };

/** What GitHub allows in a login, so that nothing else gets into a path or a message. */
const AccountSchema = v.looseObject({
  login: v.pipe(v.string(), v.regex(/^[\w-]{1,100}(?:\[bot\])?$/)),
  type: v.optional(v.string()),
});

type Account = v.InferOutput<typeof AccountSchema>;

const CommentedSchema = v.looseObject({
  comment: v.looseObject({ user: AccountSchema }),
  sender: AccountSchema,
});
const ReviewedSchema = v.looseObject({
  review: v.looseObject({ user: AccountSchema }),
  sender: AccountSchema,
});
const WorkflowRunSchema = v.looseObject({
  workflow_run: v.looseObject({ actor: AccountSchema, triggering_actor: AccountSchema }),
});

function readCommenters(payload: unknown): Account[] | undefined {
  const event = v.safeParse(CommentedSchema, payload);
  return event.success ? [event.output.comment.user, event.output.sender] : undefined;
}

function readReviewers(payload: unknown): Account[] | undefined {
  const event = v.safeParse(ReviewedSchema, payload);
  return event.success ? [event.output.review.user, event.output.sender] : undefined;
}

/** The run’s own actor would say nothing: it stands for whoever was behind the run before. */
function readActorsBefore(payload: unknown): Account[] | undefined {
  const event = v.safeParse(WorkflowRunSchema, payload);
  if (!event.success) return undefined;
  const { actor, triggering_actor } = event.output.workflow_run;
  return [actor, triggering_actor];
}

/** Who counts. Both do where somebody edits the comment of another. */
const READERS: Record<CheckedEvent, (payload: unknown) => Account[] | undefined> = {
  issue_comment: readCommenters,
  discussion_comment: readCommenters,
  pull_request_review_comment: readCommenters,
  pull_request_review: readReviewers,
  workflow_run: readActorsBefore,
};

const PermissionSchema = v.looseObject({
  permission: v.picklist(['none', 'read', 'write', 'admin']),
  role_name: v.optional(v.string()),
});

/**
 * `permission` knows no more than four levels; a role of the organisation’s own is one of them:
 * https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
function toPermission({ permission, role_name }: v.InferOutput<typeof PermissionSchema>): Permission {
  if (permission === 'read' && role_name === 'triage') return 'triage';
  return permission === 'write' && role_name === 'maintain' ? 'maintain' : permission;
}

async function fetchPermission(
  github: GithubClient,
  { owner, repo }: GithubContext,
  username: string,
): Promise<Permission> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
      owner,
      repo,
      username,
    });
    return toPermission(parseGithubData(PermissionSchema, data, `the permission of ${username}`));
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return 'none';
    throw error;
  }
}

/**
 * Those of some people who have a permission at least. Whose permission can't be read has none.
 *
 * @param logins of people, not of bots
 * @throws {NetworkError} @throws {GitHubError} trouble that may pass
 */
export async function findPermitted(
  github: GithubClient,
  context: GithubContext,
  logins: readonly string[],
  minimum: Permission,
): Promise<ReadonlySet<string>> {
  const permitted = await Promise.all(
    logins.map(async (login) => {
      const isLogin = v.is(AccountSchema, { login });
      const permission = isLogin ? await readPermission(github, context, login) : 'none';
      return PERMISSIONS.indexOf(permission) >= PERMISSIONS.indexOf(minimum) ? [login] : [];
    }),
  );
  return new Set(permitted.flat());
}

async function readPermission(
  github: GithubClient,
  context: GithubContext,
  login: string,
): Promise<Permission> {
  try {
    return await fetchPermission(github, context, login);
  } catch (error) {
    if (isRefusal(error)) return 'none';
    throw error;
  }
}

/** An answer that will be the same next time; any other failure is no verdict. */
function isRefusal(error: unknown): boolean {
  if (error instanceof GitHubError) return !isRetryable(error);
  return error instanceof GitHubDataError;
}

function isBot({ login, type }: Account): boolean {
  return type === 'Bot' || login.endsWith('[bot]');
}

/** Logins are the same in upper and lower case. */
function toBotName(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, '');
}

function judgeBot({ login }: Account, allowedBots: readonly string[]): ActorVerdict {
  const isListed = allowedBots.some((listed) => toBotName(listed) === toBotName(login));
  if (isListed) return { allowed: true };
  return {
    allowed: false,
    reason: `${login} is a bot, and not among the allowed ones`,
    hint: 'If it may start this, add it to `allowed-bots`.',
  };
}

async function judge(
  github: () => Promise<GithubClient>,
  context: GithubContext,
  account: Account,
  { minimumPermission, allowedBots }: ActorInputs,
): Promise<ActorVerdict> {
  if (isBot(account)) return judgeBot(account, allowedBots);
  if (minimumPermission === 'none') return { allowed: true };
  const { login } = account;
  let permission: Permission;
  try {
    permission = await fetchPermission(await github(), context, login);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return {
      allowed: false,
      reason: `the permission of ${login} could not be read`,
      hint: `${describeError(error).message} The \`github-token\` must be able to see who works on the repository; the one of a workflow can.`,
    };
  }
  if (PERMISSIONS.indexOf(permission) >= PERMISSIONS.indexOf(minimumPermission)) return { allowed: true };
  return {
    allowed: false,
    reason: `${login} has the permission \`${permission}\` here, and \`${minimumPermission}\` is needed`,
    hint: 'Somebody with that permission can start it, or `minimum-permission` can be lowered.',
  };
}

/**
 * Whether whoever set the run off may do so: the author of the comment or review, or on `workflow_run` the actors of
 * the run before. On other events nothing is asked, and everybody is allowed. Whatever can’t be read is a denial.
 *
 * @throws {NetworkError} @throws {GitHubError} trouble that may pass
 */
export async function checkActor(
  github: () => Promise<GithubClient>,
  context: GithubContext,
  policy: ActorInputs,
): Promise<ActorVerdict> {
  const { eventName } = context;
  if (!isCheckedEvent(eventName)) return { allowed: true };
  const accounts = READERS[eventName](context.payload);
  if (!accounts) {
    return {
      allowed: false,
      reason: `the event (${context.eventName}) does not tell who is behind it`,
      hint: 'Their account may be deleted. Let somebody else start it.',
    };
  }
  const byLogin = new Map(accounts.map((account) => [account.login.toLowerCase(), account]));
  for (const account of byLogin.values()) {
    const verdict = await judge(github, context, account, policy);
    if (!verdict.allowed) return verdict;
  }
  return { allowed: true };
}
