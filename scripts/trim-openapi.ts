// Makes __tests__/fixtures/github-openapi.json: the part of GitHub's official API description that the
// emulator in __tests__/emulator validates against. The whole package unpacks to 385 MB, so it is no dependency.
//
//   node scripts/node24.mjs scripts/trim-openapi.ts [FOLDER]
//
// FOLDER is an unpacked @octokit/openapi; without it, the pinned version is fetched with `npm pack`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

const PACKAGE = '@octokit/openapi';
const VERSION = '23.0.2';
const SOURCE = 'generated/api.github.com.json';
const OUTPUT = join(import.meta.dirname, '../__tests__/fixtures/github-openapi.json');

const SECRET_SCOPES = [
  '/repos/{owner}/{repo}/actions',
  '/repos/{owner}/{repo}/environments/{environment_name}',
  '/orgs/{org}/actions',
];

const OPERATIONS: Record<string, readonly string[]> = {
  '/rate_limit': ['get'],
  '/user': ['get'],
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['patch'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': ['get'],
  '/repos/{owner}/{repo}/collaborators/{username}/permission': ['get'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/check-runs': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/contents/{path}': ['get'],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': ['get'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': ['post'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}/labels': ['get'],
  '/repos/{owner}/{repo}/pulls': ['get'],
  '/repos/{owner}/{repo}/pulls/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions': ['post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies': ['post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/commits': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}': ['put', 'delete'],
  ...Object.fromEntries(
    SECRET_SCOPES.flatMap((scope) => [
      [`${scope}/secrets/public-key`, ['get']],
      [`${scope}/secrets/{secret_name}`, ['get', 'put', 'delete']],
    ]),
  ),
};

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const JsonSchema: v.GenericSchema<Json> = v.lazy(() =>
  v.union([
    v.string(),
    v.number(),
    v.boolean(),
    v.null(),
    v.array(JsonSchema),
    v.record(v.string(), JsonSchema),
  ]),
);
const OperationSchema = v.looseObject({ externalDocs: v.object({ url: v.string() }) });
const DescriptionSchema = v.object({
  openapi: v.string(),
  info: v.object({ title: v.string(), license: v.record(v.string(), v.string()) }),
  paths: v.record(v.string(), v.record(v.string(), v.unknown())),
  components: v.record(v.string(), v.record(v.string(), v.unknown())),
});
type Description = v.InferOutput<typeof DescriptionSchema>;

/** Keywords that say nothing a validator checks. */
const DROPPED = new Set([
  'title',
  'summary',
  'description',
  'example',
  'examples',
  'tags',
  'externalDocs',
  'deprecated',
  'discriminator',
]);

/** Objects whose keys are names chosen by the API, such as a property called `description`. */
const NAMED = new Set(['properties', 'patternProperties', 'responses', 'headers', 'content']);

function isDropped(key: string): boolean {
  // The emulator routes by x-multi-segment: such a parameter may hold slashes.
  return DROPPED.has(key) || (key.startsWith('x-') && key !== 'x-multi-segment');
}

function prune(value: Json, hasNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => prune(item));
  if (value === null || typeof value !== 'object') return value;
  const kept: JsonObject = {};
  for (const [key, child] of Object.entries(value)) {
    if (hasNames) kept[key] = prune(child);
    else if (!isDropped(key)) kept[key] = prune(child, NAMED.has(key));
  }
  return hasNames ? kept : allowNull(kept);
}

/**
 * Ajv refuses `nullable` without `type`, which GitHub has with `oneOf`, and takes no null that an `enum` does not name:
 * https://ajv.js.org/json-schema.html#nullable
 */
function allowNull(schema: JsonObject): JsonObject {
  const { nullable, oneOf, ...rest } = schema;
  if (nullable !== true) return schema;
  if (Array.isArray(schema['enum'])) return { ...schema, enum: [...schema['enum'], null] };
  if ('type' in schema || !Array.isArray(oneOf)) return schema;
  return { ...rest, oneOf: [...oneOf, { enum: [null] }] };
}

/**
 * Where GitHub sends null and its description has no such thing: https://github.com/github/rest-api-description/issues/1901
 */
const ALSO_NULL: Record<string, readonly string[]> = {
  'pull-request-review-comment': ['line', 'position'],
};

/** A component as GitHub sends it. */
function correct(name: string, component: Json): Json {
  const properties = ALSO_NULL[name];
  if (!properties) return component;
  const schema = v.parse(
    v.looseObject({ properties: v.record(v.string(), v.record(v.string(), JsonSchema)) }),
    component,
  );
  for (const key of properties) schema.properties[key] = { ...schema.properties[key], nullable: true };
  return v.parse(JsonSchema, schema);
}

function collectRefs(value: Json, found: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value) && typeof value['$ref'] === 'string') found.add(value['$ref']);
  for (const child of Object.values(value)) collectRefs(child, found);
}

