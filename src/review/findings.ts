/** What a reviewing model is asked for, and what is taken of its answer. */
import * as v from 'valibot';
import type { Side } from '../diff/lines.ts';
import { extractJson, parseJson } from '../inference/structured/extract-json.ts';
import type { JsonSchemaFormat } from '../inference/structured/format.ts';
import { redactDetected } from '../secrets/detect.ts';
import { SEVERITIES, type Severity } from '../severities.ts';
import { clipText } from '../text/clip.ts';

export const CATEGORIES = [
  'security',
  'correctness',
  'data-loss',
  'concurrency',
  'performance',
  'api',
  'tests',
  'maintainability',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const SCOPES = ['introduced', 'exacerbated', 'pre-existing'] as const;
export type Scope = (typeof SCOPES)[number];

/** As the model claims it; all its texts are untrusted, and so are its lines. */
export interface Finding {
  path: string;
  startLine: number;
  endLine: number;
  /** Undefined where the model does not say: lines are of the new file then. */
  side: Side | undefined;
  /** The code it speaks of. */
  quote: string;
  severity: Severity;
  category: Category;
  scope: Scope;
  title: string;
  body: string;
  /** The id of a rule that was offered. */
  rule: string | undefined;
}

/** The form of the first answer. Other tools rely on its name and members. */
export const FINDINGS_FORMAT: JsonSchemaFormat = {
  kind: 'json_schema',
  name: 'review_findings',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['findings', 'open'],
    properties: {
      findings: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: [
            'path',
            'start_line',
            'end_line',
            'quote',
            'severity',
            'category',
            'scope',
            'title',
            'body',
            'rule',
          ],
          properties: {
            path: { type: 'string', description: 'As the diff has it.' },
            start_line: { type: 'integer', description: 'First line, as numbered in the diff.' },
            end_line: { type: 'integer', description: 'Last line, as numbered in the diff.' },
            side: {
              type: 'string',
              enum: ['LEFT', 'RIGHT'],
              description: 'LEFT only for removed lines, which are numbered in the old file.',
            },
            quote: {
              type: 'string',
              description: 'Those lines of code, copied exactly, without numbers and marks.',
            },
            severity: { type: 'string', enum: [...SEVERITIES] },
            category: { type: 'string', enum: [...CATEGORIES] },
            scope: { type: 'string', enum: [...SCOPES] },
            title: { type: 'string', description: 'What is wrong, in one line of plain text.' },
            body: { type: 'string', description: 'Why, and what happens because of it, in Markdown.' },
            rule: { type: ['string', 'null'], description: 'The id of a rule that was given, or null.' },
          },
        },
      },
      open: {
        type: 'array',
        description:
          'What became of the open findings that the diff names: O1, O2… Empty where it names none.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'state'],
          properties: {
            id: { type: 'string', description: 'As it was given: O1, O2…' },
            state: { type: 'string', enum: ['fixed', 'open'] },
          },
        },
      },
    },
  },
};

/** A line number that no file reaches is no line. */
const LineSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

const MAX_TITLE_CHARACTERS = 300;
const MAX_TEXT_CHARACTERS = 20_000;

const TextSchema = v.pipe(
  v.string(),
  v.transform((text) => clipText(text, MAX_TEXT_CHARACTERS)),
);

const FindingSchema = v.pipe(
  v.object({
    path: v.pipe(v.string(), v.minLength(1), v.maxLength(4_096)),
    start_line: LineSchema,
    end_line: LineSchema,
    side: v.optional(v.nullable(v.picklist(['LEFT', 'RIGHT']))),
    quote: TextSchema,
    severity: v.picklist(SEVERITIES),
    category: v.picklist(CATEGORIES),
    scope: v.picklist(SCOPES),
    title: v.pipe(
      v.string(),
      v.transform((title) => clipText(title.replaceAll(/\s+/g, ' ').trim(), MAX_TITLE_CHARACTERS)),
      v.minLength(1),
    ),
    body: TextSchema,
    rule: v.optional(v.nullable(v.string())),
  }),
  v.transform(
    ({ start_line, end_line, side, rule, ...finding }): Finding => ({
      ...finding,
      startLine: start_line,
      endLine: end_line,
      side: side ?? undefined,
      rule: rule ?? undefined,
    }),
  ),
);

const AnswerSchema = v.object({
  findings: v.array(v.unknown()),
  open: v.fallback(v.optional(v.array(v.unknown()), []), []),
});

const StateSchema = v.object({ id: v.string(), state: v.picklist(['fixed', 'open']) });

