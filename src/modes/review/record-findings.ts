/** Findings for later steps and other tools: outputs, files, and the log. */
import { describeError } from '../../errors.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import type { Target } from '../../pull-request/target.ts';
import { buildAnnotations } from '../../review/annotations.ts';
import type { ShownFinding } from '../../review/finding-text.ts';
import { buildFindingItems, buildFindingsFile } from '../../review/findings-file.ts';
import type { Rules } from '../../review/rules.ts';
import { buildSarif } from '../../review/sarif.ts';
import { isCounted, worstSeverity } from '../../review/triage.ts';
import type { Run } from '../../run.ts';
import { MAX_OUTPUT_CHARACTERS, writeTempFile } from '../../runner/job-files.ts';
import { writeWorkspaceFile } from '../../runner/workspace.ts';
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

/** @returns the path; empty where it could not be written, which is told */
async function writeFile(
  path: string | undefined,
  text: string,
  extension: 'json' | 'sarif',
  { runner }: ReviewInputs,
  { log }: Run,
): Promise<string> {
  try {
    if (path === undefined) return await writeTempFile(runner.tempFolder, 'findings', extension, text);
    await writeWorkspaceFile(runner.workspace, path, text);
    return path;
  } catch (error) {
    log.warning(describeError(error).message);
    return '';
  }
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
  const json = buildFindingsFile(items);
  outputs['findings-file'] = await writeFile(inputs.findingsFile, json, 'json', inputs, run);
  if (inputs.sarifFile === undefined) return;
  const sarif = buildSarif(findings, rules.urls, VERSION);
  outputs['sarif-file'] = await writeFile(inputs.sarifFile, sarif, 'sarif', inputs, run);
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
