/** Findings on their lines: cleaned, and posted as one review. */
import { ActionError, describeError } from '../../errors.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { inlineCode } from '../../markdown/inert.ts';
import { MARKER_PREFIX } from '../../markdown/marker.ts';
import { redactLine, redactText } from '../../publish/clean.ts';
import type { ToHarmless } from '../../publish/comment-body.ts';
import type { CommentThread } from '../../publish/comments-api.ts';
import { buildFindingMarker, parseFindingMarker } from '../../review/finding-marker.ts';
import {
  buildFindingComment,
  type LinkTarget,
  type ShownFinding,
  toHarmlessLine,
  toOneLine,
} from '../../review/finding-text.ts';
import { describeCounted } from '../../review/overview.ts';
import { publishReview } from '../../review/publish-review.ts';
import { updateReview } from '../../review/reviews-api.ts';
import { deleteLineComment, fetchThreads, type ThreadsLook } from '../../review/threads-api.ts';
import type { ReviewedFinding } from '../../review/triage.ts';
import type { Log } from '../../runner/log.ts';
import { stripInvisible } from '../../text/invisible.ts';
import type { Memory } from './memory.ts';

async function redact(text: string): Promise<string> {
  return (await redactText(text)).text;
}

/** A suggestion is applied as it is: one that hides something, or holds a secret, is none. */
async function isFit(suggestion: string): Promise<boolean> {
  return stripInvisible(suggestion) === suggestion && (await redact(suggestion)) === suggestion;
}

/** A finding without secrets, and its texts as harmless Markdown. */
export async function cleanFinding(finding: ReviewedFinding, toHarmless: ToHarmless): Promise<ShownFinding> {
  const { suggestion } = finding;
  const title = toOneLine(stripInvisible(await redact(finding.title)));
  const body = await redact(finding.body);
  const reason = finding.reason === undefined ? undefined : await redact(finding.reason);
  return {
    ...finding,
    path: redactLine(finding.path).text,
    title,
    body,
    quote: await redact(finding.quote),
    reason,
    suggestion: suggestion !== undefined && (await isFit(suggestion)) ? suggestion : undefined,
    shown: {
      title: await toHarmlessLine(title, toHarmless),
      body: await toHarmless(body),
      reason: reason === undefined ? undefined : await toHarmlessLine(reason, toHarmless),
    },
  };
}

export interface PostedFindings {
  /** Of the review; empty where there is none, or its comments stand alone. */
  url: string;
  /** Of those that would stand on lines and have no comment there: why, by id. Inline Markdown. */
  unposted: ReadonlyMap<string, string>;
  /** What GitHub says of that; undefined where it took everything, or nothing was to be posted. */
  problem: ActionError | undefined;
  /** Nothing of this run stands: the head has moved on, or another run reviewed the same commit and was first. */
  supersededBy: 'head' | 'run' | undefined;
}

/** Where a run posts, and what it knows of earlier ones. */
export interface PostingPlace {
  /** Undefined where no comment is wanted, or there is nowhere to post one. */
  opening: Promise<CommentThread> | undefined;
  headSha: string | undefined;
  runId: string;
  memory: Memory;
  /** What it has is posted; else it keeps threads only, and gives way to no other run on the same head. */
  isReview: boolean;
}

/** The findings that other runs have posted on this head since this run began. */
function findRivals(
  { threads }: ThreadsLook,
  { headSha, runId, memory }: PostingPlace,
  tag: string,
): { runId: string; commentId: number }[] {
  const readMarks = (look: ThreadsLook['threads']) =>
    look.flatMap(({ first }) => {
      const mark = first?.isOurs ? parseFindingMarker(first.body, tag) : undefined;
      return first && mark ? [{ ...mark, commentId: first.id }] : [];
    });
  const before = new Set(readMarks(memory.look?.threads ?? []).map((mark) => mark.runId));
  return readMarks(threads).filter(
    (mark) => mark.head === headSha && mark.runId !== runId && !before.has(mark.runId),
  );
}

