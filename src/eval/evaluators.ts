/** The evaluators of a prompt file: those of `gh models eval`, and ours beside them. */
import * as v from 'valibot';
import { parseJson } from '../inference/structured/extract-json.ts';
import { assertSchema } from '../inference/structured/schema.ts';
import { parseDurationMs } from '../inputs/values.ts';
import {
  buildYamlError,
  checkYaml,
  MapSchema,
  mapOf,
  numberUpTo,
  settable,
  type YamlSource,
} from '../prompt/checked-yaml.ts';
import { findPlaceholders } from '../prompt/template.ts';
import { describePlace, type Place } from '../prompt/unknown-keys.ts';
import type { YamlPath } from '../prompt/yaml.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { isJsonObject } from '../text/json.ts';
import { BUILT_IN_NAMES, type BuiltInName, type ReadBuiltIn, readBuiltInJudge } from './built-in-judges.ts';
import { isJsonPointer } from './json-check.ts';
import { COMPLETION, type Judge } from './judge.ts';

/** In the order in which `gh models eval` takes them. */
const CRITERIA = ['equals', 'contains', 'startsWith', 'endsWith', 'matches'] as const;

export type StringCriterion = (typeof CRITERIA)[number];

export type Evaluation =
  /** `text` may hold placeholders. */
  | { kind: 'string'; criterion: StringCriterion; text: string }
  | { kind: 'schema'; schema: Readonly<Record<string, unknown>> }
  /** Strings in `equals` may hold placeholders. */
  | { kind: 'pointer'; pointer: string; equals: unknown }
  | { kind: 'judge'; judge: Judge; builtIn: BuiltInName | undefined }
  | { kind: 'cost'; maxUsd: number }
  | { kind: 'latency'; maxMs: number };

export type Evaluator = Evaluation & {
  /** No other of the file has it. */
  name: string;
  /** The score from which on an answer passes, 0 to 1. */
  threshold: number;
  /** In the prompt file. */
  line: number;
};

export interface ReadEvaluators {
  evaluators: Evaluator[];
  /** Keys that mean something, where they stand. */
  places: Place[];
  /** Each with file and line. */
  warnings: string[];
}

/** In the order in which `gh models eval` takes them; what follows is ours. */
const KINDS = ['string', 'llm', 'uses', 'json', 'cost', 'latency'] as const;
type Kind = (typeof KINDS)[number];

const OF_GH_MODELS: readonly string[] = ['string', 'llm', 'uses', ...CRITERIA.slice(0, 4)];

/** Those that a model or a price has a say in pass from the middle on. */
const DEFAULT_THRESHOLD: Readonly<Partial<Record<Kind, number>>> = { string: 1, json: 1 };
const OTHER_DEFAULT_THRESHOLD = 0.5;

