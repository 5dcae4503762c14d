/** Findings on their lines: cleaned, and posted as one review. */
import { randomBytes } from 'node:crypto';
import { ActionError, describeError } from '../../errors.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { inlineCode } from '../../markdown/inert.ts';
import { MARKER_PREFIX } from '../../markdown/marker.ts';
import { redactLine, redactText } from '../../publish/clean.ts';
import type { ToHarmless } from '../../publish/comment-body.ts';
import type { CommentThread } from '../../publish/comments-api.ts';
import {
  buildFindingComment,
  buildFindingMarker,
  type LinkTarget,
  type ShownFinding,
  toHarmlessLine,
  toOneLine,
} from '../../review/finding-text.ts';
import { describeCounted } from '../../review/overview.ts';
import { publishReview } from '../../review/publish-review.ts';
import type { ReviewedFinding } from '../../review/triage.ts';
import type { Log } from '../../runner/log.ts';
import { stripInvisible } from '../../text/invisible.ts';

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
}

/**
 * Posts what stands on lines. What GitHub does not take is for the overview, and counts all the same.
 *
 * @param opening where the run writes; undefined where no comment is wanted, or there is nowhere to post one
 */
export async function postFindings(
  findings: readonly ShownFinding[],
  opening: Promise<CommentThread> | undefined,
  headSha: string | undefined,
  links: LinkTarget,
  { commentTag: tag }: ReviewInputs,
  log: Log,
): Promise<PostedFindings> {
  const inline = findings.flatMap((finding) =>
    finding.status === 'inline' && finding.anchor ? [{ finding, anchor: finding.anchor }] : [],
  );
  const allFor = (reason: string) => new Map(inline.map(({ finding }) => [finding.id, reason]));
  if (inline.length === 0) return { url: '', unposted: new Map(), problem: undefined };
  if (!opening || headSha === undefined) {
    return { url: '', unposted: allFor('no comments were wanted'), problem: undefined };
  }
  const runId = randomBytes(8).toString('hex');
  const tagMarker = `${MARKER_PREFIX} review:${tag} -->`;
  const runMarker = `${MARKER_PREFIX} run:${runId} -->`;
  const comments = inline.map(({ finding, anchor }) => ({
    ...anchor,
    body: buildFindingComment(finding, buildFindingMarker(tag, finding, runId), links),
  }));
  const body = `${tagMarker}\n${runMarker}\n\n${describeCounted(findings)}.`;
  try {
    const publication = { commit: headSha, tagMarker, runMarker, body, comments };
    const { url, refused } = await publishReview(await opening, publication, log);
    const reasons = [...refused].flatMap(([index, reason]): [string, string][] => {
      const id = inline[index]?.finding.id;
      return id === undefined ? [] : [[id, inlineCode(reason)]];
    });
    const [first] = refused.values();
    const problem = first === undefined ? undefined : new ActionError(first);
    return { url, unposted: new Map(reasons), problem };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { url: '', unposted: allFor(inlineCode(describeError(error).message)), problem: error };
  }
}
