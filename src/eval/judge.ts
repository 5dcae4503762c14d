/** Pure: what a judge is asked about an answer, and what its own answer means. */
import type { Message } from '../inference/chat.ts';
import { fillPrompt } from '../prompt/fill.ts';
import { quoteUntrusted } from '../runner/log.ts';
import type { CaseValues } from './values.ts';

export interface Choice {
  choice: string;
  /** 0 to 1. */
  score: number;
}

export interface Judge {
  /** With placeholders: the names of a case, and `completion`. */
  messages: readonly Message[];
  /** Undefined for whichever model judges in this run. */
  modelId: string | undefined;
  temperature: number | undefined;
  maxCompletionTokens: number | undefined;
  choices: readonly Choice[];
  /** Our own prompts take values as data. In others a case may say what the judge is to look for. */
  areValuesData: boolean;
}

/** What a judge is asked: its messages filled in. */
export type JudgeRequest = Omit<Judge, 'areValuesData'>;

/** Its text, or in words why there is none. */
export type JudgeReply = { text: string } | { problem: string };

/** Asks a model. It fails only where the whole run is to end. */
export type AskJudge = (request: JudgeRequest) => Promise<JudgeReply>;

/** The placeholder for the answer that is judged. */
export const COMPLETION = 'completion';

/**
 * Puts the answer in, marked as data: it can't tell the judge what to say. A value of that name gives way to it.
 *
 * @param nonce of the marks; nobody who wrote the answer may know it
 */
export function buildJudgeRequest(
  judge: Judge,
  answer: string,
  values: CaseValues,
  nonce: string,
): JudgeRequest {
  const filling = {
    template: judge.messages,
    values: new Map([
      ...Array.from(
        values,
        ([name, { text }]) => [name, { text, isUntrusted: judge.areValuesData }] as const,
      ),
      [COMPLETION, { text: answer, isUntrusted: true }] as const,
    ]),
    truncatable: undefined,
    nonce,
  };
  const { messages } = fillPrompt(filling, Number.POSITIVE_INFINITY);
  const { modelId, temperature, maxCompletionTokens, choices } = judge;
  return { messages, modelId, temperature, maxCompletionTokens, choices };
}

/** A score, or in words why there is none. */
export type Judgement = { score: number; choice: string } | { problem: string };

/** Only an answer that is exactly a choice counts: one that names several could mean any. */
export function readJudgement({ choices }: Pick<Judge, 'choices'>, reply: JudgeReply): Judgement {
  if ('problem' in reply) return reply;
  const text = reply.text.trim();
  const chosen = choices.find(({ choice }) => choice === text);
  if (chosen !== undefined) return chosen;
  const known = choices.map(({ choice }) => `\`${quoteUntrusted(choice)}\``).join(', ');
  const said = text === '' ? 'nothing' : `\`${quoteUntrusted(text)}\``;
  return { problem: `The judge said ${said}, which is none of ${known}` };
}