function listWords(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** What is read, and where from. */
interface Entry {
  source: YamlSource;
  at: YamlPath;
  warnings: string[];
  places: Place[];
}

/**
 * The one key that is set. Of several, `gh models eval` takes the first that it knows, and so does this, with a warning.
 *
 * @throws {WorkspaceFileError} none, or several of which one is not of `gh models eval`
 */
function chooseKey<TKey extends string>(
  { source, warnings }: Entry,
  at: YamlPath,
  keys: readonly TKey[],
  map: Readonly<Record<string, unknown>>,
): TKey {
  const set = keys.filter((key) => map[key] !== undefined && map[key] !== null && map[key] !== '');
  const [chosen, ...others] = set;
  if (chosen === undefined) {
    const found = source.yaml.keysOf(at).filter((key) => key !== 'name' && key !== 'threshold');
    const unknown = found.find((key) => !keys.some((known) => known === key));
    const problem =
      unknown === undefined
        ? 'says nothing to check'
        : `holds \`${quoteUntrusted(unknown)}\`, which is not known`;
    throw buildYamlError(source, at, `${problem}: it needs one of ${listWords(keys)}`);
  }
  if (others.length === 0) return chosen;
  if (!set.every((key) => OF_GH_MODELS.includes(key)))
    throw buildYamlError(source, at, `holds ${listWords(set)}: write an evaluator for each`);
  const where = describePlace(source, [...at, others[0] ?? chosen]);
  warnings.push(
    `${where}: ${listWords(others)} has no effect beside \`${chosen}\`; write an evaluator for each`,
  );
  return chosen;
}

/** A scalar as it is written, so that `choice: 1` and `contains: 1.50` are texts. @throws {WorkspaceFileError} */
function readText({ yaml, ...file }: YamlSource, at: YamlPath): string {
  const text = yaml.textOf(at);
  if (text === undefined || text === '') throw buildYamlError({ yaml, ...file }, at, 'must be text');
  return text;
}

/** @throws {WorkspaceFileError} a placeholder where none is filled in: it could only be a mistake */
function assertLiteral(source: YamlSource, at: YamlPath, json: string): void {
  const [name] = findPlaceholders([json]);
  if (name !== undefined)
    throw buildYamlError(source, at, `holds \`{{${name}}}\`, and nothing is filled in there`);
}

function readString(entry: Entry, value: unknown, at: YamlPath): Evaluation {
  const map = checkYaml(entry.source, value, MapSchema, at);
  entry.places.push({ path: at, known: CRITERIA });
  const criterion = chooseKey(entry, at, CRITERIA, map);
  return { kind: 'string', criterion, text: readText(entry.source, [...at, criterion]) };
}

/** A map or its text; bare, or wrapped as `jsonSchema` has it. @throws {WorkspaceFileError} */
async function readSchema(source: YamlSource, given: unknown, at: YamlPath): Promise<Evaluation> {
  const fail = (problem: string) => buildYamlError(source, at, problem);
  const parsed = parseJson(typeof given === 'string' ? given.trim() : JSON.stringify(given));
  if ('problem' in parsed) throw fail(parsed.problem);
  if (!isJsonObject(parsed.value)) throw fail('must be a JSON Schema: a map, or its text');
  const { schema: inner } = parsed.value;
  const schema = isJsonObject(inner) ? inner : parsed.value;
  await assertSchema(schema, fail);
  assertLiteral(source, at, JSON.stringify(schema));
  return { kind: 'schema', schema };
}

async function readJson({ source, places }: Entry, value: unknown, at: YamlPath): Promise<Evaluation> {
  const map = checkYaml(source, value, MapSchema, at);
  places.push({ path: at, known: ['schema', 'pointer', 'equals'] });
  const isSchema = map['schema'] !== undefined;
  if (isSchema === (map['pointer'] !== undefined || map['equals'] !== undefined))
    throw buildYamlError(source, at, 'needs either `schema`, or `pointer` and `equals`');
  if (isSchema) return readSchema(source, map['schema'], [...at, 'schema']);
  const pointer = source.yaml.textOf([...at, 'pointer']);
  if (pointer === undefined || !isJsonPointer(pointer))
    throw buildYamlError(
      source,
      [...at, 'pointer'],
      'must be a JSON Pointer, such as `/items/0/name`; empty for all of the answer',
    );
  const { equals } = map;
  if (equals === undefined) throw buildYamlError(source, [...at, 'equals'], 'is missing');
  assertLiteral(source, [...at, 'pointer'], pointer);
  const keys = JSON.stringify(equals, (_key, held: unknown) => (typeof held === 'string' ? '' : held));
  assertLiteral(source, [...at, 'equals'], keys);
  return { kind: 'pointer', pointer, equals };
}

const LLM = {
  modelId: settable(v.pipe(v.string('must be text'), v.nonEmpty('must be text'))),
  prompt: v.pipe(v.string('must be text'), v.nonEmpty('must be text')),
  systemPrompt: settable(v.string('must be text')),
  choices: v.pipe(
    v.array(mapOf({ choice: v.unknown(), score: numberUpTo(1) }), 'must be a list of choices'),
    v.minLength(1, 'must hold a choice'),
  ),
};
const LlmSchema = mapOf(LLM);

function readLlm({ source, places, warnings }: Entry, value: unknown, at: YamlPath): Evaluation {
  const { modelId, prompt, systemPrompt = '', choices } = checkYaml(source, value, LlmSchema, at);
  const read = choices.map(({ score }, index) => {
    const place = [...at, 'choices', index];
    places.push({ path: place, known: ['choice', 'score'] });
    const choice = readText(source, [...place, 'choice']).trim();
    assertLiteral(source, [...place, 'choice'], choice);
    return { choice, score };
  });
  const repeated = read.findIndex(
    ({ choice }, index) => read.findIndex((other) => other.choice === choice) < index,
  );
  if (repeated !== -1)
    throw buildYamlError(source, [...at, 'choices', repeated, 'choice'], 'stands twice among the choices');
  places.push({ path: at, known: Object.keys(LLM) });
  if (!findPlaceholders([prompt, systemPrompt]).has(COMPLETION))
    warnings.push(
      `${describePlace(source, [...at, 'prompt'])}: the judge does not see the answer: \`{{completion}}\` stands nowhere in its prompt`,
    );
  const judge: Judge = {
    messages: [
      ...(systemPrompt === '' ? [] : [{ role: 'system', content: systemPrompt } as const]),
      { role: 'user', content: prompt },
    ],
    modelId,
    temperature: undefined,
    maxCompletionTokens: undefined,
    choices: read,
    areValuesData: false,
  };
  return { kind: 'judge', judge, builtIn: undefined };
}

async function readUses(
  { source }: Entry,
  value: unknown,
  at: YamlPath,
  readBuiltIn: ReadBuiltIn,
): Promise<Evaluation> {
  const builtIn = BUILT_IN_NAMES.find((name) => name === value);
  if (builtIn === undefined)
    throw buildYamlError(
      source,
      at,
      `is no evaluator that is known: use one of ${listWords(BUILT_IN_NAMES)}`,
    );
  return { kind: 'judge', judge: await readBuiltInJudge(builtIn, readBuiltIn), builtIn };
}

const CostSchema = mapOf({
  max: v.pipe(
    v.number('must be a number of US dollars'),
    v.finite('must be a number of US dollars'),
    v.minValue(0, 'must be a number of US dollars'),
  ),
});

const LATENCY_PROBLEM = 'must be a time with a unit, such as `500ms` or `5s`';
const LatencySchema = mapOf({
  max: v.pipe(
    v.string(LATENCY_PROBLEM),
    v.transform(parseDurationMs),
    v.number(LATENCY_PROBLEM),
    v.check((ms) => ms > 0, LATENCY_PROBLEM),
  ),
});

const MAX = ['max'];

async function readEvaluation(
  entry: Entry,
  kind: Kind,
  value: unknown,
  readBuiltIn: ReadBuiltIn,
): Promise<Evaluation> {
  const { source, places } = entry;
  const at = [...entry.at, kind];
  switch (kind) {
    case 'string':
      return readString(entry, value, at);
    case 'json':
      return readJson(entry, value, at);
    case 'llm':
      return readLlm(entry, value, at);
    case 'uses':
      return readUses(entry, value, at, readBuiltIn);
    case 'cost':
      places.push({ path: at, known: MAX });
      return { kind, maxUsd: checkYaml(source, value, CostSchema, at).max };
    case 'latency':
      places.push({ path: at, known: MAX });
      return { kind, maxMs: checkYaml(source, value, LatencySchema, at).max };
  }
}

const ThresholdSchema = settable(numberUpTo(1));

function chooseName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let ordinal = 2; taken.has(name); ordinal += 1) name = `${wanted} (${ordinal})`;
  return name;
}

