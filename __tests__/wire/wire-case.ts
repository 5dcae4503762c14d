// What a server says, and what the action makes of it: one case, run through dist/.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import * as v from 'valibot';
import { type GithubEmulator, startGithub } from '../emulator/github.ts';
import { GITHUB_TOKEN, PULL_REQUEST } from '../emulator/job.ts';
import { defaultInferenceKey } from '../emulator/pinata.ts';
import { type RunResult, runAction } from '../emulator/runner.ts';
import { startWireServer, type WireRequest } from './wire-server.ts';

const HeadersSchema = v.record(v.string(), v.string());

const AnswerSchema = v.object({
  status: v.number(),
  headers: HeadersSchema,
  body: v.optional(v.string()),
  events: v.optional(v.array(v.object({ event: v.optional(v.string()), data: v.unknown() }))),
  /** The waits before each event. */
  pausesMs: v.optional(v.array(v.number()), []),
  end: v.optional(v.picklist(['done', 'close', 'reset']), 'close'),
});

const PartsSchema = v.object({
  has: v.optional(v.array(v.string()), []),
  hasNot: v.optional(v.array(v.string()), []),
});

const ExpectedSchema = v.object({
  exit: v.number(),
  outcome: v.string(),
  requests: v.optional(v.number()),
  posted: v.optional(v.boolean()),
  response: v.optional(v.string()),
  fields: v.optional(v.unknown()),
  usage: v.optional(v.record(v.string(), v.number())),
  warnings: v.optional(v.number()),
  says: v.optional(v.array(v.string()), []),
  saysNot: v.optional(v.array(v.string()), []),
  bodies: v.optional(v.array(PartsSchema), []),
  comment: v.optional(PartsSchema, {}),
  models: v.optional(v.array(v.string())),
  shrinks: v.optional(v.boolean(), false),
  headersNot: v.optional(v.array(v.string()), []),
  coverageSays: v.optional(v.array(v.string()), []),
});

const WireCaseSchema = v.object({
  name: v.string(),
  class: v.string(),
  why: v.optional(v.string()),
  inputs: v.record(v.string(), v.nullable(v.string())),
  answers: v.array(AnswerSchema),
  expected: v.union([ExpectedSchema, v.object({ oneOf: v.array(ExpectedSchema) })]),
  diff: v.optional(v.array(v.union([v.string(), v.object({ repeat: v.string(), times: v.number() })]))),
  files: v.optional(v.record(v.string(), v.string()), {}),
  catalog: v.optional(v.array(v.string())),
  event: v.optional(v.object({ name: v.string(), payload: v.record(v.string(), v.unknown()) })),
});

export type WireCase = v.InferOutput<typeof WireCaseSchema>;
export type WireCaseInput = v.InferInput<typeof WireCaseSchema>;
export type WireAnswer = v.InferOutput<typeof AnswerSchema>;
type Expected = v.InferOutput<typeof ExpectedSchema>;

export function parseWireCase(value: unknown): WireCase {
  return v.parse(WireCaseSchema, value);
}

export function readWireCases(): WireCase[] {
  const text = readFileSync(new URL('cases.json', import.meta.url), 'utf8');
  return v.parse(v.array(WireCaseSchema), JSON.parse(text));
}

/** An address of this machine that is not loopback. */
function findPlainAddress(): string {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (!found) throw new Error('This machine has no address but loopback');
  return found.address;
}

function buildDiff(pieces: NonNullable<WireCase['diff']>): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.repeat.repeat(piece.times)))
    .join('');
}

interface Outcome {
  result: RunResult;
  requests: readonly WireRequest[];
  github: GithubEmulator;
}

const BodySchema = v.looseObject({ model: v.string() });

