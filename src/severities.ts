/** Pure: how grave a finding is. */

/** From the worst to the least. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

export type Severity = (typeof SEVERITIES)[number];
