/** JSON Schema by Ajv, which is loaded only where there is a schema: whether it is one, and what is valid under it. */
import { ActionError } from '../../errors.ts';
import { quoteUntrusted } from '../../runner/log.ts';
import { redactDetected } from '../../secrets/detect.ts';
import { clipText } from '../../text/clip.ts';
import { isJsonObject } from '../../text/json.ts';
import { runWithin } from '../../text/time-limit.ts';
import { dropUndeclaredKeys, follow, type Schema } from './undeclared-keys.ts';

/** The value without the keys that nobody asked for, or what is wrong with it. */
export type CheckedFields = { fields: unknown } | { problems: string[] };

const MAX_PROBLEMS = 20;
const MAX_PROBLEM_CHARACTERS = 300;

/** Far longer than any check takes, and shorter than the runner waits for a cancelled step. */
const LIMIT_MS = 3_000;

/** Each error takes memory: of what is wrong with longer JSON only the first is looked for. */
const MAX_THOROUGH_CHARACTERS = 100_000;

/** A secret is found whole or not at all: problems are cut to what is told once those in them are out. */
const MAX_RAW_CHARACTERS = 20_000;

/** What of Ajv is used. */
interface Problem {
  instancePath: string;
  message?: string;
  params: Readonly<Record<string, unknown>>;
}

async function buildAjv($schema: unknown, allErrors: boolean) {
  const options = {
    allErrors,
    strict: false,
    // As the specification has it, `format` only describes.
    validateFormats: false,
    validateSchema: false,
    // Many references to one large schema would be as many copies of its code.
    inlineRefs: false,
    ownProperties: true,
    logger: false,
  } as const;
  // Before 2020-12, `items` could be what `prefixItems` is now.
  if (typeof $schema === 'string' && /draft-0|2019-09/.test($schema)) {
    const { default: ajv } = await import('ajv/dist/2019.js');
    return new ajv.Ajv2019(options);
  }
  const { default: ajv } = await import('ajv/dist/2020.js');
  return new ajv.Ajv2020(options);
}

function describeProblem({ instancePath, message = '', params }: Problem): string {
  const subject =
    params['allowedValues'] ??
    params['allowedValue'] ??
    params['additionalProperty'] ??
    params['unevaluatedProperty'] ??
    params['propertyName'];
  const words = `${message}${subject === undefined ? '' : `: ${JSON.stringify(subject)}`}`;
  return clipText(quoteUntrusted(`${instancePath || '(root)'}: ${words}`), MAX_RAW_CHARACTERS);
}

function describeProblems(problems: readonly Problem[] | null | undefined): string[] {
  const told = new Set<string>();
  for (const problem of problems ?? []) {
    told.add(describeProblem(problem));
    if (told.size === MAX_PROBLEMS) break;
  }
  return [...told];
}

/** Names of the answer stand in what is wrong with it, and are told in the log. */
async function redactProblems(problems: readonly string[]): Promise<string[]> {
  const redacted = await Promise.all(problems.map(redactDetected));
  return redacted.map(({ text }) => clipText(text, MAX_PROBLEM_CHARACTERS));
}

function describeError(error: unknown): string {
  return quoteUntrusted(error instanceof Error ? error.message : 'It failed');
}

/** @returns a function that checks values @throws what Ajv thinks of a schema that it can't use */
async function compile(
  // An `$async` schema, of Ajv's own making, would only promise to check.
  { $schema, $async: _, ...schema }: Schema,
  { allErrors, isNew }: { allErrors: boolean; isNew: boolean },
) {
  const ajv = await buildAjv($schema, allErrors);
  return runWithin(LIMIT_MS, () => {
    if (isNew && !ajv.validateSchema(schema))
      throw new ActionError(describeProblems(ajv.errors)[0] ?? 'It failed');
    return ajv.compile(schema);
  });
}

/** By the object that the schema is: many answers may be held to one. */
const validators = new WeakMap<Schema, Awaited<ReturnType<typeof compile>>>();

