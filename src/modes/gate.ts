/** `gate`: could this account run these models right now, at a price we accept? */
import { ActionError, describeError, GateFailure, InputError } from '../errors.ts';
import { estimateWork } from '../gate/estimate.ts';
import {
  type Clients,
  catalogOf,
  type MeasurementOptions,
  type Measurements,
  measure,
} from '../gate/measurements.ts';
import { resolveModels } from '../gate/model-patterns.ts';
import { type Plan, readPlan } from '../gate/plan.ts';
import { buildPriceFile } from '../gate/price-file.ts';
import {
  buildChecksJson,
  buildJsonReport,
  buildReport,
  buildSections,
  describeVerdict,
  type GateReport,
  type ReportFacts,
  signOf,
} from '../gate/report.ts';
import { findFailed, findGoodProbes, isWorthWaiting, judge, type Thresholds } from '../gate/rules.ts';
import type { Verdict } from '../gate/verdict.ts';
import { formatDuration, wait } from '../http/deadline.ts';
import { createTransport, type Transport } from '../http/transport.ts';
import { createInferenceClient } from '../inference/client.ts';
import { type Spending, sumSpentUsd } from '../inference/prices/budget.ts';
import { formatUsd } from '../inference/prices/cost.ts';
import { type GateInputs, isPinata } from '../inputs/index.ts';
import { inlineCode } from '../markdown/inert.ts';
import { redactLine } from '../publish/clean.ts';
import { createRunStamp } from '../publish/comment-header.ts';
import { isCheckedEvent, isPrivileged } from '../pull-request/event.ts';
import { type OpenTarget, openTarget } from '../pull-request/target.ts';
import { countWord } from '../report.ts';
import type { Run } from '../run.ts';
import { MAX_OUTPUT_CHARACTERS } from '../runner/job-files.ts';
import { writeWorkspaceFile } from '../runner/workspace.ts';
import { openGateThread, tryCommenting } from './shared/gate-comment.ts';
import { writeReport } from './shared/write-report.ts';

function createClients(inputs: GateInputs, transport: Transport, { clock, log }: Run): Clients {
  const { endpoint, managementUrl, jwt, inferenceKey } = inputs;
  const reach = { transport, clock, log };
  return {
    catalog: createInferenceClient({ endpoint, credential: undefined, ...reach }),
    account:
      managementUrl && jwt !== undefined
        ? createInferenceClient({
            endpoint: managementUrl,
            credential: { kind: 'jwt', token: jwt },
            ...reach,
          })
        : undefined,
    inference:
      inferenceKey === undefined && isPinata(endpoint)
        ? undefined
        : createInferenceClient({
            endpoint,
            credential:
              inferenceKey === undefined ? undefined : { kind: 'inference-key', token: inferenceKey },
            ...reach,
          }),
  };
}

function buildQuestions(inputs: GateInputs, { wanted }: Plan): MeasurementOptions {
  const { probeConcurrency, firstTokenTimeoutMs, timeoutMs, retries } = inputs;
  return {
    isStatusAsked: inputs.isStatusChecked,
    isBalanceAsked: inputs.minCredits !== undefined,
    isTopupAsked: inputs.requiresAutoTopup,
    probed: inputs.isProbing ? wanted : undefined,
    probeConcurrency,
    firstTokenTimeoutMs,
    timeoutMs,
    retries,
    cache: { ttlMs: inputs.catalogTtlMs, folder: inputs.runner.tempFolder },
  };
}

function describeWork({ prompts, runs }: NonNullable<Plan['work']>): string {
  const files = countWord(prompts.length, 'prompt file');
  return runs === 1 ? `one run of ${files}` : `${runs} runs of ${files}`;
}

async function buildThresholds(inputs: GateInputs, plan: Plan, facts: Measurements): Promise<Thresholds> {
  const catalog = catalogOf(facts);
  const { maxInputUsd, maxOutputUsd, tolerancePercent, minCredits, isPriceFileWritten } = inputs;
  // Prices that are about to be pinned are not held to the old ones.
  const pinned = isPriceFileWritten ? undefined : plan.pinned;
  const hasLimits = maxInputUsd !== undefined || maxOutputUsd !== undefined || inputs.priceFile !== undefined;
  return {
    resolved: catalog && (await resolveModels(plan.wanted, catalog)),
    wanted: plan.wanted,
    prices: hasLimits ? { maxInputUsd, maxOutputUsd, pinned, tolerancePercent } : undefined,
    minCredits: minCredits === 'auto' ? undefined : minCredits,
    plannedWork: plan.work && {
      words: describeWork(plan.work),
      estimate: catalog && estimateWork(plan.work, catalog),
    },
    maxLatencyMs: inputs.maxLatencyMs,
  };
}

