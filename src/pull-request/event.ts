/** The event of the run → the pull request it belongs to. */
import * as v from 'valibot';

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

const BranchSchema = v.looseObject({
  ref: v.string(),
  sha: v.string(),
});

/** A pull request, as events and the API both describe it. */
export const PullRequestSchema = v.pipe(
  v.looseObject({
    number: NumberSchema,
    title: v.nullish(v.string()),
    body: v.nullish(v.string()),
    user: v.nullish(v.looseObject({ login: v.string() })),
    base: BranchSchema,
    head: BranchSchema,
  }),
  v.transform(({ number, title, body, user, base, head }) => ({
    number,
    title: title ?? '',
    body: body ?? '',
    author: user?.login ?? 'ghost',
    base: { ref: base.ref, sha: base.sha },
    head: { ref: head.ref, sha: head.sha },
  })),
);

export type PullRequest = v.InferOutput<typeof PullRequestSchema>;

/** A pull request whose number is known, and the rest of it where the event told. */
export interface PullRequestRef {
  number: number;
  known: PullRequest | undefined;
}

const EventSchema = v.looseObject({
  pull_request: v.optional(PullRequestSchema),
});

/** Comment events carry an issue; it is a pull request when it says so. */
const IssueEventSchema = v.looseObject({
  issue: v.looseObject({ number: NumberSchema, pull_request: v.looseObject({}) }),
});

/**
 * @param payload the event
 * @param chosen the input `pull-request`; it wins over the event
 * @returns undefined when the run belongs to no pull request
 */
export function readPullRequestRef(payload: unknown, chosen: number | undefined): PullRequestRef | undefined {
  const event = v.safeParse(EventSchema, payload);
  const known = event.success ? event.output.pull_request : undefined;
  if (chosen !== undefined) return { number: chosen, known: known?.number === chosen ? known : undefined };
  if (known) return { number: known.number, known };
  const comment = v.safeParse(IssueEventSchema, payload);
  return comment.success ? { number: comment.output.issue.number, known: undefined } : undefined;
}
