/** Pure: what the placeholders of a case stand for. */
import type { Prompt } from '../prompt/file.ts';

export interface CaseValue {
  /** As YAML or JSON has it; of CSV always text. */
  value: unknown;
  /** What a placeholder becomes: a scalar as it is written, without quotes; a list or a map as JSON. */
  text: string;
}

/** By name, as placeholders have it. */
export type CaseValues = ReadonlyMap<string, CaseValue>;

/** What `variables` give, and what the prompt says where they give nothing. */
export function addDefaults(
  { variables: defaults }: Pick<Prompt, 'variables'>,
  values: CaseValues,
): CaseValues {
  const ofPrompt = Array.from(defaults, ([name, text]): [string, CaseValue] => [name, { value: text, text }]);
  return new Map([...ofPrompt, ...values]);
}

/** For templates. */
export function toTexts(values: CaseValues): ReadonlyMap<string, string> {
  return new Map(Array.from(values, ([name, { text }]) => [name, text]));
}
