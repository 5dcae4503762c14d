// Prompts tested like code, through the built action.
import { describe, expect, test } from '@jest/globals';
import type { Job } from '../emulator/job.ts';
import { messages } from './account.ts';
import { useJobs } from './prompt-runs.ts';

const start = useJobs();

const CAPITALS: Record<string, string> = { France: ' Paris\n', Italy: 'rome', Spain: 'It is Madrid.' };

/** A model that knows capitals. */
function answerWith(capitals: Record<string, string>) {
  return {
    answers: {
      text: (messages: { text: string }[]) => {
        const asked = messages.map(({ text }) => text).join('\n');
        const country = Object.keys(capitals).find((name) => asked.includes(name));
        return (country && capitals[country]) ?? 'ok';
      },
    },
  };
}

const WRITING = {
  permissions: { 'pull-requests': 'write', issues: 'write', checks: 'write', contents: 'read' },
} as const;

const PROMPT = `name: capitals
model: anthropic/claude-sonnet-4-6
messages:
  - role: system
    content: Answer with one word.
  - role: user
    content: What is the capital of {{country}}?
testData:
  - country: France
    expected: Paris
  - country: Italy
    expected: Rome
  - country: Spain
    expected: Madrid
evaluators:
  - name: has the name
    string:
      contains: '{{expected}}'
`;

const PATH = '.github/prompts/capitals.prompt.yml';

function evaluate(job: Job, inputs: Record<string, string> = {}, options = {}) {
  return job.run(
    { mode: 'eval', prompt: '', model: '', 'prompt-files': '.github/prompts/*.prompt.yml', ...inputs },
    options,
  );
}

describe('a prompt with cases', () => {
  test.concurrent('passes where every case does', async () => {
    const job = await start({ github: WRITING, pinata: answerWith(CAPITALS) });
    await job.write(PATH, PROMPT);
    const result = await evaluate(job);
    expect(messages(result)).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'passed', 'pass-rate': '1' });
  });
});
