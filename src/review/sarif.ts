/** Pure: findings as SARIF 2.1.0, as GitHub's code scanning reads it. */
import { createHash } from 'node:crypto';
import type { Severity } from '../severities.ts';
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
  return path.split('/').map(encodeURIComponent).join('/');
}

function buildRules(findings: readonly ReviewedFinding[], ruleUrls: ReadonlyMap<string, string>) {
  const byId = new Map(findings.map((finding) => [ruleIdOf(finding), finding]));
  return [...byId].map(([id, { category, severity }]) => {
    const helpUri = ruleUrls.get(id);
    return {
      id,
      name: id,
      shortDescription: { text: id },
      ...(helpUri === undefined ? {} : { helpUri }),
      properties: {
        tags: [category],
        ...(category === 'security' ? { 'security-severity': SECURITY_SEVERITIES[severity] } : {}),
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
    message: { text: body.trim() === '' ? title : `${title}\n\n${body}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(finding.path), uriBaseId: '%SRCROOT%' },
          ...(region && { region }),
        },
      },
    ],
    partialFingerprints: {
      'pinataInference/v1': fingerprint,
      primaryLocationLineHash: createHash('sha256').update(fingerprint).digest('hex').slice(0, 16),
    },
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
