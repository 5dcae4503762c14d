/** Pure: findings as SARIF 2.1.0, as GitHub's code scanning reads it. */
import type { Severity } from '../severities.ts';
import type { Category } from './findings.ts';
import { isCounted, type ReviewedFinding } from './triage.ts';

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317648 */
const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** How grave code scanning shows it: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object */
const SECURITY_SEVERITIES: Record<Severity, string> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

function ruleIdOf({ rule, category }: ReviewedFinding): string {
  return rule ?? category;
}

/** A path as a URI: what means something there is escaped. */
function toUri(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** Message texts know links, and nothing else of Markdown: what a model wrote leads nowhere. */
function toMessage(text: string): string {
  return text.replaceAll('](', '] (');
}

const DESCRIPTIONS: Record<Category, string> = {
  security: 'The change can be used to do harm.',
  correctness: 'The change does not do what it should.',
  'data-loss': 'The change can lose data.',
  concurrency: 'The change fails where things happen at the same time.',
  performance: 'The change costs more time or memory than it should.',
  api: 'The change breaks a contract that others rely on.',
  tests: 'The change is not tested where it is risky, or tested wrongly.',
  maintainability: 'The change is right, but hard to keep so.',
};

function describeRule({ rule, category }: ReviewedFinding): string {
  return rule === undefined ? DESCRIPTIONS[category] : `A rule of this repository: ${rule}`;
}

/** @param findings from the worst to the least: the first of a rule tells how grave code scanning shows it */
function buildRules(findings: readonly ReviewedFinding[], ruleUrls: ReadonlyMap<string, string>) {
  const byId = Map.groupBy(findings, ruleIdOf);
  return [...byId].map(([id, ofRule]) => {
    const [first] = ofRule;
    const helpUri = ruleUrls.get(id);
    const text = first ? describeRule(first) : id;
    const security = ofRule.find(({ category }) => category === 'security');
    return {
      id,
      name: id,
      shortDescription: { text: id },
      fullDescription: { text },
      help: { text },
      ...(helpUri === undefined ? {} : { helpUri }),
      properties: {
        tags: [...new Set(ofRule.map(({ category }) => category))],
        ...(security ? { 'security-severity': SECURITY_SEVERITIES[security.severity] } : {}),
      },
    };
  });
}

function buildResult(finding: ReviewedFinding) {
  const { anchor, title, body, severity, fingerprint } = finding;
  const region = anchor
    ? { startLine: Math.max(1, anchor.startLine), endLine: Math.max(1, anchor.endLine) }
    : undefined;
  return {
    ruleId: ruleIdOf(finding),
    level: LEVELS[severity],
    message: { text: toMessage(body.trim() === '' ? title : `${title}\n\n${body}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(finding.path), uriBaseId: '%SRCROOT%' },
          ...(region && { region }),
        },
      },
    ],
    // The one that code scanning reads: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#preventing-duplicate-alerts-using-fingerprints
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1` },
  };
}

/**
 * The findings that count, on lines of the new file: code scanning shows what is there.
 *
 * @param ruleUrls pages of the rules, by id
 * @param version of this action
 */
export function buildSarif(
  findings: readonly ReviewedFinding[],
  ruleUrls: ReadonlyMap<string, string>,
  version: string,
): string {
  const shown = findings.filter((finding) => isCounted(finding) && finding.anchor?.side === 'RIGHT');
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'pinata-inference-review', version, rules: buildRules(shown, ruleUrls) },
        },
        results: shown.map(buildResult),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
