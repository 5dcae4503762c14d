/** The judges that `uses` names: prompts of this action, to the purpose of those that GitHub had. */
import { parsePromptYaml } from '../prompt/structured-file.ts';
import type { Choice, Judge } from './judge.ts';
import type { CaseValue, CaseValues } from './values.ts';

export const BUILT_IN_NAMES = [
  'github/similarity',
  'github/coherence',
  'github/fluency',
  'github/relevance',
  'github/groundedness',
] as const;

export type BuiltInName = (typeof BUILT_IN_NAMES)[number];

/** @param name of a file in `prompts/` */
export type ReadBuiltIn = (name: string) => Promise<string>;

/** 1 to 5 → 0 to 1. */
const GRADES: readonly Choice[] = [1, 2, 3, 4, 5].map((grade) => ({
  choice: String(grade),
  score: (grade - 1) / 4,
}));

export async function readBuiltInJudge(name: BuiltInName, readBuiltIn: ReadBuiltIn): Promise<Judge> {
  const file = `${name.replace('github/', 'eval-')}.prompt.yml`;
  const { messages, temperature, maxCompletionTokens } = parsePromptYaml(await readBuiltIn(file), file);
  return {
    messages,
    modelId: undefined,
    temperature,
    maxCompletionTokens,
    choices: GRADES,
    areValuesData: true,
  };
}

/** Said of a case, but not put to the model. */
const NO_INPUT = ['expected', 'context'];

function describeInput(values: CaseValues): CaseValue {
  const lines = Array.from(values)
    .filter(([name]) => !NO_INPUT.includes(name))
    .map(([name, { text }]) => `${name}: ${text}`);
  const text = lines.join('\n') || '(nothing)';
  return { value: text, text };
}

/**
 * What the built-in prompts ask for by fixed names. Prompts have other names for what they are given: where none is
 * `input`, that is all values but `expected` and `context`. What an answer is to rest on is `context`, else `expected`.
 */
export function addBuiltInValues(values: CaseValues): CaseValues {
  const context = values.get('context') ?? values.get('expected');
  return new Map([
    ['input', describeInput(values)],
    ...values,
    ...(context === undefined ? [] : [['context', context] as const]),
  ]);
}