/** What a server says may hold what it was sent. */
function cleanVerdict(verdict: Verdict): Verdict {
  const clean = (text: string) => redactLine(text).text;
  return {
    ...verdict,
    found: clean(verdict.found),
    ...(verdict.models && {
      models: verdict.models.map((model) => ({
        ...model,
        model: clean(model.model),
        found: clean(model.found),
      })),
    }),
  };
}

interface Round {
  facts: Measurements;
  thresholds: Thresholds;
  verdicts: readonly Verdict[];
  /** By all probes of all rounds. */
  spendings: readonly Spending[];
}

async function runRound(
  clients: Clients,
  inputs: GateInputs,
  plan: Plan,
  last: Round | undefined,
): Promise<Round> {
  const good = last && findGoodProbes(last.facts, last.verdicts, inputs.failOn);
  const facts = await measure(clients, buildQuestions(inputs, plan), good);
  const thresholds = await buildThresholds(inputs, plan, facts);
  return {
    facts,
    thresholds,
    verdicts: judge(facts, thresholds).map(cleanVerdict),
    spendings: [...(last?.spendings ?? []), ...facts.spendings],
  };
}

/** Asks once, or until all holds, the time is up, or what fails can't change by itself. */
async function runRounds(clients: Clients, inputs: GateInputs, plan: Plan, run: Run): Promise<Round> {
  const { waitMs, intervalMs, failOn } = inputs;
  const endsAtMs = performance.now() + waitMs;
  let round = await runRound(clients, inputs, plan, undefined);
  while (isWorthWaiting(round.verdicts, failOn)) {
    const leftMs = endsAtMs - performance.now();
    if (leftMs < intervalMs) break;
    const failing = findFailed(round.verdicts, failOn).map(({ check, outcome }) => `${check} ${outcome}`);
    run.log.info(
      `${failing.join(', ')}; again in ${formatDuration(intervalMs)} (${formatDuration(leftMs)} left)`,
    );
    await wait(intervalMs, run.clock.signal);
    round = await runRound(clients, inputs, plan, round);
  }
  return round;
}

/**
 * Pins the prices of today, once all of them are known.
 *
 * @returns what kept it from that: thrown after the verdict, which it must not hide
 */
async function writePrices(
  inputs: GateInputs,
  { facts, thresholds }: Round,
  run: Run,
): Promise<ActionError | undefined> {
  const { priceFile: path, isPriceFileWritten, runner, endpoint } = inputs;
  if (!isPriceFileWritten || path === undefined) return undefined;
  const catalog = catalogOf(facts);
  const text = catalog && buildPriceFile(endpoint, new Date(), thresholds.resolved ?? [], catalog);
  if (text === undefined) {
    run.log.warning(`${path} was not written: not all of its prices are known.`);
    return undefined;
  }
  try {
    await writeWorkspaceFile(runner.workspace, path, text);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return error;
  }
  run.report.facts.set('Price file', 'written');
  run.log.info(`Wrote the prices of today to ${path}`);
  return undefined;
}

function describeRound(inputs: GateInputs, { facts, thresholds, verdicts, spendings }: Round): ReportFacts {
  const catalog = catalogOf(facts);
  const estimate = thresholds.plannedWork?.estimate;
  return {
    checkedAt: new Date(),
    endpoint: inputs.endpoint,
    verdicts,
    catalog,
    costUsd: inputs.isProbing ? sumSpentUsd(spendings, catalog) : undefined,
    estimatedCostUsd: estimate && 'usd' in estimate ? estimate.usd : undefined,
  };
}

