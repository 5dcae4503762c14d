/** Which issues the pull request itself names: a reference of the answer to one of them leaves no new mention there. */
import { ActionError, describeError } from '../../errors.ts';
import { findComments } from '../../markdown/sanitize/html.ts';
import { findIssueReferences } from '../../markdown/sanitize/references.ts';
import type { Target } from '../../pull-request/target.ts';
import type { Log } from '../../runner/log.ts';

/** Tells whether a reference is to an issue that the pull request names. */
export type IsNamed = (reference: string) => boolean;

/** `#12`, `GH-12` and `owner/repo#12` are the same in that repository; GitHub looks at no case. */
function toKey(reference: string, repository: string): string {
  const number = /\d+$/.exec(reference)?.[0] ?? '';
  const named = /^(.+)#/.exec(reference)?.[1] ?? repository;
  return `${named}#${number}`.toLowerCase();
}

function readKeys(text: string, { repoUrl, owner, repo }: Target['context']): string[] {
  const server = `${new URL(repoUrl).origin}/`;
  const written = text.replaceAll(
    /https?:\/\/[^\s/]+\/([\w.-]+\/[\w.-]+)\/(?:issues|pull|discussions)\/(\d+)/gi,
    (address, repository, number) =>
      address.toLowerCase().startsWith(server) ? ` ${repository}#${number} ` : address,
  );
  return findIssueReferences(written).map(({ start, end }) =>
    toKey(written.slice(start, end), `${owner}/${repo}`),
  );
}

/** What nobody sees names nothing: templates have examples in comments. */
function withoutComments(body: string): string {
  return findComments(body).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    body,
  );
}

/**
 * Looks for the references of an answer in the pull request's title, body and commits. GitHub is asked for what the
 * event did not tell only where that can change anything; what it does not tell names nothing.
 */
export async function findNamed(
  answer: string,
  { context, pullRequest }: Target,
  log: Log,
): Promise<IsNamed> {
  // Whatever a reference is written with, it has one of these.
  if (!pullRequest || !/[#&]|gh-/i.test(answer)) return () => false;
  const { unescapeMarkdown } = await import('../../markdown/parse.ts');
  const asked = readKeys(unescapeMarkdown(answer), context);
  const named = new Set<string>();
  const isMissing = () => asked.some((key) => !named.has(key));
  const add = (text: string) => {
    for (const key of readKeys(text, context)) named.add(key);
  };
  try {
    if (isMissing()) {
      const { title, body } = await pullRequest.describe();
      add(`${title}\n${withoutComments(body)}`);
      if (isMissing()) for (const { message } of await pullRequest.commits()) add(message);
    }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    log.debug(`What the pull request names is not known: ${describeError(error).message}`);
  }
  return (reference) => named.has(toKey(reference, `${context.owner}/${context.repo}`));
}
