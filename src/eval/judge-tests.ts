/** Pure: fixed answers with the score that people gave, by which judges are tested. */
import * as v from 'valibot';
import {
  buildYamlError,
  checkYaml,
  MapSchema,
  mapOf,
  numberUpTo,
  settable,
  type YamlSource,
} from '../prompt/checked-yaml.ts';
import type { Place } from '../prompt/unknown-keys.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { readYamlValues } from './cases.ts';
import type { Evaluator } from './evaluators.ts';
import type { CaseValues } from './values.ts';

export interface JudgeTest {
  evaluator: Evaluator & { kind: 'judge' };
  answer: string;
  /** That people gave, 0 to 1. */
  score: number;
  values: CaseValues;
  line: number;
}

const TEST = {
  evaluator: v.string('must be the name of an evaluator'),
  answer: v.string('must be text'),
  score: numberUpTo(1),
  variables: settable(MapSchema),
};
const TestSchema = mapOf(TEST);

/**
 * @param list what `judgeTests` holds
 * @throws {WorkspaceFileError} with file and line: an evaluator that is none of the file's, or no judge
 */
export function readJudgeTests(
  source: YamlSource,
  list: readonly unknown[],
  evaluators: readonly Evaluator[],
): { judgeTests: JudgeTest[]; places: Place[] } {
  const places: Place[] = [];
  const judgeTests = list.map((item, index) => {
    const at = ['judgeTests', index];
    places.push({ path: at, known: Object.keys(TEST) });
    const { evaluator: name, answer, score, variables = {} } = checkYaml(source, item, TestSchema, at);
    const evaluator = evaluators.find((known) => known.name === name.trim());
    if (evaluator?.kind !== 'judge') {
      const problem =
        evaluator === undefined ? 'is no evaluator of this file' : 'is an evaluator that asks no judge';
      throw buildYamlError(source, [...at, 'evaluator'], `(\`${quoteUntrusted(name)}\`) ${problem}`);
    }
    const values = readYamlValues(source, variables, [...at, 'variables']);
    return { evaluator, answer, score, values, line: source.yaml.positionOf(at)?.line ?? 1 };
  });
  return { judgeTests, places };
}