/** What an answer holds. */
export interface ParsedFindings {
  findings: Finding[];
  /** Those that do not have the form: dropped, and counted. */
  invalidCount: number;
  /** The answer was cut at its length: there may be more that it would have said. */
  isCut: boolean;
  /** Ids of the open findings that the model calls fixed. */
  fixed: string[];
}

/** Several times what is asked for; an answer with more was made to fill something. */
const MAX_FINDINGS = 200;

/** One finding that breaks the form costs that one only. */
function parseItems(items: readonly unknown[], open: readonly unknown[], isCut: boolean): ParsedFindings {
  const findings = items.slice(0, MAX_FINDINGS).flatMap((item) => {
    const finding = v.safeParse(FindingSchema, item);
    return finding.success ? [finding.output] : [];
  });
  const fixed = open.flatMap((item) => {
    const told = v.safeParse(StateSchema, item);
    return told.success && told.output.state === 'fixed' ? [told.output.id] : [];
  });
  return { findings, invalidCount: items.length - findings.length, isCut, fixed };
}

/** The list of findings, at the first brace of an answer; what stands before is no JSON. */
const LIST_START = /^[^{]*\{\s*"findings"\s*:\s*\[/;

/** The objects of the list that were ended before the answer was cut, each as its text. */
function* findWholeItems(answer: string): Generator<string> {
  const opening = LIST_START.exec(answer);
  if (!opening) return;
  let depth = 0;
  let start = 0;
  let isInString = false;
  for (let position = opening[0].length; position < answer.length; position += 1) {
    const character = answer[position];
    if (isInString) {
      if (character === '\\') position += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') {
      isInString = true;
    } else if (character === '{' || character === '[') {
      if (depth === 0) start = position;
      depth += 1;
    } else if (character === '}' || character === ']') {
      // The list itself ends.
      if (depth === 0) return;
      depth -= 1;
      if (depth === 0) yield answer.slice(start, position + 1);
    }
  }
}

/**
 * Reads an answer. One that was cut at its length is read as far as whole findings stand in it. Takes time in proportion
 * to its length, and never throws.
 *
 * @param isCut the answer was cut at its length
 * @returns what `parseFindings` takes; or in words for a model why it holds no list of findings
 */
export async function readFindings(
  answer: string,
  isCut: boolean,
): Promise<{ fields: ParsedFindings } | { problems: string[] }> {
  const json = extractJson(answer);
  if ('value' in json) {
    const whole = v.safeParse(AnswerSchema, json.value);
    return whole.success
      ? { fields: parseItems(whole.output.findings, whole.output.open, isCut) }
      : { problems: ['The answer must be an object with the list `findings`.'] };
  }
  // It quotes a piece of the answer.
  if (!isCut) return { problems: [(await redactDetected(json.problem)).text] };
  const items = [...findWholeItems(answer)].map((text) => {
    const item = parseJson(text);
    return 'value' in item ? item.value : undefined;
  });
  return items.length === 0
    ? { problems: ['The answer was cut at its length before its first finding ended.'] }
    : { fields: parseItems(items, [], true) };
}

const ParsedSchema = v.object({
  findings: v.array(
    v.object({
      path: v.string(),
      startLine: v.number(),
      endLine: v.number(),
      side: v.undefinedable(v.picklist(['LEFT', 'RIGHT'])),
      quote: v.string(),
      severity: v.picklist(SEVERITIES),
      category: v.picklist(CATEGORIES),
      scope: v.picklist(SCOPES),
      title: v.string(),
      body: v.string(),
      rule: v.undefinedable(v.string()),
    }),
  ),
  invalidCount: v.number(),
  isCut: v.boolean(),
  fixed: v.array(v.string()),
});

/**
 * What `readFindings` read, wherever it went through as an unknown value: the fields of a reply, also once secrets are
 * taken out of their texts.
 *
 * @throws {v.ValiError} it is anything else
 */
export function parseFindings(fields: unknown): ParsedFindings {
  return v.parse(ParsedSchema, fields);
}

export function isAtLeast(severity: Severity, minimum: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(minimum);
}

/** Whether it is about what the change did, and not about what was there before. */
export function isOfChange({ scope }: Pick<Finding, 'scope'>): boolean {
  return scope !== 'pre-existing';
}

/** Whether two titles say the same, in whatever case and punctuation. */
export function isSameTitle(one: string, other: string): boolean {
  const normalize = (title: string) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return normalize(one) === normalize(other);
}
