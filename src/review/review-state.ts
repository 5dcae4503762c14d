/**
 * Pure: what a review remembers from push to push, as the overview's comment carries it. Threads are the truth of what
 * stands on lines; this has the rest.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as v from 'valibot';
import { MAX_STATE_CHARACTERS } from '../publish/comment-header.ts';
import { SEVERITIES } from '../severities.ts';
import { clipText } from '../text/clip.ts';
import { readJson } from '../text/json.ts';
import { CATEGORIES, SCOPES } from './findings.ts';
import { FINGERPRINT_CHARACTERS } from './reviewed-changes.ts';

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const IdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

const StoredFindingSchema = v.object({
  id: IdSchema,
  path: v.pipe(v.string(), v.minLength(1)),
  side: v.picklist(['LEFT', 'RIGHT']),
  /** By which its code is found again. */
  lineCount: CountSchema,
  code: v.string(),
  quote: v.string(),
  startLine: CountSchema,
  endLine: CountSchema,
  severity: v.picklist(SEVERITIES),
  category: v.picklist(CATEGORIES),
  scope: v.picklist(SCOPES),
  title: v.pipe(v.string(), v.minLength(1)),
  body: v.string(),
  rule: v.optional(v.string()),
});

/** A finding that counts and has no thread, with all that it takes to post it later. Foreign, and redacted. */
export type StoredFinding = Omit<v.InferOutput<typeof StoredFindingSchema>, 'rule'> & {
  rule: string | undefined;
};

export interface ReviewState {
  /** Fingerprints of the changes that were reviewed, those that may be forgotten first last. */
  seen: readonly string[];
  unposted: readonly StoredFinding[];
  isPaused: boolean;
  /** Findings that never had a thread, or whose thread is gone. */
  unthreaded: { found: number; fixed: number; dismissed: number };
  /** Fingerprints of all findings that were ever posted on lines, oldest first. */
  knownIds: readonly string[];
  /**
   * Fingerprints of those whose threads were seen closed when they were fixed: a thread of these that is open was opened
   * again by somebody, and one that is closed was not closed to settle what stands.
   */
  closedIds: readonly string[];
}

export const EMPTY_STATE: ReviewState = {
  seen: [],
  unposted: [],
  isPaused: false,
  unthreaded: { found: 0, fixed: 0, dismissed: 0 },
  knownIds: [],
  closedIds: [],
};

/** Of the form: a state of another version is none. */
const VERSION = 1;

const PackedSchema = v.object({
  version: v.literal(VERSION),
  unposted: v.array(StoredFindingSchema),
  isPaused: v.boolean(),
  unthreaded: v.object({ found: CountSchema, fixed: CountSchema, dismissed: CountSchema }),
  knownIds: v.array(IdSchema),
  closedIds: v.array(IdSchema),
});

/** Many times what a state can hold; a shorter text could be made to take all memory. */
const MAX_JSON_BYTES = 1_048_576;

/** Fingerprints would only grow by being packed: they stand behind the rest. */
const SEPARATOR = '.';

function pack({ seen: _apart, ...rest }: ReviewState): string {
  return deflateRawSync(JSON.stringify({ version: VERSION, ...rest })).toString('base64url');
}

function join(packed: string, seen: readonly string[]): string {
  return packed + SEPARATOR + seen.join('');
}

/** What is cut says the most; the rest is in the comment or file of the run that found it. */
const MAX_CLIPPED_CHARACTERS = 1_000;

/** Where more is kept, the oldest give way. A finding comes back only where a person has deleted its comment. */
const MAX_IDS = 500;

/** Whole lines, then the mark for what was left out that a quote is read with. */
function clipQuote(quote: string): string {
  if (quote.length <= MAX_CLIPPED_CHARACTERS) return quote;
  const head = quote.slice(0, MAX_CLIPPED_CHARACTERS);
  const end = head.lastIndexOf('\n');
  return end === -1 ? clipText(quote, MAX_CLIPPED_CHARACTERS) : `${head.slice(0, end)}\n…`;
}

function clipFinding({ quote, body, ...finding }: StoredFinding): StoredFinding {
  return { ...finding, quote: clipQuote(quote), body: clipText(body, MAX_CLIPPED_CHARACTERS) };
}

/** The one that is given up first: of the least weight, and of several the last. */
function findLeast(findings: readonly StoredFinding[]): StoredFinding | undefined {
  return findings.reduce<StoredFinding | undefined>(
    (least, finding) =>
      least && SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(least.severity) ? least : finding,
    undefined,
  );
}

export interface EncodedState {
  /** At most `MAX_STATE_CHARACTERS`, of base64url and dots. */
  text: string;
  /** How many of `seen` there was no room for: its last ones. */
  forgottenChanges: number;
  /** Those of `unposted` that there was no room for. */
  droppedFindings: StoredFinding[];
}

/**
 * The state as a line of a comment holds it. Where it is too long, the texts of findings are clipped, then seen changes
 * are forgotten, then the oldest ids, and then findings are dropped, from the least on.
 */
export function encodeState(state: ReviewState): EncodedState {
  const whole = join(pack(state), state.seen);
  if (whole.length <= MAX_STATE_CHARACTERS) return { text: whole, forgottenChanges: 0, droppedFindings: [] };
  const knownIds = state.knownIds.slice(-MAX_IDS);
  const closedIds = state.closedIds.slice(-MAX_IDS);
  const maxPacked = MAX_STATE_CHARACTERS - SEPARATOR.length;
  const droppedFindings: StoredFinding[] = [];
  let kept = state.unposted;
  const packKept = () => pack({ ...state, unposted: kept.map(clipFinding), knownIds, closedIds });
  let packed = packKept();
  while (packed.length > maxPacked) {
    const least = findLeast(kept);
    if (!least) break;
    kept = kept.filter((finding) => finding !== least);
    droppedFindings.push(least);
    packed = packKept();
  }
  const count = Math.floor((maxPacked - packed.length) / FINGERPRINT_CHARACTERS);
  const seen = state.seen.slice(0, count);
  return { text: join(packed, seen), forgottenChanges: state.seen.length - seen.length, droppedFindings };
}

function unpack(packed: string): unknown {
  try {
    const json = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MAX_JSON_BYTES });
    return readJson(json.toString())?.value;
  } catch {
    // Cut off, edited, or made to be too large.
    return undefined;
  }
}

const FINGERPRINTS = new RegExp(`^(?:[\\w-]{${FINGERPRINT_CHARACTERS}})*$`);

/** @returns undefined where the text is anything but a state of this version: then all is to be reviewed again */
export function parseState(text: string): ReviewState | undefined {
  if (text.length > MAX_STATE_CHARACTERS) return undefined;
  const [packed = '', fingerprints, ...others] = text.split(SEPARATOR);
  if (fingerprints === undefined || others.length > 0 || !FINGERPRINTS.test(fingerprints)) return undefined;
  const read = v.safeParse(PackedSchema, unpack(packed));
  if (!read.success) return undefined;
  const { version: _known, unposted, ...rest } = read.output;
  const count = fingerprints.length / FINGERPRINT_CHARACTERS;
  const seen = Array.from({ length: count }, (_, index) =>
    fingerprints.slice(index * FINGERPRINT_CHARACTERS, (index + 1) * FINGERPRINT_CHARACTERS),
  );
  // JSON leaves out what is undefined.
  return { ...rest, unposted: unposted.map(({ rule, ...finding }) => ({ ...finding, rule })), seen };
}