function recordReport(report: GateReport, { status }: Measurements, run: Run): void {
  const { outputs, log } = run;
  const { outcome, costUsd, estimatedCostUsd } = report;
  outputs.outcome = outcome;
  outputs.healthy = report.isHealthy ? 'true' : 'false';
  outputs.checks = buildChecksJson(report.verdicts, MAX_OUTPUT_CHARACTERS);
  if (costUsd !== undefined) outputs['cost-usd'] = formatUsd(costUsd);
  if (estimatedCostUsd !== undefined) outputs['estimated-cost-usd'] = formatUsd(estimatedCostUsd);
  if (status && 'value' in status) {
    outputs.enabled = String(status.value.isEnabled);
    outputs['created-at'] = status.value.createdAt ?? '';
  }
  run.report.title = `${signOf(outcome)} Inference gate: ${outcome}`;
  run.report.facts.set('Endpoint', inlineCode(report.endpoint.host));
  if (costUsd !== undefined)
    run.report.facts.set('Cost', `about $${formatUsd(costUsd)} for the probes (estimate)`);
  run.report.sections.push(...buildSections(report));
  for (const verdict of report.verdicts) {
    log.info(
      `${signOf(verdict.outcome)} ${describeVerdict(verdict)} (${formatDuration(verdict.latencyMs)}, ${verdict.source})`,
    );
  }
}

async function writeReportFile(report: GateReport, inputs: GateInputs, run: Run): Promise<void> {
  const isXml = inputs.reportFormat === 'junit';
  const text = isXml ? (await import('../gate/junit.ts')).buildJunitReport(report) : buildJsonReport(report);
  const file = { path: undefined, what: 'report', extension: isXml ? 'xml' : 'json', text };
  run.outputs['report-file'] = await writeReport(file, inputs.runner, run);
}

/**
 * A gate has a key, and others can trigger it: they start no probe by a comment, and no file of theirs says what is
 * checked.
 *
 * @throws {ActionError}
 */
async function assertMayTrigger(inputs: GateInputs, { context, github }: OpenTarget): Promise<void> {
  if (isPrivileged(context) && (inputs.modelsFrom.length > 0 || inputs.priceFile !== undefined)) {
    const input = inputs.modelsFrom.length > 0 ? 'models-from' : 'price-file';
    throw new InputError(input, `reads what is checked out, and others can trigger ${context.eventName}`, {
      hint: 'Name the models in `models`, and prices in `max-input-price` and `max-output-price`.',
    });
  }
  if (!isCheckedEvent(context.eventName)) return;
  const { checkActor } = await import('../pull-request/actor.ts');
  const verdict = await checkActor(github, context, inputs);
  if (!verdict.allowed) throw new ActionError(`Not checked: ${verdict.reason}`, { hint: verdict.hint });
}

async function runWith(transport: Transport, inputs: GateInputs, run: Run): Promise<void> {
  const target = openTarget(inputs, transport, run);
  await assertMayTrigger(inputs, target);
  const plan = await readPlan(inputs);
  // Which of two gates that run at the same time began later.
  const stamp = createRunStamp(undefined);
  const asking = runRounds(createClients(inputs, transport, run), inputs, plan, run);
  // A failure is one of the comment: it is told where that is due.
  const opening = openGateThread(inputs, target);
  opening.catch(() => {});
  const round = await asking;
  const report = buildReport(describeRound(inputs, round));
  recordReport(report, round.facts, run);
  await writeReportFile(report, inputs, run);

  const failed = findFailed(report.verdicts, inputs.failOn);
  for (const verdict of report.verdicts) {
    if (verdict.outcome !== 'operational' && !failed.includes(verdict))
      run.log.warning(describeVerdict(verdict));
  }
  const isWrong = failed.length > 0 || !report.isHealthy;
  await tryCommenting(run, report, isWrong, stamp, inputs, opening);
  const unwritten = await writePrices(inputs, round, run);
  if (failed.length > 0) {
    if (unwritten) run.log.error(describeError(unwritten).message);
    throw new GateFailure(`The gate is closed: ${report.outcome}`, failed.map(describeVerdict));
  }
  if (unwritten) throw unwritten;
}

/** @throws {GateFailure} a check failed that `fail-on` names @throws {ActionError} */
export async function runGate(inputs: GateInputs, run: Run): Promise<void> {
  const transport = await createTransport([inputs.endpoint, inputs.runner.githubApiUrl], inputs.proxy);
  try {
    await runWith(transport, inputs, run);
  } finally {
    await transport.close();
  }
}
