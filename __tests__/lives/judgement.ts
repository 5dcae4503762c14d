// What must be so after a run, and at the end of a life.

import { parseComment } from '../../src/publish/comment-header.ts';
import { parseReply } from '../../src/review/commands.ts';
import { parseFindingMarker, parseReplyMarker } from '../../src/review/finding-marker.ts';
import { parseState } from '../../src/review/review-state.ts';
import { GITHUB_ACTIONS, type GithubEmulator } from '../emulator/github.ts';
import type { RunResult } from '../emulator/runner.ts';
import { BAD_WORD } from './code.ts';
import { readLedger } from './ledger.ts';
import type { Told } from './life.ts';
import type { Model } from './model.ts';

const TAG = 'default';
const MAINTAINER = 'maintainer';

/** @param isCalm nothing was made to go wrong in it, or beside it */
export function judgeRun(
  { exitCode, timedOut, stderr, problems, log, outputs, annotations }: RunResult,
  { failsOnFindings, isCalm }: { failsOnFindings: boolean; isCalm: boolean },
): string[] {
  const isFailed = annotations.some(({ level, file }) => level === 'error' && file === undefined);
  const hasFindings = outputs['outcome'] === 'findings';
  const isRed = failsOnFindings && hasFindings;
  return [
    ...(timedOut ? ['it hung'] : []),
    ...(stderr === '' ? [] : [`stderr: ${stderr}`]),
    ...problems,
    ...(/Unexpected error|^\s+at .*:\d+:\d+\)?$/m.test(log) ? [`a bug: ${log.slice(-2_000)}`] : []),
    ...(exitCode === (isFailed ? 1 : 0) ? [] : [`exit code ${exitCode}, errors: ${isFailed}`]),
    ...(isRed && exitCode !== 1 ? ['open findings did not fail the step'] : []),
    ...(isCalm && exitCode !== (isRed ? 1 : 0) ? [`exit code ${exitCode} of a calm run`] : []),
  ];
}

interface ThreadFacts {
  id: number;
  word: string;
  isResolved: boolean;
  resolvedBy: string | undefined;
  /** A maintainer's words or 👎. */
  isSettled: boolean;
  /** What we said, in order. */
  said: string[];
  isDouble: boolean;
}

function readThreads({ state }: GithubEmulator): ThreadFacts[] {
  const words = new Set<string>();
  return state.threads.flatMap(({ id, isResolved, resolvedBy }) => {
    const [root, ...replies] = state.reviewComments.filter(({ thread }) => thread === id);
    if (!root || root.id !== id || !parseFindingMarker(root.body, TAG)) return [];
    const word = BAD_WORD.exec(root.body)?.[0] ?? '';
    const isDouble = words.has(word);
    words.add(word);
    return [
      {
        id,
        word,
        isResolved,
        resolvedBy: resolvedBy?.login,
        isSettled:
          replies.some(({ user, body }) => user.login === MAINTAINER && parseReply(body) === 'dismissed') ||
          state.reactions.some(
            ({ comment, user, content }) => comment === id && content === '-1' && user.login === MAINTAINER,
          ),
        said: replies.flatMap(({ user, body }) => {
          const mark = user.login === GITHUB_ACTIONS.login ? parseReplyMarker(body, TAG) : undefined;
          return mark ? [mark.state] : [];
        }),
        isDouble,
      },
    ];
  });
}

interface EndOfLife {
  github: GithubEmulator;
  last: RunResult;
  standing: ReadonlySet<string>;
  model: Model;
  told: Told;
  isPaused: boolean | undefined;
}

type Wanted = 'open' | 'fixed' | 'dismissed' | 'any';

/** What a finding must be, by what happened. */
function wantedOf(
  word: string,
  thread: ThreadFacts | undefined,
  { standing, model, told }: EndOfLife,
): Wanted {
  const { isSettled, resolvedBy } = thread ?? {};
  if (isSettled) return 'dismissed';
  // Found again, where what the overview kept of it was lost.
  if (!thread && told.deleted.has(word)) return 'dismissed';
  if (!standing.has(word)) return 'fixed';
  if (resolvedBy === MAINTAINER) return told.closedGone.has(word) ? 'any' : 'dismissed';
  // A model's word counts once it is said, and whoever opens the thread again has another.
  return model.lied.has(word) ? 'any' : 'open';
}

