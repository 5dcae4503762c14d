/**
 * Secrets of well-known services, by their shapes: the rules of secretlint, and patterns for what those lack. Large, and
 * loaded only for a text that has a trigger.
 *
 * All of it is linear in the length of the text; the rules were tried on megabytes of their own prefixes.
 */
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type {
  SecretLintRuleContext,
  SecretLintRuleReportDescriptor,
  SecretLintSourceCode,
} from '@secretlint/types';
import type { FoundSecret } from './detect.ts';
import { findKeyBlocks } from './private-keys.ts';
import type { Span } from './redactor.ts';
import { findWebTokens, WEB_TOKEN } from './web-tokens.ts';

/** Escapes of code, of JSON (also within JSON) and of URLs, and what is no text or no secret any more. */
const ESCAPE = /\\{1,8}(?:[nrt"']|[0-7]{3}|x[\da-f]{2}|u[\da-f]{4})|%[\da-f]{2}|\ufeff|\(redacted\)/gi;

/**
 * The same length as the text, and easier to search. Tokens are looked for at the start of words, so the letters and
 * digits of an escape (`"a\nghp_…"`) must not stand before one; an escaped line ends one. secretlint drops a byte
 * order mark, which would move all the places that it reports.
 */
function prepare(text: string): string {
  return text.replace(ESCAPE, (written) => {
    // No white space, which would end a password.
    if (written.startsWith('%')) return '%%%';
    const seen = written.endsWith('\\n') ? '\n' : (/["']$/.exec(written)?.[0] ?? '');
    return seen.padStart(written.length);
  });
}

/** Characters at the end of a token that are looked at: what stands before them may be a prefix in words. */
const TAIL_LENGTH = 16;

/** `xxxxxxxx` is a placeholder. */
const MIN_DISTINCT = 5;

/** Not `xoxb-your-bot-token-here`, `npm_config_…` or `ghp_xxxxxxxx`. Fewer than one token of 30,000 looks like those. */
function looksRandom(token: string): boolean {
  const tail = token.slice(-TAIL_LENGTH);
  const isMixed = /\d/.test(tail) || (/[a-z]/.test(tail) && /[A-Z]/.test(tail));
  return isMixed && new Set(tail).size >= MIN_DISTINCT;
}

function nameOf({ meta }: (typeof rules)[number]): string {
  return meta.id.replace('@secretlint/secretlint-rule-', '');
}

/**
 * `filter-comments` lets a text switch the rules off (`secretlint-disable`). `gcp` goes by the name of the file, and
 * reads it. `privatekey` takes a whole block, and only one that has an end: see `findKeyBlocks`.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['filter-comments', 'gcp', 'privatekey']);

const USED = rules.filter((rule) => !LEFT_OUT.has(nameOf(rule)));

const PASSWORD = 'password in a URL';

/** What each rule finds, by the rule's name. */
const KINDS: Readonly<Record<string, string>> = {
  '1password': '1Password token',
  anthropic: 'Anthropic key',
  aws: 'AWS secret access key',
  basicauth: PASSWORD,
  'database-connection-string': PASSWORD,
  databricks: 'Databricks token',
  docker: 'Docker token',
  figma: 'Figma token',
  github: 'GitHub token',
  gitlab: 'GitLab token',
  grafana: 'Grafana token',
  groq: 'Groq key',
  'hashicorp-vault': 'HashiCorp Vault token',
  huggingface: 'Hugging Face token',
  linear: 'Linear key',
  notion: 'Notion token',
  npm: 'npm token',
  openai: 'OpenAI key',
  sendgrid: 'SendGrid key',
  shopify: 'Shopify token',
  slack: 'Slack token or webhook',
  vercel: 'Vercel token',
};

/** As in documentation; the rules know more of them. */
const PLACEHOLDER_PASSWORD = /^(?:pass|passwd|pw|changeme|x-oauth-basic)$/i;

/** `scheme://user:password@host…`: the password, which may hold an `@`. One that is the user's name protects nothing. */
function locatePassword(text: string, { start, end }: Span): Span | undefined {
  const url = text.slice(start, end);
  const userStart = url.indexOf('://') + '://'.length;
  const slash = url.indexOf('/', userStart);
  const passwordEnd = url.lastIndexOf('@', slash === -1 ? url.length : slash);
  const passwordStart = url.indexOf(':', userStart) + 1;
  if (passwordStart <= userStart || passwordStart >= passwordEnd) return undefined;
  // An image and its digest, as in `docker://node:20@sha256:…`
  if (/^@sha\d+:/.test(text.slice(start + passwordEnd, start + passwordEnd + 8))) return undefined;
  const password = url.slice(passwordStart, passwordEnd);
  const isUser = password === url.slice(userStart, passwordStart - 1);
  return isUser || PLACEHOLDER_PASSWORD.test(password)
    ? undefined
    : { start: start + passwordStart, end: start + passwordEnd };
}

/** No service has shorter ones; the rule for Slack takes `xapp-1-A`. */
const MIN_TOKEN_LENGTH = 20;

/** The part of what a rule reports that is the secret; undefined where none is. */
function locateSecret(
  text: string,
  kind: string,
  { range, message }: SecretLintRuleReportDescriptor,
): Span | undefined {
  const [start, end] = range;
  if (kind === PASSWORD) return locatePassword(text, { start, end });
  // It reports the place of the name before the key, with the length of the key.
  const key: unknown = message.messageId === 'AWSSecretAccessKey' ? message.data?.KEY : undefined;
  if (typeof key === 'string') {
    const keyStart = text.indexOf(key, start);
    return { start: keyStart, end: keyStart + key.length };
  }
  return end - start >= MIN_TOKEN_LENGTH && looksRandom(text.slice(start, end)) ? { start, end } : undefined;
}

/**
 * What a rule is given. secretlint's own core is not used: its debug log writes to stderr where `DEBUG` is set, and
 * it compares reports with each other, which is quadratic.
 * https://github.com/secretlint/secretlint/blob/master/packages/%40secretlint/core/src/messages/filter-duplicated-process.ts
 */
function createRuleContext(report: SecretLintRuleContext['report']): SecretLintRuleContext {
  return {
    sharedOptions: {},
    // The words of a message hold the secret.
    createTranslator: () => (messageId, data) => ({ message: '', messageId: String(messageId), data }),
    report,
    ignore() {},
  };
}

/** Only `filter-comments` asks for lines. */
function refuseLines(): never {
  throw new Error('No rule may ask for lines');
}

/** A name that means nothing to any rule; some take what has none for a `package.json`. */
const FILE_NAME = 'text';

function createSource(content: string): SecretLintSourceCode {
  return {
    content,
    hasBOM: false,
    contentType: 'text',
    ext: '',
    filePath: FILE_NAME,
    physicalFilePath: undefined,
    getFilePath: () => FILE_NAME,
    getPhysicalFilePath: () => undefined,
    locationToRange: refuseLines,
    rangeToLocation: refuseLines,
    positionToIndex: refuseLines,
    indexToPosition: refuseLines,
  };
}

async function applyRules(text: string): Promise<FoundSecret[]> {
  const found: FoundSecret[] = [];
  const source = createSource(text);
  for (const rule of USED) {
    const kind = KINDS[nameOf(rule)] ?? 'secret of a service';
    const context = createRuleContext((report) => {
      const place = locateSecret(text, kind, report);
      if (place) found.push({ ...place, kind });
    });
    await rule.create(context, {}).file?.(source);
  }
  return found;
}

const SK_KEY = 'sk-… API key';

/** Not `sk-learn-something-long`: one of its parts is no word. */
function isSkKey(key: string): boolean {
  const parts = key.split(/[_-]/);
  const isRandom = (part: string) =>
    (part.length >= 8 && /\d/.test(part) && /[A-Za-z]/.test(part)) ||
    (part.length >= 12 && /[A-Z]{2}/.test(part) && /[a-z]/.test(part));
  return parts.some(isRandom) && new Set(key.slice(-TAIL_LENGTH)).size >= MIN_DISTINCT;
}

interface Pattern {
  kind: string;
  /** The secret is its first group, which ends where the match ends; all of the match where it has no group. */
  pattern: RegExp;
  isSecret(secret: string): boolean;
}

/**
 * What the rules lack. Linear: a start costs no more than a bounded number of characters, unless it is found and
 * all that was read belongs to it.
 */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'AWS access key id',
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
    // As in https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
    isSecret: (id) => !id.endsWith('EXAMPLE') && new Set(id.slice(-TAIL_LENGTH)).size >= MIN_DISTINCT,
  },
  {
    // The rule knows fewer ways to write the name, and misses keys that end with a sign.
    kind: 'AWS secret access key',
    pattern:
      /secret[-_ ]?access[-_ ]?key\s{0,8}["']?\s{0,8}(?:=>|:=|[:=>])\s{0,8}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
    isSecret: (key) => !key.endsWith('EXAMPLEKEY') && looksRandom(key),
  },
  {
    // https://docs.gitlab.com/security/tokens/#token-prefixes, with what follows the dots of a routable one
    kind: 'GitLab token',
    pattern:
      /(?<![A-Za-z0-9])gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-[\w-]{20,}(?:\.[0-9a-z]{2}\.[0-9a-z]{9})?/g,
    isSecret: (token) => looksRandom(token.replace(/\..*/, '')),
  },
  {
    // The rule stops where a part is longer than 40 characters, as the secret of an `xapp-…` is.
    kind: 'Slack token or webhook',
    pattern: /(?<![A-Za-z0-9])(?:xapp|xox[a-z])-[A-Za-z0-9-]{16,}/g,
    isSecret: looksRandom,
  },
  {
    // The rule allows one hyphen.
    kind: 'SendGrid key',
    pattern: /(?<![A-Za-z0-9])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g,
    isSecret: looksRandom,
  },
  {
    // The rule wants an end that only every third length of the JSON within has.
    kind: '1Password token',
    pattern: /(?<![A-Za-z0-9])ops_eyJ[\w+/=-]{100,}/g,
    isSecret: looksRandom,
  },
  {
    // The rule does so only in a file called `.npmrc`.
    kind: 'npm token',
    pattern: /(?:_authToken|:_auth|:_password)\s{0,4}=\s{0,4}["']?([\w+/.=-]{16,})/g,
    isSecret: looksRandom,
  },
  {
    // The rule does so only in a file called `package.json`.
    kind: 'GitHub token',
    pattern: /\/\/([^\s/:@"'<>]{16,256})(?=:x-oauth-basic@)/g,
    isSecret: looksRandom,
  },
  {
    // The rules know few schemes, and few characters. `://` is found first: it is rarer than words that may be a scheme.
    kind: PASSWORD,
    pattern:
      /(?<=\b[a-z][a-z0-9+.-]{1,30}):\/\/[^\s/:@"'`<>]{0,100}:([^\s/?#&="'`<>]{8,256})(?=@(?!sha\d+:)[\w.-])/gi,
    isSecret: (password) => looksRandom(password) && !/\$|[{}]|%[A-Z_]+%/.test(password),
  },
  {
    kind: 'Google API key',
    pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g,
    isSecret: looksRandom,
  },
  {
    kind: 'Stripe key',
    pattern: /(?<![A-Za-z0-9])[sr]k_live_[A-Za-z0-9]{16,}/g,
    isSecret: looksRandom,
  },
  {
    kind: SK_KEY,
    pattern: /(?<![A-Za-z0-9])sk-[\w-]{20,}/g,
    isSecret: isSkKey,
  },
  {
    // `-----BEGIN ` in base64, as in a kubeconfig.
    kind: 'private key',
    pattern: /LS0tLS1CRUdJTi[A-Za-z0-9+/=]{80,}/g,
    isSecret: (encoded) => Buffer.from(encoded.slice(0, 96), 'base64').includes('PRIVATE KEY'),
  },
];

function applyPattern(text: string, { kind, pattern, isSecret }: Pattern): FoundSecret[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const secret = match[1] ?? match[0];
    const end = match.index + match[0].length;
    return isSecret(secret) ? [{ start: end - secret.length, end, kind }] : [];
  });
}

/** Kinds that say less than another for the same place. */
const VAGUE: ReadonlySet<string> = new Set([PASSWORD, SK_KEY, WEB_TOKEN]);

function merge(found: readonly FoundSecret[]): FoundSecret[] {
  const merged: FoundSecret[] = [];
  for (const { start, end, kind } of found.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      if (VAGUE.has(last.kind)) last.kind = kind;
    } else {
      merged.push({ start, end, kind });
    }
  }
  return merged;
}

/** @returns sorted, not overlapping */
export async function findByPattern(text: string): Promise<FoundSecret[]> {
  const prepared = prepare(text);
  return merge([
    ...(await applyRules(prepared)),
    ...PATTERNS.flatMap((pattern) => applyPattern(prepared, pattern)),
    ...findWebTokens(prepared),
    ...findKeyBlocks(prepared),
  ]);
}
