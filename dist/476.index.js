export const id = 476;
export const ids = [476];
export const modules = {

/***/ 2476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findByPattern: () => (/* binding */ findByPattern)
});

// EXTERNAL MODULE: ./node_modules/@secretlint/secretlint-rule-preset-recommend/module/index.js
var secretlint_rule_preset_recommend_module = __webpack_require__(1577);
;// CONCATENATED MODULE: ./lib/secrets/private-keys.js
/** Four hyphens: https://www.rfc-editor.org/rfc/rfc4716#section-3.2 */
const ARMOUR = /-{4,5} ?(BEGIN|END)[A-Z0-9 ]{0,64}PRIVATE KEY[A-Z0-9 ]{0,16}-{4,5}/g;
/** `Proc-Type: 4,ENCRYPTED` */
const KEY_HEADER = /^\W*[A-Za-z][A-Za-z-]{0,40}: /;
/** What stands neither in base64 (also of JSON, which may escape slashes) nor around it in code, quotes or comments. */
const FOREIGN_TO_KEY = /[^A-Za-z0-9+/=\\\s"'`,#*>|;().]/;
const MIN_LONG_LENGTH = 16;
/** A key has one line that is shorter than the others; the old and the new key in a diff have two. */
const MAX_SHORT_LINES = 2;
/** What stands before a line in a diff, a quotation or a listing. */
const LINE_MARK = /^[ \t]*(?:[-+>|]|\d{1,6}[:|])[ \t]*/;
function readKeyLine(written, offset) {
    const line = written.replace(LINE_MARK, (mark) => ' '.repeat(mark.length));
    if (FOREIGN_TO_KEY.test(line))
        return { type: 'foreign' };
    const parts = Array.from(line.matchAll(/[A-Za-z0-9+/=\\]+/g), ({ 0: part, index }) => ({
        isLong: part.length >= MIN_LONG_LENGTH,
        isBase64: /[A-Za-z0-9]/.test(part),
        start: offset + index,
        end: offset + index + part.length,
    })).filter(({ isBase64 }) => isBase64);
    const long = parts.find(({ isLong }) => isLong);
    const first = long ?? parts[0];
    const last = parts.at(-1);
    if (!first || !last)
        return { type: 'blank' };
    // More short words than the end of a key: that is a sentence.
    if (parts.filter(({ isLong }) => !isLong).length > 1)
        return { type: 'foreign' };
    return { type: long ? 'long' : 'short', start: first.start, end: last.end };
}
/** The base64 lines that follow a `BEGIN`, or, in reverse, stand before an `END`. */
function findKeyBody(text, { start, end }, isReversed) {
    const lines = Array.from(text.slice(start, end).matchAll(/[^\r\n]+/g));
    let body;
    let hasLong = false;
    let shortLines = 0;
    for (const { 0: line, index } of isReversed ? lines.reverse() : lines) {
        if (!isReversed && !body && KEY_HEADER.test(line))
            continue;
        const read = readKeyLine(line, start + index);
        if (read.type === 'foreign')
            break;
        if (read.type === 'blank')
            continue;
        if (read.type === 'short') {
            shortLines += 1;
            if (hasLong === isReversed || shortLines > MAX_SHORT_LINES)
                break;
        }
        else {
            hasLong = true;
            shortLines = 0;
        }
        body = {
            start: Math.min(read.start, body?.start ?? read.start),
            end: Math.max(read.end, body?.end ?? 0),
        };
    }
    if (!body || !hasLong)
        return undefined;
    const key = text.slice(body.start, body.end);
    return /[a-z]/.test(key) && /[A-Z]/.test(key) && /\d/.test(key) ? body : undefined;
}
/** The bodies of private keys in PEM and alike, also of blocks that have lost their first or their last line. */
function findKeyBlocks(text) {
    const marks = Array.from(text.matchAll(ARMOUR), ({ 0: mark, 1: name, index }) => ({
        isBegin: name === 'BEGIN',
        start: index,
        end: index + mark.length,
    }));
    const bodies = marks.map((mark, index) => mark.isBegin
        ? findKeyBody(text, { start: mark.end, end: marks[index + 1]?.start ?? text.length }, false)
        : findKeyBody(text, { start: marks[index - 1]?.end ?? 0, end: mark.start }, true));
    return bodies.flatMap((body) => (body ? [{ ...body, kind: 'private key' }] : []));
}

;// CONCATENATED MODULE: ./lib/secrets/web-tokens.js
const WEB_TOKEN = 'JSON web token';
/** The dot after each part that other parts follow as in a token. It is found before the part: dots are rarer than words. */
const TOKEN_DOT = /(?<=(?<![\w-])([\w-]{16,}))\.(?=[\w-]*\.[\w-]{16})/g;
const SIGNED = /[\w-]*\.[\w-]+/y;
const ENCRYPTED = /[\w-]*(?:\.[\w-]+){3}/y;
/** https://www.rfc-editor.org/rfc/rfc7515#section-4.1 */
function readTokenHeader(encoded) {
    if (!encoded.startsWith('e'))
        return undefined;
    try {
        const header = JSON.parse(Buffer.from(encoded, 'base64url').toString());
        if (typeof header !== 'object' || header === null || !('alg' in header))
            return undefined;
        return { isEncrypted: 'enc' in header };
    }
    catch {
        return undefined;
    }
}
/** JSON web tokens, also after a prefix, as GitHub’s are: https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/ */
function findWebTokens(text) {
    return Array.from(text.matchAll(TOKEN_DOT)).flatMap(({ 1: part = '', index: dot }) => {
        const header = readTokenHeader(part) ?? readTokenHeader(part.slice(Math.max(0, part.indexOf('eyJ'))));
        if (!header)
            return [];
        const rest = header.isEncrypted ? ENCRYPTED : SIGNED;
        rest.lastIndex = dot + 1;
        const kind = part.startsWith('ghs_') ? 'GitHub token' : WEB_TOKEN;
        return rest.test(text) ? [{ start: dot - part.length, end: rest.lastIndex, kind }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/secrets/patterns.js
/**
 * Secrets of well-known services, by their shapes: the rules of secretlint, and patterns for what those lack. Large, and
 * loaded only for a text that has a trigger.
 *
 * All of it is linear in the length of the text; the rules were tried on megabytes of their own prefixes.
 */



/** Escapes of code, of JSON (also within JSON) and of URLs, and what is no text or no secret any more. */
const ESCAPE = /\\{1,8}(?:[nrt"']|[0-7]{3}|x[\da-f]{2}|u[\da-f]{4})|%[\da-f]{2}|\ufeff|\(redacted\)/gi;
/**
 * The same length as the text, and easier to search. Tokens are looked for at the start of words, so the letters and
 * digits of an escape (`"a\nghp_…"`) must not stand before one; an escaped line ends one. secretlint drops a byte
 * order mark, which would move all the places that it reports.
 */
function prepare(text) {
    return text.replace(ESCAPE, (written) => {
        // No white space, which would end a password.
        if (written.startsWith('%'))
            return '%%%';
        const seen = written.endsWith('\\n') ? '\n' : (/["']$/.exec(written)?.[0] ?? '');
        return seen.padStart(written.length);
    });
}
/** Characters at the end of a token that are looked at: what stands before them may be a prefix in words. */
const TAIL_LENGTH = 16;
/** `xxxxxxxx` is a placeholder. */
const MIN_DISTINCT = 5;
/** Not `xoxb-your-bot-token-here`, `npm_config_…` or `ghp_xxxxxxxx`. Fewer than one token of 30,000 looks like those. */
function looksRandom(token) {
    const tail = token.slice(-TAIL_LENGTH);
    const isMixed = /\d/.test(tail) || (/[a-z]/.test(tail) && /[A-Z]/.test(tail));
    return isMixed && new Set(tail).size >= MIN_DISTINCT;
}
function nameOf({ meta }) {
    return meta.id.replace('@secretlint/secretlint-rule-', '');
}
/**
 * `filter-comments` lets a text switch the rules off (`secretlint-disable`). `gcp` goes by the name of the file, and
 * reads it. `privatekey` takes a whole block, and only one that has an end: see `findKeyBlocks`.
 */
const LEFT_OUT = new Set(['filter-comments', 'gcp', 'privatekey']);
const USED = secretlint_rule_preset_recommend_module/* rules */.a.filter((rule) => !LEFT_OUT.has(nameOf(rule)));
const PASSWORD = 'password in a URL';
/** What each rule finds, by the rule's name. */
const KINDS = {
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
function locatePassword(text, { start, end }) {
    const url = text.slice(start, end);
    const userStart = url.indexOf('://') + '://'.length;
    const slash = url.indexOf('/', userStart);
    const passwordEnd = url.lastIndexOf('@', slash === -1 ? url.length : slash);
    const passwordStart = url.indexOf(':', userStart) + 1;
    if (passwordStart <= userStart || passwordStart >= passwordEnd)
        return undefined;
    // An image and its digest, as in `docker://node:20@sha256:…`
    if (/^@sha\d+:/.test(text.slice(start + passwordEnd, start + passwordEnd + 8)))
        return undefined;
    const password = url.slice(passwordStart, passwordEnd);
    const isUser = password === url.slice(userStart, passwordStart - 1);
    return isUser || PLACEHOLDER_PASSWORD.test(password)
        ? undefined
        : { start: start + passwordStart, end: start + passwordEnd };
}
/** No service has shorter ones; the rule for Slack takes `xapp-1-A`. */
const MIN_TOKEN_LENGTH = 20;
/** The part of what a rule reports that is the secret; undefined where none is. */
function locateSecret(text, kind, { range, message }) {
    const [start, end] = range;
    if (kind === PASSWORD)
        return locatePassword(text, { start, end });
    // It reports the place of the name before the key, with the length of the key.
    const key = message.messageId === 'AWSSecretAccessKey' ? message.data?.KEY : undefined;
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
function createRuleContext(report) {
    return {
        sharedOptions: {},
        // The words of a message hold the secret.
        createTranslator: () => (messageId, data) => ({ message: '', messageId: String(messageId), data }),
        report,
        ignore() { },
    };
}
/** Only `filter-comments` asks for lines. */
function refuseLines() {
    throw new Error('No rule may ask for lines');
}
/** A name that means nothing to any rule; some take what has none for a `package.json`. */
const FILE_NAME = 'text';
function createSource(content) {
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
async function applyRules(text) {
    const found = [];
    const source = createSource(text);
    for (const rule of USED) {
        const kind = KINDS[nameOf(rule)] ?? 'secret of a service';
        const context = createRuleContext((report) => {
            const place = locateSecret(text, kind, report);
            if (place)
                found.push({ ...place, kind });
        });
        await rule.create(context, {}).file?.(source);
    }
    return found;
}
const SK_KEY = 'sk-… API key';
/** Not `sk-learn-something-long`: one of its parts is no word. */
function isSkKey(key) {
    const parts = key.split(/[_-]/);
    const isRandom = (part) => (part.length >= 8 && /\d/.test(part) && /[A-Za-z]/.test(part)) ||
        (part.length >= 12 && /[A-Z]{2}/.test(part) && /[a-z]/.test(part));
    return parts.some(isRandom) && new Set(key.slice(-TAIL_LENGTH)).size >= MIN_DISTINCT;
}
/**
 * What the rules lack. Linear: a start costs no more than a bounded number of characters, unless it is found and
 * all that was read belongs to it.
 */
const PATTERNS = [
    {
        kind: 'AWS access key id',
        pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
        // As in https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
        isSecret: (id) => !id.endsWith('EXAMPLE') && new Set(id.slice(-TAIL_LENGTH)).size >= MIN_DISTINCT,
    },
    {
        // The rule knows fewer ways to write the name, and misses keys that end with a sign.
        kind: 'AWS secret access key',
        pattern: /secret[-_ ]?access[-_ ]?key\s{0,8}["']?\s{0,8}(?:=>|:=|[:=>])\s{0,8}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
        isSecret: (key) => !key.endsWith('EXAMPLEKEY') && looksRandom(key),
    },
    {
        // https://docs.gitlab.com/security/tokens/#token-prefixes, with what follows the dots of a routable one
        kind: 'GitLab token',
        pattern: /(?<![A-Za-z0-9])gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-[\w-]{20,}(?:\.[0-9a-z]{2}\.[0-9a-z]{9})?/g,
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
        pattern: /(?<=\b[a-z][a-z0-9+.-]{1,30}):\/\/[^\s/:@"'`<>]{0,100}:([^\s/?#&="'`<>]{8,256})(?=@(?!sha\d+:)[\w.-])/gi,
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
function applyPattern(text, { kind, pattern, isSecret }) {
    return Array.from(text.matchAll(pattern)).flatMap((match) => {
        const secret = match[1] ?? match[0];
        const end = match.index + match[0].length;
        return isSecret(secret) ? [{ start: end - secret.length, end, kind }] : [];
    });
}
/** Kinds that say less than another for the same place. */
const VAGUE = new Set([PASSWORD, SK_KEY, WEB_TOKEN]);
function merge(found) {
    const merged = [];
    for (const { start, end, kind } of found.toSorted((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last && start < last.end) {
            last.end = Math.max(last.end, end);
            if (VAGUE.has(last.kind))
                last.kind = kind;
        }
        else {
            merged.push({ start, end, kind });
        }
    }
    return merged;
}
/** @returns sorted, not overlapping */
async function findByPattern(text) {
    const prepared = prepare(text);
    return merge([
        ...(await applyRules(prepared)),
        ...PATTERNS.flatMap((pattern) => applyPattern(prepared, pattern)),
        ...findWebTokens(prepared),
        ...findKeyBlocks(prepared),
    ]);
}


/***/ })

};
