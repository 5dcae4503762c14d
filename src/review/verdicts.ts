/** The second request: each finding is judged against its code, and mended where it is kept. */
import * as v from 'valibot';
import type { FileDiff } from '../diff/parse.ts';
import type { JsonSchemaFormat } from '../inference/structured/format.ts';
import { buildSuggestion } from './suggestion.ts';
import type { ReviewedFinding } from './triage.ts';

/** The form of the second answer. Other tools rely on its name and members. */
export const VERDICTS_FORMAT: JsonSchemaFormat = {
  kind: 'json_schema',
  name: 'review_verdicts',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['verdicts'],
    properties: {
      verdicts: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'keep', 'reason', 'replacement'],
          properties: {
            id: { type: 'string', description: 'As it was given: F1, F2…' },
            keep: { type: 'boolean', description: 'Whether the finding is right.' },
            reason: { type: 'string', description: 'Why, in one sentence.' },
            replacement: {
              type: ['string', 'null'],
              description:
                'New text of exactly the lines of the finding, with their indentation; null where no small change mends it.',
            },
          },
        },
      },
    },
  },
};

const VerdictSchema = v.object({
  id: v.string(),
  keep: v.boolean(),
  reason: v.pipe(
    v.string(),
    v.transform((reason) => reason.slice(0, 2_000)),
  ),
  replacement: v.optional(v.nullable(v.string())),
});

export type Verdict = v.InferOutput<typeof VerdictSchema>;

const AnswerSchema = v.object({ verdicts: v.array(v.unknown()) });

/** By id; the first for each counts, and what does not have the form is none. */
export function parseVerdicts(answer: unknown): ReadonlyMap<string, Verdict> {
  const parsed = v.safeParse(AnswerSchema, answer);
  const verdicts = parsed.success ? parsed.output.verdicts : [];
  const read = verdicts.flatMap((item) => {
    const verdict = v.safeParse(VerdictSchema, item);
    return verdict.success ? [verdict.output] : [];
  });
  return new Map(read.toReversed().map((verdict) => [verdict.id, verdict]));
}

/**
 * A finding without a verdict is kept, without a replacement. Verdicts on what was not offered mean nothing.
 *
 * @param original the files before anything was taken out of them, by the paths that were shown
 * @param shown the files as the model saw them
 */
export function applyVerdicts(
  findings: readonly ReviewedFinding[],
  verdicts: ReadonlyMap<string, Verdict>,
  original: readonly FileDiff[],
  shown: readonly FileDiff[],
): ReviewedFinding[] {
  return findings.map((finding): ReviewedFinding => {
    const verdict = finding.status === 'inline' ? verdicts.get(finding.id) : undefined;
    if (!verdict) return finding;
    if (!verdict.keep) return { ...finding, status: 'rejected', reason: verdict.reason };
    const { anchor } = finding;
    const before = original.find(({ path }) => path === anchor?.path);
    const after = shown.find(({ path }) => path === anchor?.path);
    if (!anchor || !before || !after || typeof verdict.replacement !== 'string') return finding;
    const suggestion = buildSuggestion(verdict.replacement, anchor, before, after);
    return 'text' in suggestion ? { ...finding, suggestion: suggestion.text } : finding;
  });
}

/** How many of those that stand on lines the second request said nothing of. */
export function countUnjudged(
  findings: readonly ReviewedFinding[],
  verdicts: ReadonlyMap<string, Verdict>,
): number {
  return findings.filter(({ status, id }) => status === 'inline' && !verdicts.has(id)).length;
}
