/** Whether a value is valid under a schema, and what is wrong with it. Loaded only when there is a schema. */
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { quoteUntrusted } from '../../runner/log.ts';
import { runWithin } from '../../text/time-limit.ts';
import type { SchemaNode, SchemaPart, SchemaTree } from './json-schema.ts';
import { type CheckedFields, clipText, MAX_PROBLEM_CHARACTERS, MAX_PROBLEMS } from './problems.ts';
import { dropUndeclaredKeys } from './undeclared-keys.ts';

/** Copied for the validator, which marks what it is given. */
function toPlainSchema(part: SchemaPart): Schema | boolean {
  if (typeof part === 'boolean') return part;
  const plain: Schema = {};
  for (const [keyword, held] of part.values) plain[keyword] = held;
  for (const [keyword, held] of part.parts) plain[keyword] = toPlainSchema(held);
  for (const [keyword, held] of part.lists) plain[keyword] = held.map(toPlainSchema);
  for (const [keyword, held] of part.maps)
    plain[keyword] = Object.fromEntries([...held].map(([key, item]) => [key, toPlainSchema(item)]));
  // As the validator writes the places that it finds.
  if (part.ref !== undefined) plain.$ref = `#${encodeURI(part.ref).replaceAll('#', '%23')}`;
  return plain;
}

/** Errors of the validator that only say that there is another one inside. */
const OUTER_KEYWORDS = new Set([
  '$ref',
  'additionalItems',
  'additionalProperties',
  'allOf',
  'dependentSchemas',
  'if',
  'items',
  'patternProperties',
  'prefixItems',
  'properties',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

function decodeFragment(location: string): string {
  try {
    return decodeURIComponent(location.slice(1));
  } catch {
    return location.slice(1);
  }
}

/** The schema that a location of the validator speaks of: a pointer that goes through references. */
function findNode(keywordLocation: string, { places }: SchemaTree): SchemaNode | undefined {
  const nodeAt = (pointer: string) => {
    const part = places.get(pointer);
    return typeof part === 'object' ? part : undefined;
  };
  const pointer = decodeFragment(keywordLocation)
    .split('/')
    .slice(1, -1)
    .reduce((at, key) => (key === '$ref' ? nodeAt(at)?.ref : undefined) ?? `${at}/${key}`, '');
  return nodeAt(pointer);
}

function describeProblem(unit: OutputUnit, tree: SchemaTree): string {
  const path = quoteUntrusted(decodeFragment(unit.instanceLocation)) || '(root)';
  const pattern =
    unit.keyword === 'pattern' ? findNode(unit.keywordLocation, tree)?.values.get('pattern') : undefined;
  const words =
    unit.keyword === 'false'
      ? 'This is not allowed here.'
      : `${unit.error}${pattern === undefined ? '' : ` The pattern is ${String(pattern)}`}`;
  return clipText(`${path}: ${quoteUntrusted(words)}`, MAX_PROBLEM_CHARACTERS);
}

function describeProblems(units: readonly OutputUnit[], tree: SchemaTree): string[] {
  const problems = new Set<string>();
  for (const unit of units) {
    if (!OUTER_KEYWORDS.has(unit.keyword)) problems.add(describeProblem(unit, tree));
    if (problems.size === MAX_PROBLEMS) break;
  }
  return problems.size === 0 ? ['(root): The value does not match the schema.'] : [...problems];
}

interface Validators {
  /** Stops at the first error of each object or list. */
  quick: Validator;
  thorough: Validator;
}

/** @param report called with each result that is better than the one before */
function checkValue(
  value: unknown,
  tree: SchemaTree,
  { quick, thorough }: Validators,
  report: (checked: CheckedFields) => void,
): void {
  const { valid, errors } = quick.validate(value);
  if (!valid) {
    report({ ok: false, problems: describeProblems(errors, tree) });
    report({ ok: false, problems: describeProblems(thorough.validate(value).errors, tree) });
    return;
  }
  const { kept, hasDropped } = dropUndeclaredKeys(value, tree);
  // A key can be what made the value valid, as with `minProperties`.
  const rest = hasDropped ? quick.validate(kept).errors : [];
  if (rest.length > 0) report({ ok: false, problems: describeProblems(rest, tree) });
  else report({ ok: true, value: kept });
}

/**
 * Checks `value`, and drops the keys that the schema doesn't declare: see `dropUndeclaredKeys`.
 *
 * @param limitMs what takes longer to check is a problem of the value
 */
export function checkAgainstSchema(value: unknown, tree: SchemaTree, limitMs: number): CheckedFields {
  const schema = toPlainSchema(tree.root);
  const validators = {
    quick: new Validator(schema, '2020-12', true),
    thorough: new Validator(schema, '2020-12', false),
  };
  const results: CheckedFields[] = [];
  let words = '';
  try {
    runWithin(limitMs, () => checkValue(value, tree, validators, (checked) => results.push(checked)));
  } catch (error) {
    // A value that is too deep fills the stack, and a key that is no valid Unicode has no place in a pointer.
    words = quoteUntrusted(error instanceof Error ? error.message : 'It failed');
  }
  return results.at(-1) ?? { ok: false, problems: [`(root): The value could not be checked. ${words}.`] };
}
