/** The only writer of the step's outputs. Every output of action.yml is written on every path. */
import { EOL } from 'node:os';
// By file: see runner/log.ts.
import { prepareKeyValueMessage } from '../node_modules/@actions/core/lib/file-command.js';
import { ActionError } from './errors.ts';
import type { GateOutcome } from './outcomes.ts';
import { appendWhole } from './runner/job-files.ts';
import { redactor } from './secrets/redactor.ts';
import type { Severity } from './severities.ts';

export type Outcome = 'passed' | 'findings' | 'not-run' | GateOutcome;

export type Outputs = {
  response: string;
  'response-file': string;
  outcome: Outcome;
  model: string;
  'finish-reason': string;
  usage: string;
  fields: string;
  coverage: string;
  'cache-hit': '' | 'true' | 'false';
  'cost-usd': string;
  'comment-id': string;
  'comment-url': string;
  'comment-outcome': '' | 'created' | 'updated' | 'unchanged' | 'superseded' | 'not-posted';
  enabled: string;
  changed: '' | 'true' | 'false';
  'created-at': string;
  'inference-key': string;
  'key-source': '' | 'input' | 'enabled' | 'rotated' | 'none';
  'secret-saved': string;
  healthy: '' | 'true' | 'false';
  checks: string;
  'report-file': string;
  'estimated-cost-usd': string;
  findings: string;
  'findings-count': string;
  'findings-file': string;
  'findings-ledger': string;
  'highest-severity': '' | Severity;
  'sarif-file': string;
  'review-url': string;
  'pass-rate': string;
  regressed: string;
  matrix: string;
  'junit-file': string;
  'json-file': string;
  'html-file': string;
};

/**
 * What the outputs are until something happens: nothing ran, nothing was changed, and no gate is open.
 *
 * @param mode as the input has it
 */
export function createOutputs(mode = 'prompt'): Outputs {
  return {
    response: '',
    'response-file': '',
    outcome: 'not-run',
    model: '',
    'finish-reason': '',
    usage: '',
    fields: '',
    coverage: '',
    'cache-hit': '',
    'cost-usd': '',
    'comment-id': '',
    'comment-url': '',
    'comment-outcome': '',
    enabled: '',
    changed: mode === 'ensure' || mode === 'disable' ? 'false' : '',
    'created-at': '',
    'inference-key': '',
    'key-source': '',
    'secret-saved': '',
    healthy: mode === 'gate' ? 'false' : '',
    checks: '',
    'report-file': '',
    'estimated-cost-usd': '',
    findings: '',
    'findings-count': '',
    'findings-file': '',
    'findings-ledger': '',
    'highest-severity': '',
    'sarif-file': '',
    'review-url': '',
    'pass-rate': '',
    regressed: '',
    matrix: '',
    'junit-file': '',
    'json-file': '',
    'html-file': '',
  };
}

/**
 * Writes all outputs, or none. Does nothing outside a runner, where no file takes them.
 *
 * @throws {ActionError}
 */
export async function writeOutputs(outputs: Outputs): Promise<void> {
  const path = process.env['GITHUB_OUTPUT'];
  if (!path) return;
  const messages = Object.entries(outputs).map(([name, value]) => {
    // The key is the one secret that an output is for.
    const text = name === 'inference-key' ? value : redactor.redact(value).text;
    return `${prepareKeyValueMessage(name, text)}${EOL}`;
  });
  try {
    await appendWhole(path, messages.join(''));
  } catch (cause) {
    throw new ActionError('The outputs could not be written', {
      hint: 'Check that the disk of the runner is neither full nor read-only.',
      cause,
    });
  }
}
