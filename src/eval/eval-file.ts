/** A prompt file with what it is to be tested by. Everything that can be wrong with it is told before anything is sent. */
import { posix } from 'node:path';
import { WorkspaceFileError } from '../errors.ts';
import { assertSchema } from '../inference/structured/schema.ts';
import { buildYamlError, type YamlSource } from '../prompt/checked-yaml.ts';
import { type Prompt, parsePrompt } from '../prompt/file.ts';
import { MAX_PROMPT_CHARACTERS } from '../prompt/fill.ts';
import { readPromptYaml } from '../prompt/structured-file.ts';
import { countPlaceholder, findPlaceholders } from '../prompt/template.ts';
import { describeUnknownKeys } from '../prompt/unknown-keys.ts';
import { parseYaml, type YamlValue } from '../prompt/yaml.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { isJsonObject } from '../text/json.ts';
import { addBuiltInValues, type ReadBuiltIn } from './built-in-judges.ts';
import { readCaseFile } from './case-file.ts';
import {
  buildCases,
  CASE_KEY,
  type CaseRow,
  type EvalCase,
  type RepeatDefaults,
  readYamlRows,
} from './cases.ts';
import { fillCriterion, findNeededNames, findVainCriterion, listTemplates } from './criteria.ts';
import { type Evaluator, readEvaluators } from './evaluators.ts';
import { type JudgeTest, readJudgeTests } from './judge-tests.ts';
import { addDefaults, type CaseValues } from './values.ts';

export interface EvalFile {
  path: string;
  prompt: Prompt;
  /** None where there is nothing to test the prompt by. */
  cases: EvalCase[];
  evaluators: Evaluator[];
  judgeTests: JudgeTest[];
  /** What the file says in vain, each with file and line. */
  warnings: string[];
}

export interface EvalFileContext {
  defaults: RepeatDefaults;
  /** Reads a file of cases, with LF as line ends. @throws {WorkspaceFileError} */
  readFile: (path: string) => Promise<string>;
  readBuiltIn: ReadBuiltIn;
}

const HINT =
  'Beside its prompt, a file holds cases in `testData` or a `testDataFile`, and `evaluators` for their answers.';

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

async function readRows(
  source: YamlSource,
  { testData, testDataFile }: Readonly<Record<string, unknown>>,
  readFile: EvalFileContext['readFile'],
): Promise<CaseRow[]> {
  const inline = readYamlRows(source, testData ?? [], ['testData']);
  if (testDataFile === undefined || testDataFile === null) return inline;
  if (typeof testDataFile !== 'string' || testDataFile.trim() === '')
    throw buildYamlError(source, ['testDataFile'], 'must be the path of a file, beside this one');
  const path = posix.join(posix.dirname(source.path), testDataFile.trim());
  const text = await readFile(path).catch((error: unknown) => {
    if (!(error instanceof WorkspaceFileError)) throw error;
    const hinted = { ...source, hint: error.hint ?? source.hint };
    throw buildYamlError(hinted, ['testDataFile'], `names a file that can’t be read: ${error.message}`);
  });
  return [...inline, ...(await readCaseFile(text, path))];
}

/** As somebody could expect, who knows other tools. */
function describeLostEvaluators(cases: readonly EvalCase[]): string[] {
  const found = cases.find(({ values }) => Array.isArray(values.get('evaluators')?.value));
  return found === undefined
    ? []
    : [
        `${found.path}:${found.line}: \`evaluators\` of a case have no effect; those of the file hold for all its cases`,
      ];
}

/** Something that values are filled into. */
interface Template {
  /** For people. */
  description: string;
  texts: readonly string[];
  /** Of the text at an index, in the prompt file. */
  findLine: (index: number) => number | undefined;
  /** What the texts need of a case, and how often. */
  uses: ReadonlyMap<string, number>;
  addValues: (values: CaseValues) => CaseValues;
}

function countUses(texts: readonly string[], names: ReadonlySet<string>): Map<string, number> {
  const whole = texts.join('\n');
  return new Map(Array.from(names, (name) => [name, countPlaceholder(whole, name)]));
}

