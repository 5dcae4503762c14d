/** Pure: the findings of earlier runs, and what became of each: told by its thread, and by the diff as it is now. */
import type { FileDiff } from '../diff/parse.ts';
import { type Anchor, overlaps } from './anchor.ts';
import { parseReply } from './commands.ts';
import {
  type FindingMark,
  parseFindingMarker,
  parseReplyMarker,
  type ReplyMark,
  withoutMarker,
} from './finding-marker.ts';
import { type Finding, isAtLeast, isSameTitle } from './findings.ts';
import type { FindingState } from './ledger.ts';
import type { StoredFinding } from './review-state.ts';
import { type CodeMark, findCode } from './standing.ts';
import type { Person, ReviewThread, ThreadComment } from './threads-api.ts';

/** The thread of a finding of ours. */
export interface FindingThread {
  id: string;
  root: ThreadComment;
  runId: string;
  /** The commit that it was posted on. */
  head: string;
  isResolved: boolean;
  resolvedBy: string | undefined;
  /** Where GitHub still finds its last line. */
  line: number | undefined;
  replies: readonly ThreadComment[];
  thumbsDownBy: readonly string[];
  /** What this action said in it last. */
  lastReply: ReplyMark | undefined;
}

/** A finding of an earlier run. */
export interface EarlierFinding extends CodeMark, Pick<Finding, 'path' | 'severity' | 'category' | 'title'> {
  id: string;
  /** What its reader sees, but for the title; foreign Markdown. */
  text: string;
  /** Undefined where it stands in the overview only. */
  thread: FindingThread | undefined;
  /** All that is needed to post it, where it has no thread. */
  stored: StoredFinding | undefined;
}

/** A heading of ours: the severity, then the title. */
const HEADING = /^\*\*[^*\n]+\*\* ([^\n]*)\n*/;

function readThread(thread: ReviewThread, tag: string): EarlierFinding[] {
  const { first: root, replies } = thread;
  const mark: FindingMark | undefined = root?.isOurs ? parseFindingMarker(root.body, tag) : undefined;
  if (!root || !mark) return [];
  const shown = withoutMarker(root.body);
  const ours = listOurReplies(replies, tag);
  const { runId, head, ...finding } = mark;
  return [
    {
      ...finding,
      path: thread.path,
      title: HEADING.exec(shown)?.[1] ?? shown.split('\n', 1)[0] ?? '',
      text: shown.replace(HEADING, ''),
      thread: { ...thread, root, runId, head, replies, lastReply: ours.at(-1)?.mark },
      stored: undefined,
    },
  ];
}

/** Our replies in a thread, oldest first. */
export function listOurReplies(
  replies: readonly ThreadComment[],
  tag: string,
): { id: number; mark: ReplyMark; body: string }[] {
  return replies.flatMap(({ id, isOurs, body }) => {
    const mark = isOurs ? parseReplyMarker(body, tag) : undefined;
    return mark ? [{ id, mark, body }] : [];
  });
}

/** Replies of ours that say what the one before them says. */
function findRepeatedReplies({ replies }: FindingThread, tag: string): number[] {
  const ours = listOurReplies(replies, tag);
  return ours.flatMap(({ id, mark }, index) => (ours[index - 1]?.mark.state === mark.state ? [id] : []));
}

/** What earlier runs have left. */
export interface EarlierFindings {
  /** Those that began a thread, in the order of their comments, and those that have none. */
  findings: readonly EarlierFinding[];
  /** Comments that say what an earlier one says: two runs have posted at once, and one of them broke off. */
  doubles: readonly number[];
}

/**
 * The findings of earlier runs under the tag.
 *
 * @param stored of the state that the overview keeps
 */
