/** The comment on a pull request: where it goes, how it looks, and who may set it off. */
import { InputError } from '../errors.ts';
import { readGithubToken } from './credentials.ts';
import {
  type Environment,
  readBoolean,
  readChoice,
  readInput,
  readList,
  readNumber,
  readWord,
  unexpectedValue,
} from './values.ts';

/** In the order of what they allow: https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization */
export const PERMISSIONS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;

/** Of the modes that others can set off by a comment. */
export interface ActorInputs {
  /** On public repositories everybody has `read`. */
  minimumPermission: (typeof PERMISSIONS)[number];
  /** Logins of bots, with or without their `[bot]`. */
  allowedBots: readonly string[];
}

/** How a comment is posted where there is a pull request; `sticky` updates the one that is there. */
type CommentPlacement = 'sticky' | 'new' | 'recreate' | 'append';

/** Of the modes that post a comment. */
export interface CommentInputs {
  comment: CommentPlacement | 'off';
  commentTag: string;
  pullRequest: number | undefined;
  githubToken: string | undefined;
}

/** How the comment looks and behaves. */
export interface CommentOptions {
  hidesPrevious: boolean;
  /** Markdown of the workflow's own, around the answer; empty where there is none. */
  header: string;
  footer: string;
  maxParts: number;
  /** The comment says that a run is under way. */
  showsProgress: boolean;
  isPublishErrorFatal: boolean;
}

/** @throws {InputError} */
export function readActorInputs(env: Environment): ActorInputs {
  return {
    minimumPermission: readChoice(env, 'minimum-permission', PERMISSIONS) ?? 'write',
    allowedBots: readList(env, 'allowed-bots'),
  };
}

/**
 * @param choices of `comment`; `auto` is `sticky`
 * @throws {InputError}
 */
export function readCommentInputs(env: Environment, choices: readonly CommentPlacement[]): CommentInputs {
  const commentTag = readWord(env, 'comment-tag') ?? 'default';
  if (!/^[\w.-]{1,64}$/.test(commentTag)) {
    throw unexpectedValue(
      'comment-tag',
      commentTag,
      'Use up to 64 letters, digits, dots, hyphens or underscores.',
    );
  }
  const comment = readChoice(env, 'comment', ['auto', ...choices, 'off']) ?? 'auto';
  return {
    comment: comment === 'auto' ? 'sticky' : comment,
    commentTag,
    pullRequest: readNumber(env, 'pull-request', { min: 1, isInteger: true }),
    githubToken: readGithubToken(env),
  };
}

/** What the workflow puts around an answer leaves room for one. */
const MAX_AROUND_CHARACTERS = 10_000;

function readAround(env: Environment, name: string): string {
  const text = readInput(env, name)?.trim() ?? '';
  if (text.length <= MAX_AROUND_CHARACTERS) return text;
  throw new InputError(name, `has ${text.length} characters`, {
    hint: `Use at most ${MAX_AROUND_CHARACTERS}.`,
  });
}

/** @throws {InputError} also what the placement of the comment leaves no room for */
export function readCommentOptions(env: Environment, { comment }: CommentInputs): CommentOptions {
  const hidesPrevious = readBoolean(env, 'comment-hide-previous', false);
  if (hidesPrevious && comment !== 'new') {
    throw new InputError('comment-hide-previous', 'is set, and no comment is posted beside an earlier one', {
      hint: 'Set `comment: new`.',
    });
  }
  const showsProgress = readBoolean(env, 'comment-progress', false);
  if (showsProgress && comment !== 'sticky' && comment !== 'append') {
    throw new InputError('comment-progress', `is set, and \`comment\` is \`${comment}\``, {
      hint: 'Set `comment: sticky` or `comment: append`: the progress is told in the comment that stays.',
    });
  }
  return {
    hidesPrevious,
    header: readAround(env, 'comment-header'),
    footer: readAround(env, 'comment-footer'),
    maxParts: readNumber(env, 'max-comment-parts', { min: 1, max: 20, isInteger: true }) ?? 5,
    showsProgress,
    isPublishErrorFatal: readChoice(env, 'on-publish-error', ['warn', 'fail']) === 'fail',
  };
}