function describePrompt({ messages }: Prompt, yaml?: YamlValue): Template {
  const texts = messages.map(({ content }) => content);
  return {
    description: 'the prompt',
    texts,
    findLine: (index) => yaml?.positionOf(['messages', index, 'content'])?.line,
    uses: countUses(texts, findPlaceholders(texts)),
    addValues: (values) => values,
  };
}

function describeEvaluator(evaluator: Evaluator): Template {
  const isBuiltIn = evaluator.kind === 'judge' && evaluator.builtIn !== undefined;
  const texts = listTemplates(evaluator);
  return {
    description: `the evaluator \`${quoteUntrusted(evaluator.name)}\``,
    texts,
    findLine: () => evaluator.line,
    uses: countUses(texts, findNeededNames(evaluator)),
    addValues: isBuiltIn ? addBuiltInValues : (values) => values,
  };
}

/** Where values stand. */
interface Valued {
  path: string;
  line: number;
  values: CaseValues;
}

const OF_JUDGE_TEST = 'the `variables` of the judge test';

/** @throws {WorkspaceFileError} */
function assertValues(
  prompt: Prompt,
  { path, line, values }: Valued,
  templates: readonly Template[],
  owner = 'the case',
): void {
  for (const { description, uses, addValues } of templates) {
    const known = addValues(addDefaults(prompt, values));
    let characters = 0;
    for (const [name, count] of uses) characters += count * (known.get(name)?.text.length ?? 0);
    if (characters > MAX_PROMPT_CHARACTERS)
      throw new WorkspaceFileError(
        path,
        `has values that make ${description} longer than ${MAX_PROMPT_CHARACTERS / 1_048_576} million characters`,
        { line, hint: 'Give the case shorter ones.' },
      );
    const missing = [...uses.keys()].find((name) => !known.has(name));
    if (missing !== undefined)
      throw new WorkspaceFileError(path, `has no value for \`{{${missing}}}\`, which ${description} uses`, {
        line,
        hint: `Give ${owner} a value of that name; an empty one is written \`${missing}: ''\`.`,
      });
  }
}

