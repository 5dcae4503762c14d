/** Findings for later steps and other tools: outputs, files, and the log. */
import type { ReviewInputs } from '../../inputs/index.ts';
import type { Target } from '../../pull-request/target.ts';
import { buildAnnotations } from '../../review/annotations.ts';
import type { ShownFinding } from '../../review/finding-text.ts';
import { buildFindingItems, buildFindingsFile } from '../../review/findings-file.ts';
import type { Rules } from '../../review/rules.ts';
import { buildSarif } from '../../review/sarif.ts';
import { isCounted, worstSeverity } from '../../review/triage.ts';
import type { Run } from '../../run.ts';
import { MAX_OUTPUT_CHARACTERS } from '../../runner/job-files.ts';
import { writeReport } from '../shared/write-report.ts';
import type { PostedFindings } from './post-findings.ts';

/** The version of the form of what is written for other tools. */
const VERSION = '1';

/** The findings as an output has room for them. */
function fitOutput(items: readonly unknown[]): string {
  let count = items.length;
  let json = JSON.stringify(items);
  while (json.length > MAX_OUTPUT_CHARACTERS) {
    count = Math.floor(count / 2);
    json = JSON.stringify(items.slice(0, count));
  }
  return json;
}

/** Files and outputs that tell every finding, wherever it stands. */
export async function recordFindings(
  findings: readonly ShownFinding[],
  { url, unposted }: PostedFindings,
  { target, rules }: { target: Target; rules: Rules },
  inputs: ReviewInputs,
  run: Run,
): Promise<void> {
  const { outputs } = run;
  const isPosted = ({ id, status }: ShownFinding) =>
    status === 'inline' && target.pullRequest !== undefined && !unposted.has(id);
  const items = buildFindingItems(findings, outputs.model, isPosted);
  outputs.findings = fitOutput(items);
  outputs['findings-count'] = String(findings.filter(isCounted).length);
  outputs['highest-severity'] = worstSeverity(findings) ?? '';
  outputs['review-url'] = url;
  const write = (path: string | undefined, extension: string, text: string) =>
    writeReport({ path, what: 'findings', extension, text }, inputs.runner, run);
  outputs['findings-file'] = await write(inputs.findingsFile, 'json', buildFindingsFile(items));
  if (inputs.sarifFile === undefined) return;
  const sarif = buildSarif(findings, rules.urls, VERSION);
  outputs['sarif-file'] = await write(inputs.sarifFile, 'sarif', sarif);
}

/** Tells findings in the log, which needs no permission: all that count, or those without a comment. */
export function annotate(
  findings: readonly ShownFinding[],
  { unposted, problem }: PostedFindings,
  { annotations }: ReviewInputs,
  { log }: Run,
): void {
  const isMissing = ({ id }: ShownFinding) => problem !== undefined && unposted.has(id);
  const told = annotations === 'true' ? findings : findings.filter(isMissing);
  if (annotations === 'false') return;
  for (const { level, message, title, path, startLine, endLine } of buildAnnotations(told)) {
    log[level](message, { title, file: path, line: startLine, endLine });
  }
}