/** The operation without prose. Its documentation link stays: GitHub's error bodies carry it. */
function trimOperation(operation: unknown): Json {
  const { externalDocs } = v.parse(OperationSchema, operation);
  const pruned = v.parse(v.record(v.string(), JsonSchema), prune(v.parse(JsonSchema, operation)));
  return { ...pruned, externalDocs: { url: externalDocs.url } };
}

function trimPaths({ paths }: Description): Record<string, JsonObject> {
  const trimmed: Record<string, JsonObject> = {};
  for (const path of Object.keys(OPERATIONS).sort()) {
    const methods: JsonObject = {};
    for (const method of OPERATIONS[path] ?? []) {
      const operation = paths[path]?.[method];
      if (!operation) throw new Error(`The description has no ${method.toUpperCase()} ${path}`);
      methods[method] = trimOperation(operation);
    }
    trimmed[path] = methods;
  }
  return trimmed;
}

function trimComponents(
  { components }: Description,
  paths: Record<string, JsonObject>,
): Record<string, JsonObject> {
  const refs = new Set<string>();
  collectRefs(paths, refs);
  const trimmed: Record<string, JsonObject> = {};
  // A set may grow while it is iterated, and what was added is visited.
  for (const ref of refs) {
    const [, kind, name] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(ref) ?? [];
    const component = kind && name ? components[kind]?.[name] : undefined;
    if (!kind || !name || !component) throw new Error(`Unresolved reference: ${ref}`);
    const pruned = correct(name, prune(v.parse(JsonSchema, component)));
    trimmed[kind] = { ...trimmed[kind], [name]: pruned };
    collectRefs(pruned, refs);
  }
  return trimmed;
}

/** JSON with one line for each leaf of the upper two levels, so that a diff of the fixture can be read. */
function formatGroups(groups: Record<string, JsonObject>): string {
  const lines = Object.entries(groups)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => {
      const members = Object.entries(group)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
      return `${JSON.stringify(name)}:{\n${members.join(',\n')}\n}`;
    });
  return `{\n${lines.join(',\n')}\n}`;
}

function trim(description: Description, version: string): string {
  const paths = trimPaths(description);
  const info = {
    title: description.info.title,
    version,
    description: `Trimmed by scripts/trim-openapi.ts from ${SOURCE} of ${PACKAGE}@${version}`,
    license: description.info.license,
  };
  return [
    `{"openapi":${JSON.stringify(description.openapi)},`,
    `"info":${JSON.stringify(info)},`,
    `"paths":${formatGroups(paths)},`,
    `"components":${formatGroups(trimComponents(description, paths))}}`,
    '',
  ].join('\n');
}

function fetchPackage(into: string): string {
  const packed = execFileSync(
    'npm',
    ['pack', '--json', `${PACKAGE}@${VERSION}`, '--pack-destination', into],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  const [archive] = v.parse(v.tuple([v.object({ filename: v.string() })]), JSON.parse(packed));
  execFileSync('tar', [
    '-xzf',
    join(into, archive.filename),
    '-C',
    into,
    'package/package.json',
    `package/${SOURCE}`,
  ]);
  return join(into, 'package');
}

function readPackage(folder: string): { description: Description; version: string } {
  const { version } = v.parse(
    v.object({ version: v.string() }),
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  if (version !== VERSION)
    throw new Error(`${folder} holds ${PACKAGE} ${version}, and this script is made for ${VERSION}`);
  return {
    version,
    description: v.parse(DescriptionSchema, JSON.parse(readFileSync(join(folder, SOURCE), 'utf8'))),
  };
}

const temporary = mkdtempSync(join(tmpdir(), 'openapi-'));
try {
  const { description, version } = readPackage(process.argv[2] ?? fetchPackage(temporary));
  const text = trim(description, version);
  writeFileSync(OUTPUT, text);
  console.log(`${OUTPUT}: ${Math.round(text.length / 1024)} KiB`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
