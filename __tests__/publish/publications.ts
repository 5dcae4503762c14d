// Results to be posted on pull request 7, and what is seen of them there.
import { randomUUID } from 'node:crypto';
import type { GithubClient } from '../../src/github/client.ts';
import { publishComment } from '../../src/publish/comment.ts';
import {
  buildHeader,
  buildMarker,
  type CommentKey,
  type RunStamp,
} from '../../src/publish/comment-header.ts';
import type { CommentThread } from '../../src/publish/comments-api.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { ADDRESS } from '../github/open-client.ts';

export const KEY: CommentKey = { kind: 'comment', tag: 'default' };
export const MARKER = buildMarker(KEY);
export const HEAD = 'a'.repeat(40);
export const OLD_HEAD = 'c'.repeat(40);

let clockMs = 1_000;

/** Of a run that began after all before it. */
export function stamp(about: Partial<RunStamp> = {}): RunStamp {
  clockMs += 1;
  return { id: randomUUID(), head: HEAD, startedAtMs: clockMs, ...about };
}

export function thread(github: GithubClient, key: CommentKey = KEY): CommentThread {
  return { github, address: ADDRESS, key };
}

export function publication(parts: readonly string[], about: Partial<Publication> = {}): Publication {
  return {
    stamp: stamp(),
    placement: 'sticky',
    hidesPrevious: false,
    currentHead: async () => HEAD,
    spentUsd: undefined,
    build: () => parts,
    ...about,
  };
}

/** Publishes one part. */
export function publish(github: GithubClient, text = 'The answer', about: Partial<Publication> = {}) {
  return publishComment(thread(github), publication([text], about));
}

/** A comment as an earlier run left it. */
export function earlier(content: string, about: Partial<RunStamp> = {}, part = 1, state?: string): string {
  const header = {
    key: KEY,
    part,
    parts: 1,
    spentUsd: undefined,
    state,
    stamp: stamp(about),
    progressOf: undefined,
  };
  return `${buildHeader(header)}\n\n${content}`;
}

/** What a reader sees. */
export function shown({ state }: { state: { comments: readonly { body: string }[] } }): string[] {
  return state.comments.map(({ body }) => body.replace(/^(?:<!-- .* -->\n)+\n/, ''));
}

/** What was asked of GitHub, in a few words. */
export function asked({ requests }: { requests: readonly { method: string; path: string }[] }): string[] {
  return requests.map(
    ({ method, path }) => `${method} ${path.replace(/^\/repos\/octo\/hello|\/\d{10}$/g, '')}`,
  );
}