/**
 * @param list what `evaluators` holds
 * @throws {WorkspaceFileError} with file and line: no evaluator, one that is not known, or says what can't be done
 */
export async function readEvaluators(
  source: YamlSource,
  list: readonly unknown[],
  readBuiltIn: ReadBuiltIn,
): Promise<ReadEvaluators> {
  const warnings: string[] = [];
  const places: Place[] = [];
  const evaluators: Evaluator[] = [];
  const names = new Set<string>();
  for (const [index, item] of list.entries()) {
    const at = ['evaluators', index];
    const entry: Entry = { source, at, warnings, places };
    const map = checkYaml(source, item, MapSchema, at);
    const kind = chooseKey(entry, at, KINDS, map);
    places.push({ path: at, known: ['name', 'threshold', ...KINDS] });
    const wanted = source.yaml.textOf([...at, 'name'])?.trim();
    const name = chooseName(wanted || `evaluator ${index + 1}`, names);
    names.add(name);
    const threshold =
      checkYaml(source, map['threshold'], ThresholdSchema, [...at, 'threshold']) ??
      DEFAULT_THRESHOLD[kind] ??
      OTHER_DEFAULT_THRESHOLD;
    const evaluation = await readEvaluation(entry, kind, map[kind], readBuiltIn);
    if (evaluation.kind === 'judge' && evaluation.judge.choices.every(({ score }) => score < threshold))
      throw buildYamlError(source, at, `could never pass: no choice has a score of ${threshold} or more`);
    evaluators.push({ ...evaluation, name, threshold, line: source.yaml.positionOf(at)?.line ?? 1 });
  }
  return { evaluators, places, warnings };
}