function findFailures(expected: Expected, { result, requests, github }: Outcome): string[] {
  const failures: string[] = [];
  const check = (isTrue: boolean, what: string) => {
    if (!isTrue) failures.push(what);
  };
  const same = (found: unknown, wanted: unknown, what: string) => {
    if (wanted !== undefined) {
      check(JSON.stringify(found) === JSON.stringify(wanted), `${what}: ${JSON.stringify(found)}`);
    }
  };
  const parts = (
    text: string,
    { has = [], hasNot = [] }: v.InferOutput<typeof PartsSchema>,
    what: string,
  ) => {
    for (const part of has) check(text.includes(part), `${what} lacks ${part}`);
    for (const part of hasNot) check(!text.includes(part), `${what} has ${part}`);
  };
  const read = (name: string) => result.outputs[name] ?? '';
  const comments = github.state.comments.map(({ body }) => body).join('\n');
  const said = `${result.log}\n${result.annotations.map(({ message }) => message).join('\n')}`;
  const warnings = result.annotations.filter(({ level }) => level === 'warning');

  same(result.exitCode, expected.exit, 'exit');
  same(read('outcome'), expected.outcome, 'outcome');
  same(requests.length, expected.requests, 'requests');
  same(comments !== '', expected.posted, 'posted');
  same(read('response').trim(), expected.response, 'response');
  if (expected.fields !== undefined) same(JSON.parse(read('fields') || 'null'), expected.fields, 'fields');
  for (const [name, count] of Object.entries(expected.usage ?? {})) {
    same(v.parse(v.record(v.string(), v.number()), JSON.parse(read('usage') || '{}'))[name], count, name);
  }
  same(
    warnings.length,
    expected.warnings,
    `warnings (${warnings.map(({ message }) => message).join(' | ')})`,
  );
  parts(said, { has: expected.says, hasNot: expected.saysNot }, 'what is said');
  const texts = requests.map(({ body }) => JSON.stringify(JSON.parse(body)));
  for (const [index, body] of expected.bodies.entries()) parts(texts[index] ?? '', body, `body ${index + 1}`);
  same(
    expected.models && requests.map(({ body }) => v.parse(BodySchema, JSON.parse(body)).model),
    expected.models,
    'models',
  );
  const [first = '', second = ''] = texts;
  if (expected.shrinks) check(second.length < first.length, 'the second request is no shorter');
  for (const name of expected.headersNot) {
    check(
      requests.every(({ headers }) => headers[name] === undefined),
      `${name} was sent`,
    );
  }
  parts(comments, expected.comment ?? { has: [], hasNot: [] }, 'the comment');
  parts(read('coverage'), { has: expected.coverageSays, hasNot: [] }, 'coverage');
  // What holds of every run.
  same(result.stderr, '', 'stderr');
  same(result.problems, [], 'problems');
  check(!result.timedOut, 'the run took too long');
  return failures;
}

/** Runs the action on a case, and holds what came of it against what is expected. */
export async function runWireCase(wire: WireCase): Promise<void> {
  const [server, github, workspace, folder] = await Promise.all([
    startWireServer(wire.answers, wire.catalog ?? [wire.inputs['model'] ?? 'anthropic/claude-sonnet-4-6']),
    startGithub({ token: GITHUB_TOKEN }),
    mkdtemp(join(tmpdir(), 'workspace-')),
    mkdtemp(join(tmpdir(), 'earlier-step-')),
  ]);
  const plain = wire.inputs['endpoint']?.includes('{plain}') ? findPlainAddress() : '';
  const fill = (text: string) =>
    text
      .replaceAll('{endpoint}', `http://127.0.0.1:${server.port}/llm`)
      .replaceAll('{origin}', `http://127.0.0.1:${server.port}`)
      .replaceAll('{plain}', `http://${plain}:${server.port}`)
      .replaceAll('{temp}', '${{ runner.temp }}')
      .replaceAll('{tmp}', folder);
  let result: RunResult | undefined;
  try {
    const diff = wire.diff && { diff: buildDiff(wire.diff) };
    github.addPullRequest({ ...PULL_REQUEST, ...diff });
    github.addCollaborator('octocat', 'admin');
    const files = Object.entries(wire.files);
    for (const [path, content] of files) {
      if (path.startsWith('{temp}')) continue;
      await writeFile(path.startsWith('{tmp}') ? fill(path) : join(workspace, path), content);
    }
    const tempFiles = files.flatMap(([path, content]): [string, string][] =>
      path.startsWith('{temp}/') ? [[path.slice('{temp}/'.length), content]] : [],
    );
    const { payload } = github.event(PULL_REQUEST.number);
    const { repository } = v.parse(v.looseObject({ repository: v.unknown() }), payload);
    const event = wire.event && {
      name: wire.event.name,
      payload: { repository, sender: { login: 'octocat', id: 583_231, type: 'User' }, ...wire.event.payload },
    };
    const inputs = {
      'inference-key': defaultInferenceKey,
      endpoint: '{endpoint}',
      model: 'anthropic/claude-sonnet-4-6',
      ...(wire.inputs['prompt-file'] ? {} : { prompt: 'Say something about this change.' }),
      ...wire.inputs,
    };
    result = await runAction({
      event: event ?? github.event(PULL_REQUEST.number),
      githubToken: GITHUB_TOKEN,
      githubApiUrl: github.url,
      workspace,
      tempFiles: Object.fromEntries(tempFiles),
      timeoutMs: 60_000,
      inputs: Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, fill(value ?? '')])),
    });
    const outcome = { result, requests: server.requests, github };
    const expected = 'oneOf' in wire.expected ? wire.expected.oneOf : [wire.expected];
    const failures = expected.map((one) => findFailures(one, outcome));
    const best = failures.some((list) => list.length === 0) ? [] : failures.flat();
    expect({ failures: best, log: best.length === 0 ? '' : result.log }).toEqual({ failures: [], log: '' });
    expect(github.violations).toEqual([]);
  } finally {
    await Promise.all([
      result?.dispose(),
      server.close(),
      github.close(),
      rm(workspace, { recursive: true, force: true }),
      rm(folder, { recursive: true, force: true }),
    ]);
  }
}
