/**
 * Pure: whether a text can hold a secret of a shape that `patterns.ts` knows. Most texts have none of these pieces, and
 * need none of its rules; a test holds this against every form of every service.
 */

/** A piece of each form, at least; without regard to case. */
const PIECES = [
  // GitHub, npm, Slack
  'gh[opusr]_|github_pat_|npm_|_authtoken|:_auth|:_password|xox[a-z]-|xapp-|hooks\\.slack\\.com',
  // AWS
  'a3t[a-z0-9]{17}|a(?:kia|gpa|ida|roa|ipa|npa|nva|sia)[a-z0-9]{16}|secret[-_ ]?access[-_ ]?key',
  // OpenAI, Anthropic and alike, Groq, Hugging Face, Linear, Notion
  'sk-[\\w-]{20}|gsk_|hf_[a-z]{34}|lin_api_|ntn_',
  // SendGrid, Shopify, GitLab, Grafana, 1Password, Vault, Vercel, Databricks, Docker, Figma
  'sg\\.[\\w-]|shp(?:pa|ca|at|ss)_|gl[a-z]{2,5}-|glc_|glsa_|ops_ey|hv[sbr]\\.|vc[piark]_|dapi[a-f0-9]|dckr_pat_|figd_',
  // Google, Stripe
  'aiza[\\w-]{35}|[sr]k_live_',
  // A private key, also in base64
  'private key|ls0tls1crudjti',
  // A brace, and a quote or white space behind it, in base64url and before a dot. The dot first: each word is read once.
  '\\.(?<=e(?:y[a-l]|w[k-r0-3])[\\w-]{13,}\\.)',
  // A password in a URL
  '://[^\\s/]{1,600}@|:x-oauth-basic@',
];

const TRIGGER = new RegExp(PIECES.join('|'), 'i');

/** Takes time in proportion to the length of `text`. */
export function mayHoldSecret(text: string): boolean {
  return TRIGGER.test(text);
}
