/** The hidden lines by which a later run knows its findings again, and what was said of them since. */
import { MARKER_PREFIX } from '../markdown/marker.ts';
import { SEVERITIES, type Severity } from '../severities.ts';
import { CATEGORIES, type Category } from './findings.ts';
import type { CodeMark } from './standing.ts';

/** What the hidden line of a finding tells. */
export interface FindingMark extends CodeMark {
  /** 16 hexadecimal digits. */
  id: string;
  /** The run that posted it, by an id of this action's own. */
  runId: string;
  /** The commit that was the head then. */
  head: string;
  severity: Severity;
  category: Category;
}

/** The line that a finding's comment begins with. */
export function buildFindingMarker(tag: string, mark: FindingMark): string {
  const { id, runId, head, side, lineCount, code, severity, category } = mark;
  const words = [
    `finding:${tag}`,
    `id:${id}`,
    `run:${runId}`,
    `head:${head}`,
    `side:${side}`,
    `lines:${lineCount}`,
    `code:${code}`,
    `severity:${severity}`,
    `category:${category}`,
  ];
  return `${MARKER_PREFIX} ${words.join(' ')} -->`;
}

/** The first line, and what it says by name. A tag holds no space. */
function readWords(body: string): ReadonlyMap<string, string> {
  const [line = ''] = body.split(/\r?\n/, 1);
  const inside = line.startsWith(`${MARKER_PREFIX} `) && line.trimEnd().endsWith(' -->');
  const words = inside ? line.trimEnd().slice(MARKER_PREFIX.length, -3).trim().split(' ') : [];
  return new Map(
    words.map((word): [string, string] => {
      const colon = word.indexOf(':');
      return [word.slice(0, colon), word.slice(colon + 1)];
    }),
  );
}

/** @returns undefined where the comment is no finding under this tag */
export function parseFindingMarker(body: string, tag: string): FindingMark | undefined {
  const words = readWords(body);
  const [id, runId, head, code] = ['id', 'run', 'head', 'code'].map((name) => words.get(name) ?? '');
  const lineCount = Number(words.get('lines'));
  const severity = SEVERITIES.find((known) => known === words.get('severity'));
  const category = CATEGORIES.find((known) => known === words.get('category'));
  const side = words.get('side') === 'LEFT' ? 'LEFT' : 'RIGHT';
  if (words.get('finding') !== tag || !id || !runId || !head || !code || !severity || !category)
    return undefined;
  if (!Number.isSafeInteger(lineCount) || lineCount < 1) return undefined;
  return { id, runId, head, side, lineCount, code, severity, category };
}

/**
 * What this action says later in a thread: `fixed`; `back`, where it was fixed and is there again; `standing`, in answer
 * to somebody who says that it is fixed.
 */
export interface ReplyMark {
  state: 'fixed' | 'back' | 'standing';
  /** How it is known: its lines are gone, or a model has said so. */
  by: 'code' | 'model';
}

/** The line that such a reply begins with. */
export function buildReplyMarker(tag: string, { state, by }: ReplyMark, runId: string): string {
  return `${MARKER_PREFIX} reply:${tag} state:${state} by:${by} run:${runId} -->`;
}

const STATES = ['fixed', 'back', 'standing'] as const;

/** @returns undefined where the comment is no such reply under this tag */
export function parseReplyMarker(body: string, tag: string): ReplyMark | undefined {
  const words = readWords(body);
  const state = STATES.find((known) => known === words.get('state'));
  if (words.get('reply') !== tag || !state) return undefined;
  return { state, by: words.get('by') === 'model' ? 'model' : 'code' };
}

/** A comment without its hidden line. */
export function withoutMarker(body: string): string {
  return body.replaceAll('\r\n', '\n').replace(/^<!--[^\n]*-->\n*/, '');
}