const CASE_PLACEHOLDER = /\{\{\s*\$case/;

/** What looks like a placeholder, and stays as it is: a name with a space, say, which `gh models eval` filled in. */
function assertNames(path: string, cases: readonly EvalCase[], templates: readonly Template[]): void {
  const names = new Set(cases.flatMap(({ values }) => [...values.keys()]));
  const impossible = [...names].filter((name) => !findPlaceholders([`{{${name}}}`]).has(name));
  for (const { description, texts, findLine } of templates) {
    for (const [index, text] of texts.entries()) {
      const found = CASE_PLACEHOLDER.test(text)
        ? CASE_KEY
        : impossible.find((name) => text.includes(`{{${name}}}`));
      if (found === undefined) continue;
      const problem = `${description} uses \`{{${quoteUntrusted(found)}}}\`, which is no placeholder`;
      throw new WorkspaceFileError(path, problem, {
        line: findLine(index),
        hint: 'The name of one has letters, digits, `_`, `.` and `-`.',
      });
    }
  }
}

/**
 * That each case has what the messages of a prompt need: of the same file, or of its base version.
 *
 * @throws {WorkspaceFileError} with file and line of the case
 */
export function assertPromptValues(prompt: Prompt, cases: readonly EvalCase[]): void {
  for (const evalCase of cases) assertValues(prompt, evalCase, [describePrompt(prompt)]);
}

/**
 * @param checked what was looked for in cases before
 * @throws {WorkspaceFileError} a pattern that is none, or a text that every answer would contain, or none
 */
async function assertCriterion(
  promptPath: string,
  evaluator: Evaluator & { kind: 'string' },
  { path, line, values }: Valued,
  checked: Set<string>,
): Promise<void> {
  const { name, criterion, text } = evaluator;
  const filled = await fillCriterion(criterion, text, values);
  const key = `${criterion} ${filled}`;
  if (checked.has(key)) return;
  checked.add(key);
  const what = `the evaluator \`${quoteUntrusted(name)}\``;
  const problem = findVainCriterion(criterion, filled);
  if (problem !== undefined) {
    const isOfCase = findPlaceholders([text]).size > 0;
    throw new WorkspaceFileError(isOfCase ? path : promptPath, `${what} ${problem}`, {
      line: isOfCase ? line : evaluator.line,
      hint: `Change ${isOfCase ? 'the value of the case, or the evaluator' : 'its text'}.`,
    });
  }
  if (criterion !== 'matches') return;
  const { buildPattern } = await import('./pattern.ts');
  const built = buildPattern(filled);
  if ('problem' in built)
    throw new WorkspaceFileError(
      promptPath,
      `${what} has a pattern that can’t be used: ${quoteUntrusted(built.problem)}`,
      {
        line: evaluator.line,
        hint: 'Patterns are those of RE2, which knows neither look-arounds nor back-references.',
      },
    );
}

async function assertComplete(file: EvalFile, yaml: YamlValue): Promise<void> {
  const { path, prompt, cases, evaluators, judgeTests } = file;
  const templates = [describePrompt(prompt, yaml), ...evaluators.map(describeEvaluator)];
  assertNames(path, cases, templates);
  const checked = new Set<string>();
  for (const evalCase of cases) {
    assertValues(prompt, evalCase, templates);
    const values = addDefaults(prompt, evalCase.values);
    for (const evaluator of evaluators)
      if (evaluator.kind === 'string')
        await assertCriterion(path, evaluator, { ...evalCase, values }, checked);
  }
  for (const { evaluator, values, line } of judgeTests)
    assertValues(prompt, { path, line, values }, [describeEvaluator(evaluator)], OF_JUDGE_TEST);
}

/** Files for `gh models eval` may have any name. */
function isYamlFile(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/**
 * Reads the prompt of such a file alone: the version of another commit.
 *
 * @param text with LF as line ends
 * @throws {WorkspaceFileError} with file and line of what is wrong
 */
export async function readEvalPrompt(text: string, path: string): Promise<Prompt> {
  return isYamlFile(path)
    ? readPromptYaml(parseYaml(text, path, 'core', HINT), path)
    : parsePrompt(text, path);
}

/**
 * Reads a prompt file and what it is tested by. A file without cases has an empty list of them.
 *
 * @param text with LF as line ends
 * @throws {WorkspaceFileError} with file and line of what is wrong
 */
export async function readEvalFile(text: string, path: string, context: EvalFileContext): Promise<EvalFile> {
  if (!isYamlFile(path)) {
    const prompt = await parsePrompt(text, path);
    return { path, prompt, cases: [], evaluators: [], judgeTests: [], warnings: [...prompt.warnings] };
  }
  const yaml = parseYaml(text, path, 'core', HINT);
  const prompt = readPromptYaml(yaml, path);
  const source: YamlSource = { yaml, path, whole: 'the file', hint: HINT };
  const map = isJsonObject(yaml.value) ? yaml.value : {};
  const { responseFormat } = prompt;
  if (responseFormat?.type === 'json_schema')
    await assertSchema(responseFormat.json_schema.schema, (problem) =>
      buildYamlError(source, ['jsonSchema'], problem),
    );
  const cases = buildCases(await readRows(source, map, context.readFile), context.defaults);
  const read = await readEvaluators(source, asList(map['evaluators']), context.readBuiltIn);
  if (cases.length > 0 && read.evaluators.length === 0)
    throw buildYamlError(
      source,
      ['evaluators'],
      'is missing: nothing says which answers to its cases are good',
    );
  const tests = readJudgeTests(source, asList(map['judgeTests']), read.evaluators);
  const warnings = [
    ...prompt.warnings,
    ...read.warnings,
    ...describeUnknownKeys(source, [...read.places, ...tests.places]),
    ...describeLostEvaluators(cases),
  ];
  const { evaluators } = read;
  const file: EvalFile = { path, prompt, cases, evaluators, judgeTests: tests.judgeTests, warnings };
  await assertComplete(file, yaml);
  return file;
}