/** The changes took each other back, and nothing was ever found: there is nothing to review, and nothing to tell. */
function isNothingLeft({ github, last, standing, model, told }: EndOfLife): boolean {
  const isReviewed = last.outputs['outcome'] !== 'not-run';
  return (
    !isReviewed && standing.size + model.shown.size + told.deleted.size + readThreads(github).length === 0
  );
}

/** What is wrong at the end, after a run that nothing disturbed. */
export function judgeLife(end: EndOfLife): string[] {
  const { github, last, standing, model, told, isPaused } = end;
  const { comments } = github.state;
  const problems: string[] = [...github.violations];
  const threads = readThreads(github);
  const own = comments.filter(({ user }) => user.login === GITHUB_ACTIONS.login);
  const overview = own.map(({ body }) => body).join('\n');
  const isUntold = own.length === 0 && isNothingLeft(end);
  if (own.length !== 1 && !isUntold) problems.push(`${own.length} overviews`);
  const header = parseComment(own[0]?.body ?? '', { kind: 'comment', tag: TAG })?.header;
  const state = parseState(header?.state ?? '');
  if (!state && !isUntold) problems.push('no state');
  if (isPaused !== undefined && !isUntold && state?.isPaused !== isPaused)
    problems.push(`paused: ${state?.isPaused}`);
  const wanted = new Map<string, Wanted>();
  for (const word of new Set([...model.shown, ...threads.map((thread) => thread.word)])) {
    const ofWord = threads.filter((thread) => thread.word === word);
    const [thread] = ofWord;
    const want = wantedOf(word, thread, end);
    if (thread || standing.has(word) || told.deleted.has(word)) wanted.set(word, want);
    if (ofWord.length > 1) problems.push(`${word} has ${ofWord.length} threads`);
    const isTold = new RegExp(`\\b${word}\\b`).test(overview);
    if (want === 'open' && !isTold) problems.push(`${word} is open, and not in the overview`);
    if (want === 'open' && thread?.isResolved && thread.resolvedBy === GITHUB_ACTIONS.login)
      problems.push(`${word} is open, and we have closed its thread`);
    if (want === 'open' && thread?.isResolved && !overview.includes('may not settle'))
      problems.push(`${word} is open, closed by ${thread.resolvedBy}, and nobody says so`);
    if (want === 'open' && thread && thread.said.at(-1) === 'fixed')
      problems.push(`${word} is open, and said to be fixed`);
    const isDone = thread?.isResolved || thread?.said.at(-1) === 'fixed' || told.reopened.has(word);
    if (want === 'fixed' && thread && !isDone)
      problems.push(`${word} is fixed, and its thread does not tell`);
  }
  for (const { word, said } of threads) {
    const isTwice = said.some((one, index) => one === said[index - 1]);
    const standingCount = said.filter((one) => one === 'standing').length;
    if (isTwice || standingCount > 1) problems.push(`${word}: said twice: ${said.join(', ')}`);
  }
  for (const word of standing) if (!model.shown.has(word)) problems.push(`${word} was never shown`);
  if (isNothingLeft(end)) return problems;
  const ledger = readLedger(last.outputs['findings-ledger']);
  const count = (...kinds: Wanted[]) => [...wanted.values()].filter((one) => kinds.includes(one)).length;
  const { found, fixed, dismissed, open } = ledger;
  const isBetween = (value: number, least: number, most: number) => value >= least && value <= most;
  const isTrue =
    found === fixed + dismissed + open &&
    isBetween(open, count('open'), count('open', 'any')) &&
    isBetween(dismissed, told.hasLostState ? 0 : count('dismissed'), count('dismissed', 'any')) &&
    isBetween(fixed, count('fixed'), model.shown.size);
  if (!isTrue) problems.push(`ledger ${JSON.stringify(ledger)}, wanted ${JSON.stringify([...wanted])}`);
  if (last.outputs['findings-count'] !== String(open))
    problems.push(`findings-count ${last.outputs['findings-count']}, ledger ${open}`);
  return problems;
}
