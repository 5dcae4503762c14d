// The documentation against the repository: tables, links, commands and the names of inputs.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { GithubContext } from '../src/github/event-context.ts';
import { EVAL_PROBLEMS } from '../src/inputs/eval.ts';
import { OUTCOMES } from '../src/outcomes.ts';
import { createVariables } from '../src/pull-request/variables.ts';

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...globSync('docs/*.md'),
];
const ActionSchema = v.object({
  inputs: v.record(v.string(), v.unknown()),
  outputs: v.record(v.string(), v.unknown()),
});
const ManifestSchema = v.object({
  scripts: v.record(v.string(), v.string()),
  dependencies: v.record(v.string(), v.string()),
});

const action = v.parse(ActionSchema, parse(readFileSync('action.yml', 'utf8')));
const { scripts, dependencies } = v.parse(ManifestSchema, JSON.parse(readFileSync('package.json', 'utf8')));

/** Without fenced blocks, as a reader's sentences. */
function readProse(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '');
}

/** https://github.com/github/cmark-gfm leaves anchors to the site; this is how the site makes them. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function findBrokenLinks(path: string): string[] {
  const links = [...readProse(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(target)) return true;
    const headings = [...readProse(target).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
    return anchor !== undefined && !headings.map(toAnchor).includes(anchor);
  });
}

test('the tables of inputs and outputs are what action.yml says', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/docs.ts', '--check'], {
    encoding: 'utf8',
  });
  expect({ status, output: stdout + stderr }).toEqual({
    status: 0,
    output: 'docs/reference.md is up to date.\ndocs/eval.md is up to date.\n',
  });
});

test.each(DOCUMENTS)('every relative link in %s leads somewhere', (path) => {
  expect(findBrokenLinks(path)).toEqual([]);
});

test.each(DOCUMENTS)('every npm command in %s exists', (path) => {
  const text = readFileSync(path, 'utf8');
  const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test))\b/g)].map(
    ([, run, short]) => run ?? short,
  );
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});

/** Names in README.md that look like inputs and are something else: permissions, values, what does not exist here. */
const NOT_INPUTS = [
  'contents',
  'issues',
  'pull-requests',
  'checks',
  'security-events',
  'name',
  'not-run',
  'not-posted',
  // Evaluators, as they are written with a colon.
  ...['string', 'json', 'llm', 'uses', 'cost', 'latency'],
  ...EVAL_PROBLEMS,
  ...OUTCOMES,
];

test.each(['README.md', ...globSync('docs/*.md')])('every input and output that %s names exists', (path) => {
  const spans = [...readProse(path).matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  // `comment: off` as well as `max-tokens`; single words without a value say too little to be told apart.
  const names = spans.flatMap((span) => {
    const [, name, value] = /^([a-z]+(?:[-_][a-z]+)*)(: .+)?$/.exec(span) ?? [];
    return name !== undefined && (/-/.test(name) || value !== undefined) ? [name] : [];
  });
  const known = [...Object.keys(action.inputs), ...Object.keys(action.outputs), ...NOT_INPUTS];
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

/** The names of all that a prompt may say about a run. */
function listPlaceholders(): string[] {
  const fail = () => Promise.reject(new Error('Nothing is asked for'));
  const context: GithubContext = {
    owner: 'o',
    repo: 'r',
    eventName: 'pull_request',
    actor: 'a',
    ref: 'refs/heads/main',
    sha: '0'.repeat(40),
    repoUrl: 'https://github.com/o/r',
    runUrl: 'https://github.com/o/r/actions/runs/1',
    payload: {},
  };
  const pullRequest = { number: 1, known: undefined, describe: fail, commits: fail };
  return [...createVariables({ context, pullRequest, github: fail }).keys()];
}

test('docs/prompts.md explains every placeholder that a run fills, and no other', () => {
  const rows = [...readFileSync('docs/prompts.md', 'utf8').matchAll(/^\| (`\{\{[^|]+\}\}`) \|/gm)];
  const explained = rows.flatMap(([, cell = '']) => [...cell.matchAll(/`\{\{([\w.-]+)\}\}`/g)]);
  const names = explained.map(([, name = '']) => name);
  expect(names.toSorted()).toEqual(listPlaceholders().toSorted());
});

test.each(['README.md', ...globSync('docs/*.md')])('every placeholder that %s uses is filled', (path) => {
  const used = [...readFileSync(path, 'utf8').matchAll(/(?<!\$)\{\{\s*([a-z]+\.[\w.-]+)\s*\}\}/g)];
  const known = listPlaceholders();
  const unknown = used.flatMap(([, name = '']) =>
    known.includes(name) || name.startsWith('files.') ? [] : [name],
  );
  expect(unknown).toEqual([]);
});

test('the table of libraries names each dependency, and no other', () => {
  const [, section = ''] = readProse('ARCHITECTURE.md').split('\n## Libraries\n');
  const cells = [...section.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys(dependencies).sort());
});