/** The comments of this run among the threads. */
function findOwnIds({ threads }: ThreadsLook, { runId }: PostingPlace, tag: string): number[] {
  return threads.flatMap(({ first }) =>
    first?.isOurs && parseFindingMarker(first.body, tag)?.runId === runId ? [first.id] : [],
  );
}

const SUPERSEDED = 'Another run reviewed this commit at the same time; its findings stand.';

/**
 * GitHub can't post only if nothing has changed: where two runs have posted on one head, the set that was first stays.
 *
 * @returns whether this run has taken its own back
 */
async function giveWay(
  { github, address }: CommentThread,
  reviewId: number | undefined,
  place: PostingPlace,
  tag: string,
): Promise<boolean> {
  const look = await fetchThreads(github, address);
  const own = findOwnIds(look, place, tag);
  const first = Math.min(...own);
  if (!findRivals(look, place, tag).some(({ commentId }) => commentId < first)) return false;
  for (const id of own) await deleteLineComment(github, address, id);
  if (reviewId !== undefined) await updateReview(github, address, reviewId, SUPERSEDED);
  return true;
}

/**
 * Posts what stands on lines, unless somebody else has done so. What GitHub does not take is for the overview, and counts
 * all the same.
 */
export async function postFindings(
  findings: readonly ShownFinding[],
  place: PostingPlace,
  links: LinkTarget,
  { commentTag: tag }: Pick<ReviewInputs, 'commentTag'>,
  log: Log,
): Promise<PostedFindings> {
  const { opening, headSha, runId, memory, isReview } = place;
  const inline = findings.flatMap(({ status, anchor, code, ...finding }) =>
    status === 'inline' && anchor && code
      ? [{ finding: { ...finding, status, anchor, code }, anchor, code }]
      : [],
  );
  const allFor = (reason: string) => new Map(inline.map(({ finding }) => [finding.id, reason]));
  const posted = {
    url: '',
    unposted: new Map<string, string>(),
    problem: undefined,
    supersededBy: undefined,
  };
  if (!opening || headSha === undefined) return { ...posted, unposted: allFor('no comments were wanted') };
  if (memory.problem !== undefined) {
    return {
      ...posted,
      unposted: allFor('earlier findings could not be read'),
      problem: new ActionError(memory.problem),
    };
  }
  const tagMarker = `${MARKER_PREFIX} review:${tag} -->`;
  const runMarker = `${MARKER_PREFIX} run:${runId} -->`;
  const comments = inline.map(({ finding, anchor, code }) => {
    const { fingerprint: id, severity, category } = finding;
    const marker = buildFindingMarker(tag, { ...code, id, runId, head: headSha, severity, category });
    return { ...anchor, body: buildFindingComment(finding, marker, links) };
  });
  const body = `${tagMarker}\n${runMarker}\n\n${describeCounted(findings)}.`;
  try {
    const thread = await opening;
    const look = await fetchThreads(thread.github, thread.address);
    if (look.head !== headSha) return { ...posted, supersededBy: 'head' };
    if (!isReview) return { ...posted, unposted: allFor('the next review posts it') };
    if (inline.length === 0) return posted;
    if (findRivals(look, place, tag).length > 0) return { ...posted, supersededBy: 'run' };
    const publication = { commit: headSha, tagMarker, runMarker, body, comments };
    const { url, id, refused } = await publishReview(thread, publication, log);
    const hasGivenWay = await giveWay(thread, id, place, tag).catch((error: unknown) => {
      log.info(`Whether another run has posted the same is not known: ${describeError(error).message}`);
      return false;
    });
    if (hasGivenWay) return { ...posted, supersededBy: 'run' };
    const reasons = [...refused].flatMap(([index, reason]): [string, string][] => {
      const finding = inline[index]?.finding;
      return finding === undefined ? [] : [[finding.id, inlineCode(reason)]];
    });
    const [first] = refused.values();
    const problem = first === undefined ? undefined : new ActionError(first);
    return { ...posted, url, unposted: new Map(reasons), problem };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { ...posted, unposted: allFor(inlineCode(describeError(error).message)), problem: error };
  }
}