async function compileOnce(schema: Schema) {
  const validate = validators.get(schema) ?? (await compile(schema, { allErrors: false, isNew: false }));
  validators.set(schema, validate);
  return validate;
}

/** Keywords that hold schemas by name, and so are none themselves. */
const MAPS = ['$defs', 'definitions', 'properties', 'patternProperties', 'dependentSchemas'];

/** Keywords whose values only look like schemas. */
const DATA = ['const', 'enum', 'default', 'examples'];

function* findRefs(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, held] of Object.entries(part)) {
    if (key === '$ref' && typeof held === 'string') yield held;
    else if (!DATA.includes(key)) yield* findRefs(held);
  }
}

/** Whether a `$ref` leads to what is no schema: Ajv takes that for one that allows any value. */
function isStray(ref: string, root: Schema): boolean {
  // A property may be called `properties`.
  const isMap = ref.split('/').reduce((isBefore, name) => !isBefore && MAPS.includes(name), false);
  const target = follow(ref, root);
  return isMap || !(target === undefined || typeof target === 'boolean' || isJsonObject(target));
}

/**
 * @param fail makes the error of what is wrong, from words such as `is no JSON Schema that can be used: …`
 * @throws what `fail` makes
 */
export async function assertSchema(schema: Schema, fail: (problem: string) => Error): Promise<void> {
  try {
    const validate = await compile(schema, { allErrors: true, isNew: true });
    // A `$ref` that leads back to itself fills the stack, whatever the value.
    runWithin(LIMIT_MS, () => validate(null));
    const stray = [...findRefs(schema)].find((ref) => isStray(ref, schema));
    if (stray !== undefined) throw new ActionError(`the reference ${stray} leads to no schema`);
  } catch (error) {
    const isCircle = error instanceof Error && error.name === 'RangeError';
    const problem = isCircle
      ? 'it is nested too deeply, or a `$ref` in it leads back to itself'
      : describeError(error);
    throw fail(`is no JSON Schema that can be used: ${problem}`);
  }
}

/**
 * What values have to hold to, read once. Nothing is dropped from a value first.
 *
 * @param schema one that `assertSchema` takes
 * @returns a function that tells what is wrong with a value, as `checkAgainstSchema` does; nothing where it is valid
 */
export async function buildSchemaCheck(schema: Schema): Promise<(value: unknown) => Promise<string[]>> {
  const validate = await compileOnce(schema);
  return async (value) => {
    try {
      if (runWithin(LIMIT_MS, () => validate(value))) return [];
      return await redactProblems(describeProblems(validate.errors));
    } catch (error) {
      return [describeUnchecked(error)];
    }
  };
}

/** A value that is too deep fills the stack, and a pattern can take for ever on a text. */
function describeUnchecked(error: unknown): string {
  return `(root): The value could not be checked. ${describeError(error)}.`;
}

/**
 * Checks `value` without the keys that the schema doesn't declare: see `dropUndeclaredKeys`.
 *
 * @param schema one that `assertSchema` takes
 * @param limitMs what takes longer to check is a problem of the value
 * @returns at most 20 problems, each a path and what is wrong there in at most 300 characters
 */
export async function checkAgainstSchema(
  value: unknown,
  schema: Schema,
  limitMs = LIMIT_MS,
): Promise<CheckedFields> {
  const isValid = await compileOnce(schema);
  try {
    const fields = runWithin(limitMs, () => dropUndeclaredKeys(value, schema));
    if (runWithin(limitMs, () => isValid(fields))) return { fields };
    if (JSON.stringify(fields).length > MAX_THOROUGH_CHARACTERS)
      return { problems: await redactProblems(describeProblems(isValid.errors)) };
    const findAll = await compile(schema, { allErrors: true, isNew: false });
    runWithin(limitMs, () => findAll(fields));
    return { problems: await redactProblems(describeProblems(findAll.errors)) };
  } catch (error) {
    return { problems: [describeUnchecked(error)] };
  }
}
