/** What a reviewing model is asked for, and what is taken of its answer. */
import * as v from 'valibot';
import type { Side } from '../diff/lines.ts';
import type { JsonSchemaFormat } from '../inference/structured/format.ts';
import { SEVERITIES, type Severity } from '../severities.ts';

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
    required: ['findings'],
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
    },
  },
};

/** A line number that no file reaches is no line. */
const LineSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

const MAX_TITLE_CHARACTERS = 300;
const MAX_TEXT_CHARACTERS = 20_000;

const TextSchema = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, MAX_TEXT_CHARACTERS)),
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
      v.transform((title) => title.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_TITLE_CHARACTERS)),
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
  /** Set by `readFindings`, where the answer was cut. */
  isCut: v.optional(v.boolean(), false),
});

export interface ParsedFindings {
  findings: Finding[];
  /** Those that do not have the form: dropped, and counted. */
  invalidCount: number;
  /** The answer was cut at its length: there may have been more. */
  isCut: boolean;
}

/**
 * One finding that breaks the form costs that one only.
 *
 * @param maxFindings more than were asked for are not read; they count as invalid
 * @returns undefined where the answer holds no list of findings
 */
export function parseFindings(answer: unknown, maxFindings: number): ParsedFindings | undefined {
  const parsed = v.safeParse(AnswerSchema, answer);
  if (!parsed.success) return undefined;
  const { findings: items, isCut } = parsed.output;
  const findings = items.slice(0, maxFindings).flatMap((item) => {
    const finding = v.safeParse(FindingSchema, item);
    return finding.success ? [finding.output] : [];
  });
  return { findings, invalidCount: items.length - findings.length, isCut };
}

export function isAtLeast(severity: Severity, minimum: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(minimum);
}

/** Whether it is about what the change did, and not about what was there before. */
export function isOfChange({ scope }: Pick<Finding, 'scope'>): boolean {
  return scope !== 'pre-existing';
}