export function readEarlier(
  threads: readonly ReviewThread[],
  stored: readonly StoredFinding[],
  tag: string,
): EarlierFindings {
  const byId = new Map<string, EarlierFinding>();
  const doubles: number[] = [];
  const rootId = ({ thread }: EarlierFinding) => thread?.root.id ?? 0;
  const threaded = threads
    .flatMap((thread) => readThread(thread, tag))
    .toSorted((a, b) => rootId(a) - rootId(b));
  for (const finding of threaded) {
    if (byId.has(finding.id)) doubles.push(rootId(finding));
    else byId.set(finding.id, finding);
    if (finding.thread) doubles.push(...findRepeatedReplies(finding.thread, tag));
  }
  for (const finding of stored) {
    // One that has a thread was posted by a run that could not say so.
    if (byId.has(finding.id)) continue;
    byId.set(finding.id, { ...finding, text: finding.body, thread: undefined, stored: finding });
  }
  return { findings: [...byId.values()], doubles };
}

/** What the present diff tells of a finding's code. */
export type Standing = { at: Anchor } | 'gone' | 'unknown';

/** The present diff, as far as it is known. */
export interface PresentDiff {
  /** As the model is shown them. */
  files: readonly FileDiff[];
  /** Paths of the change whose lines are not read: unselected, or withheld by GitHub. */
  unreadPaths: ReadonlySet<string>;
  /** GitHub lists no more files than it says there are. */
  isWhole: boolean;
}

function findFile(path: string, files: readonly FileDiff[]): FileDiff | undefined {
  return files.find((file) => file.path === path) ?? files.find(({ previousPath }) => previousPath === path);
}

/** The nearer to where GitHub finds it; else the first. */
function takeNearest(places: Anchor[], line: number | undefined): Anchor | undefined {
  const distance = ({ endLine }: Anchor) => (line === undefined ? 0 : Math.abs(endLine - line));
  const best = places.toSorted((a, b) => distance(a) - distance(b))[0];
  if (best) places.splice(places.indexOf(best), 1);
  return best;
}

/**
 * Where the code of each stands now. Where several are about code that is the same, each takes a place of its own: first
 * those whose line GitHub still finds.
 */
export function placeEarlier(
  findings: readonly EarlierFinding[],
  { files, unreadPaths, isWhole }: PresentDiff,
): ReadonlyMap<EarlierFinding, Standing> {
  const places = new Map<string, Anchor[]>();
  const order = findings.toSorted(
    (a, b) => Number(a.thread?.line === undefined) - Number(b.thread?.line === undefined),
  );
  const standings = order.map((finding): [EarlierFinding, Standing] => {
    const file = findFile(finding.path, files);
    if (!file) {
      const isUnknown = !isWhole || unreadPaths.has(finding.path);
      return [finding, isUnknown ? 'unknown' : 'gone'];
    }
    // Several claims may be about the same lines: each category takes them by itself.
    const key = JSON.stringify([file.path, finding.side, finding.code, finding.lineCount, finding.category]);
    const left = places.get(key) ?? findCode(file, finding);
    places.set(key, left);
    const at = takeNearest(left, finding.thread?.line);
    if (at) return [finding, { at }];
    return [finding, file.missingPatch === undefined && !file.isBinary ? 'gone' : 'unknown'];
  });
  return new Map(standings);
}

/** Who wants a finding settled by a reply or a 👎. */
function listWords({ thread }: EarlierFinding): Person[] {
  const replies = thread?.replies ?? [];
  return [
    ...replies.flatMap(({ isOurs, author, body }) =>
      !isOurs && author && parseReply(body) === 'dismissed' ? [author] : [],
    ),
    ...(thread?.thumbsDownBy ?? []).map((login) => ({ login, isBot: false })),
  ];
}

/** Logins of apps come with `[bot]` or without. */
function isSameLogin(one: string, other: string): boolean {
  const plain = (login: string) => login.toLowerCase().replace(/\[bot\]$/, '');
  return plain(one) === plain(other);
}

/** Who resolved its thread, where that was somebody else than this action. */
function findResolver({ thread }: EarlierFinding, viewer: string): Person[] {
  const login = thread?.isResolved ? thread.resolvedBy : undefined;
  return login === undefined || isSameLogin(login, viewer) ? [] : [{ login, isBot: false }];
}

/** Logins of all who want findings settled: whether they may is for the caller to find out. Bots may not. */
export function listSettlers(findings: readonly EarlierFinding[], viewer: string): string[] {
  const people = findings.flatMap((finding) => [...listWords(finding), ...findResolver(finding, viewer)]);
  return [...new Set(people.filter(({ isBot }) => !isBot).map(({ login }) => login))];
}

