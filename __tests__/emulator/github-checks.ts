import * as v from 'valibot';
import type { Answer, Call, Handler, HandlerWorld } from './github-handlers.ts';
import { answerPage, buildError, notFound } from './github-handlers.ts';
import { buildAnnotations, buildCheckRun } from './github-objects.ts';
import type { CheckRunState } from './github-state.ts';
import { findCommit, formatTime } from './github-state.ts';

// The description has checked the shapes.
const FieldsSchema = v.object({
  name: v.exactOptional(v.string()),
  details_url: v.exactOptional(v.string()),
  external_id: v.exactOptional(v.string()),
  status: v.exactOptional(v.string()),
  conclusion: v.exactOptional(v.string()),
  started_at: v.exactOptional(v.string()),
  completed_at: v.exactOptional(v.string()),
  output: v.optional(
    v.object({
      title: v.exactOptional(v.string()),
      summary: v.exactOptional(v.string()),
      text: v.exactOptional(v.string()),
      annotations: v.optional(v.array(v.record(v.string(), v.unknown())), []),
    }),
  ),
});

/** A conclusion completes a check run; annotations are added to those that are there. */
function changeRun(run: CheckRunState, call: Call): CheckRunState {
  const { output, ...fields } = v.parse(FieldsSchema, call.body);
  const { annotations = [], ...texts } = output ?? {};
  const changed = { ...run, ...fields, ...texts, annotations: [...run.annotations, ...annotations] };
  if (changed.conclusion === null) return changed;
  return { ...changed, status: 'completed', completed_at: changed.completed_at ?? formatTime() };
}

function refuse(call: Call, message: string): Answer {
  return buildError(422, message, call.documentationUrl);
}

/** What is completed has a conclusion, and an annotation ends where or after it begins. Null where all is well. */
function refuseRun(call: Call, run: CheckRunState): Answer | null {
  if (run.status === 'completed' && run.conclusion === null) {
    return refuse(call, 'Invalid request.\n\n"conclusion" wasn\'t supplied.');
  }
  // https://github.com/github/docs/issues/35252
  if (Buffer.byteLength(run.summary ?? '') > 65_535) {
    return refuse(call, 'Validation Failed: summary exceeds a maximum bytesize of 65535');
  }
  const isInverted = run.annotations.some(
    ({ start_line, end_line }) => Number(start_line) < 1 || Number(end_line) < Number(start_line),
  );
  return isInverted ? refuse(call, 'Invalid request.\n\n"end_line" precedes "start_line".') : null;
}

/** The app whose token is used. */
function slugOf({ actor }: HandlerWorld): string {
  return actor.login.replace(/\[bot\]$/, '');
}

function createCheckRun(world: HandlerWorld, call: Call): Answer {
  // https://docs.github.com/rest/checks/runs#create-a-check-run
  if (world.actor.type === 'User') {
    return buildError(403, 'You must authenticate via a GitHub App.', call.documentationUrl);
  }
  const head_sha = String(call.body['head_sha']);
  if (findCommit(world.state, head_sha)?.sha !== head_sha) {
    return refuse(call, `No commit found for SHA: ${head_sha}`);
  }
  const { state } = world;
  const run = changeRun(
    {
      id: state.nextCommentId++,
      name: '',
      app: slugOf(world),
      head_sha,
      details_url: null,
      external_id: null,
      status: 'queued',
      conclusion: null,
      started_at: formatTime(),
      completed_at: null,
      title: null,
      summary: null,
      text: null,
      annotations: [],
    },
    call,
  );
  const refusal = refuseRun(call, run);
  if (refusal) return refusal;
  state.checkRuns.push(run);
  return { status: 201, json: buildCheckRun(world, run) };
}

function updateCheckRun(world: HandlerWorld, call: Call): Answer {
  const { checkRuns } = world.state;
  const index = checkRuns.findIndex(({ id }) => id === Number(call.params['check_run_id']));
  const run = checkRuns[index];
  if (!run) return notFound(call);
  if (run.app !== slugOf(world)) {
    const message = 'Check run can only be modified by the GitHub App that created it.';
    return buildError(403, message, call.documentationUrl);
  }
  const changed = changeRun(run, call);
  const refusal = refuseRun(call, changed);
  if (refusal) return refusal;
  checkRuns[index] = changed;
  return { status: 200, json: buildCheckRun(world, changed) };
}

/** Those of a commit, the newest first; of several with one name, `latest` has the last of each app. */
function listCheckRuns(world: HandlerWorld, call: Call): Answer {
  const ref = call.params['ref'] ?? '';
  const commit = findCommit(world.state, ref);
  if (!commit) return refuse(call, `No commit found for SHA: ${ref}`);
  const { check_name, status, filter = 'latest' } = call.query;
  const runs = world.state.checkRuns
    .filter((run) => run.head_sha === commit.sha)
    .sort((a, b) => b.id - a.id)
    .filter(
      (run, index, all) =>
        filter === 'all' || all.findIndex(({ name, app }) => name === run.name && app === run.app) === index,
    )
    .filter((run) => check_name === undefined || run.name === check_name)
    .filter((run) => status === undefined || run.status === status);
  const page = answerPage(
    world,
    call,
    runs.map((run) => buildCheckRun(world, run)),
  );
  return { ...page, json: { total_count: runs.length, check_runs: page.json } };
}

function listAnnotations(world: HandlerWorld, call: Call): Answer {
  const run = world.state.checkRuns.find(({ id }) => id === Number(call.params['check_run_id']));
  return run ? answerPage(world, call, buildAnnotations(world, run)) : notFound(call);
}

export const CHECK_HANDLERS: Record<string, Handler> = {
  'checks/create': createCheckRun,
  'checks/list-annotations': listAnnotations,
  'checks/list-for-ref': listCheckRuns,
  'checks/update': updateCheckRun,
};
