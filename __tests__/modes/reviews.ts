import type { Job } from '../emulator/job.ts';
import type { RunOptions, RunResult } from '../emulator/runner.ts';
import { completions, useJobs } from './prompt-runs.ts';

/** As the first answer has it. */
export interface Claim {
  path: string;
  start_line: number;
  end_line: number;
  side?: 'LEFT' | 'RIGHT';
  quote: string;
  severity: string;
  category: string;
  scope: string;
  title: string;
  body: string;
  rule: string | null;
}

/** One about the comment that the change adds. */
export function claim(about: Partial<Claim> = {}): Claim {
  return {
    path: 'src/total.js',
    start_line: 2,
    end_line: 2,
    quote: '  // TODO: currencies',
    severity: 'high',
    category: 'correctness',
    scope: 'introduced',
    title: 'Prices of several currencies are added up',
    body: 'A basket with euros and dollars gives a sum of neither.',
    rule: null,
    ...about,
  };
}

/** The other line that the change adds. */
export const SUM = {
  start_line: 3,
  end_line: 3,
  quote: '  return items.reduce((sum, item) => sum + item.price, 0);',
  title: 'A price that is text is joined, not added',
  body: 'Prices come from a form as text.',
};

export interface Verdict {
  id: string;
  keep: boolean;
  reason: string;
  replacement: string | null;
}

export function verdict(id: string, about: Partial<Verdict> = {}): Verdict {
  return { id, keep: true, reason: 'The code shows it.', replacement: null, ...about };
}

export const startReview = useJobs();

const CHAT = { path: /chat/ };

/** The model's answers, in their order: values become JSON. */
export function answerWith({ pinata }: Job, ...answers: unknown[]): void {
  for (const answer of answers) {
    const content = typeof answer === 'string' ? answer : JSON.stringify(answer);
    pinata.fail(CHAT, { kind: 'answer', content });
  }
}

export function review(
  job: Job,
  inputs: Record<string, string> = {},
  options: RunOptions = {},
): Promise<RunResult> {
  return job.run({ mode: 'review', prompt: '', ...inputs }, options);
}

/** What was asked of the model, request by request. */
export function chatBodies(job: Job): string[] {
  return completions(job).map(({ body }) => JSON.stringify(body));
}
