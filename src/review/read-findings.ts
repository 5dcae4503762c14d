/** The first answer → its list of findings, also where it was cut at its length. */
import { isCutOff } from '../inference/answer.ts';
import type { ChatAnswer } from '../inference/chat.ts';
import { extractJson } from '../inference/structured/extract-json.ts';
import type { CheckedFields } from '../inference/structured/schema.ts';
import { parseFindings } from './findings.ts';

/** The list need have no findings; each is read by itself later. */
export async function readFindings(answer: ChatAnswer): Promise<CheckedFields> {
  const json = extractJson(answer.text);
  if ('problem' in json) return { problems: [json.problem] };
  if (!parseFindings(json.value, 0)) return { problems: ['/findings: must be a list'] };
  return { fields: { ...Object(json.value), isCut: isCutOff(answer) } };
}