/** A finding of an earlier run, as it is now. */
export interface KnownFinding extends EarlierFinding {
  state: FindingState;
  /** Where its code stands; undefined where it is gone, or nobody knows. */
  anchor: Anchor | undefined;
  standing: 'stands' | 'gone' | 'unknown';
  /** Logins of those who closed it, or wanted to, and may not settle it. */
  closedBy: readonly string[];
  /** Its thread is resolved, by this action or nobody knows who. */
  isResolvedByUs: boolean;
  /** An earlier run has seen its thread closed when it was fixed. */
  wasClosed: boolean;
}

/** Whose word counts. */
export interface Authority {
  /** The token's own user. */
  viewer: string;
  /** Logins of those who may settle; bots are none. */
  settlers: ReadonlySet<string>;
  /** Ids of findings whose threads were closed when they were fixed. */
  closedIds: ReadonlySet<string>;
}

/**
 * What became of a finding. Words and resolutions of those who may settle it are final; else its code decides, and what a
 * model said of it once.
 */
export function judgeEarlier(
  finding: EarlierFinding,
  place: Standing,
  { viewer, settlers, closedIds }: Authority,
): KnownFinding {
  const { thread } = finding;
  const standing = typeof place === 'object' ? 'stands' : place;
  const words = listWords(finding);
  const resolver = findResolver(finding, viewer);
  const mayIt = ({ login, isBot }: Person) => !isBot && settlers.has(login);
  const wasClosed = closedIds.has(finding.id);
  // A resolution settles what stands; of what was gone, it says no more than that.
  const isDismissed = words.some(mayIt) || (standing !== 'gone' && !wasClosed && resolver.some(mayIt));
  // Whoever opens its thread again knows better than a model.
  const isReopened = wasClosed && thread?.isResolved === false;
  const isToldFixed = !isReopened && thread?.lastReply?.state === 'fixed' && thread.lastReply.by === 'model';
  const isFixed = standing === 'gone' || isToldFixed;
  const unsettled = isFixed ? 'fixed' : 'open';
  return {
    ...finding,
    state: isDismissed ? 'dismissed' : unsettled,
    standing,
    anchor: typeof place === 'object' ? place.at : undefined,
    closedBy: [...new Set([...words, ...resolver].filter((one) => !mayIt(one)).map(({ login }) => login))],
    isResolvedByUs: thread?.isResolved === true && resolver.length === 0,
    wasClosed,
  };
}

/**
 * Whether a new finding, whatever it is called, is about the very lines of one that is open, and that the model was not
 * to tell again; or of one that was settled, and nothing worse. What was fixed may come back as something else.
 */
export function isOnSameLines(
  { severity }: Pick<Finding, 'severity'>,
  anchor: Anchor,
  code: CodeMark | undefined,
  known: KnownFinding,
): boolean {
  if (!known.anchor || !overlaps(anchor, known.anchor) || code?.code !== known.code) return false;
  return known.state === 'open' || (known.state === 'dismissed' && isAtLeast(known.severity, severity));
}

/**
 * Whether a new finding says what is known already: of lines in common, with the same category or title. What was settled
 * stands for its near twins too: the same code elsewhere in the file.
 */
export function isTwin(
  finding: Pick<Finding, 'category' | 'title'>,
  anchor: Anchor,
  code: CodeMark | undefined,
  known: KnownFinding,
): boolean {
  if (!known.anchor) return false;
  const isAlike = finding.category === known.category || isSameTitle(finding.title, known.title);
  if (!isAlike) return false;
  if (overlaps(anchor, known.anchor)) return true;
  return known.state === 'dismissed' && anchor.path === known.anchor.path && code?.code === known.code;
}

/** Without those that have no thread and say what has one: a run that could not read the threads has found it again. */
export function dropRepeated(findings: readonly KnownFinding[]): readonly KnownFinding[] {
  const threaded = findings.filter(({ thread }) => thread !== undefined);
  return findings.filter(
    ({ thread, anchor, ...finding }) =>
      thread !== undefined || !anchor || !threaded.some((known) => isTwin(finding, anchor, finding, known)),
  );
}
