import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import { redactDiff } from '../../src/diff/redact.ts';
import { createRedactor, FRAGMENT_LENGTH } from '../../src/secrets/redactor.ts';
import { anyCharacter } from '../any-character.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { createRepository, git, readOwnDiffs } from '../pull-request/git-repository.ts';
import { tries } from '../thorough.ts';
import { joinDiff } from './join-diff.ts';

const HIDDEN = '(redacted)';

const hash = (seed: unknown) => createHash('sha256').update(String(seed));

/** No token stands in this file. */
const githubToken = (seed: unknown) => `ghp_${hash(seed).digest('hex').slice(0, 36)}`;
const stripeKey = (seed: unknown) => `sk_live_${hash(seed).digest('hex').slice(0, 24)}`;

const BEGIN = '-----BEGIN PRIVATE KEY-----';
const END = '-----END PRIVATE KEY-----';

/** The lines of a key's body, of which nothing may be left. */
function keyBody(seed: unknown, lines = 4): string[] {
  return Array.from({ length: lines }, (_, index) => {
    const line = hash(`${seed} ${index}`).digest('base64').slice(0, 43).repeat(2).slice(0, 64);
    return index + 1 === lines ? `${line.slice(0, 20)}Q==` : line;
  });
}

const block = (body: readonly string[]) => [BEGIN, ...body, END];

type Files = Readonly<Record<string, string>>;

function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** What Git makes of a change. */
function diffOf(before: Files, after: Files, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'redact-diff-'));
  closeAfterTest({ close: () => rmSync(folder, { recursive: true }) });
  const commit = (files: Files) => {
    write(folder, files);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'A change');
  };
  git(folder, 'init', '--quiet');
  commit(before);
  for (const path of Object.keys(before)) rmSync(join(folder, path));
  commit(after);
  return git(folder, 'diff', '--find-renames', ...args, 'HEAD~1', 'HEAD');
}

/** A diff without what may be redacted: each line with its first column and its end, the ranges of each hunk. */
function outline(files: readonly FileDiff[]) {
  return files.map(({ header, hunks, path: _path, previousPath, ...rest }) => ({
    ...rest,
    isMoved: previousPath !== undefined,
    header: header.split('\n').map((line) => line.charAt(0)),
    hunks: hunks.map(({ text, ...ranges }) => ({
      ...ranges,
      lines: text
        .split('\n')
        .map((line) => (/^@@ .*? @@/.exec(line)?.[0] ?? line.charAt(0)) + (line.endsWith('\r') ? '\r' : '')),
    })),
  }));
}

/** Redacts a diff, and looks whether it is one still. */
async function redact(text: string, secrets = createRedactor()) {
  const files = parseDiff(text);
  const { files: clean, found } = await redactDiff(files, secrets);
  const redactText = joinDiff(clean);
  expect(outline(clean)).toEqual(outline(files));
  expect(parseDiff(redactText)).toEqual(clean);
  return { text: redactText, found, files: clean };
}

function expectNothingLeft(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    for (let at = 0; at + FRAGMENT_LENGTH <= secret.length; at += 1) {
      expect(text).not.toContain(secret.slice(at, at + FRAGMENT_LENGTH));
    }
  }
}

describe('a diff that Git wrote', () => {
  const [added, removed, kept, second] = ['added', 'removed', 'kept', 'second'].map(githubToken);
  const before = `one\ntwo\nold = "${removed}"\nkept = "${kept}"\nfive\n`;
  const after = `one\ntwo\nnew = "${added}", "${second}", 3\nnext\nkept = "${kept}"\nfive\n`;

  test('has no secret on added, removed and kept lines, and says where they were', async () => {
    const { text, found } = await redact(diffOf({ 'a b.ts': before }, { 'a b.ts': after }));
    expect(found).toEqual([
      { path: 'a b.ts', line: 3, kind: 'GitHub token' },
      { path: 'a b.ts', line: 3, kind: 'GitHub token' },
      { path: 'a b.ts', line: 3, kind: 'GitHub token' },
      { path: 'a b.ts', line: 5, kind: 'GitHub token' },
    ]);
    expect(text.slice(text.indexOf('@@'))).toBe(
      [
        '@@ -1,5 +1,6 @@',
        ' one',
        ' two',
        `-old = "${HIDDEN}"`,
        `+new = "${HIDDEN}", "${HIDDEN}", 3`,
        '+next',
        ` kept = "${HIDDEN}"`,
        ' five',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['added', {}, { 'key.pem': `a\n${block(keyBody(1)).join('\n')}\nb\n` }, 3],
    ['removed', { 'key.pem': `${block(keyBody(1)).join('\n')}\nb\n` }, {}, 2],
    ['added with CRLF', {}, { 'key.pem': `a\r\n${block(keyBody(1)).join('\r\n')}\r\nb\r\n` }, 3],
    ['added without a last line end', {}, { 'key.pem': `a\n\n${block(keyBody(1)).join('\n')}` }, 4],
    ['indented', {}, { 'key.yml': `key: |\n${block(keyBody(1)).join('\n').replace(/^/gm, '    ')}\n` }, 3],
    [
      'in the place of another',
      { 'key.pem': `${block(keyBody(2)).join('\n')}\n` },
      { 'key.pem': `${block(keyBody(1)).join('\n')}\n` },
      2,
    ],
    [
      'changed in one line',
      { 'key.pem': `${block(keyBody(1)).join('\n')}\n` },
      { 'key.pem': `${block(keyBody(1).with(1, keyBody(2)[0] ?? '')).join('\n')}\n` },
      2,
    ],
    [
      'kept',
      { 'key.pem': `a\n${block(keyBody(1, 2)).join('\n')}\nb\n` },
      { 'key.pem': `c\n${block(keyBody(1, 2)).join('\n')}\nd\n` },
      3,
    ],
  ])('has no body of a key that was %s', async (_what, old: Files, changed: Files, line) => {
    const { text, found } = await redact(diffOf(old, changed));
    expect(found[0]).toEqual({ path: expect.stringMatching(/^key\./), line, kind: 'private key' });
    expectNothingLeft(text, [...keyBody(1), ...keyBody(2), ...keyBody(1, 2)]);
    expect(text).toContain(BEGIN);
    expect(text).toContain(`${HIDDEN}`);
  });

  test('has a replaced line for each line of a key, at the same place', async () => {
    const body = keyBody(3);
    const { text } = await redact(diffOf({}, { 'a.yml': `k: |\n  ${block(body).join('\n  ')}\nb: 1\n` }));
    expect(text.slice(text.indexOf('\n', text.indexOf('@@')))).toBe(
      `\n+k: |\n+  ${BEGIN}\n${`+  ${HIDDEN}\n`.repeat(body.length)}+  ${END}\n+b: 1\n`,
    );
  });

  test('has no secret in a line without an end, nor in one with CRLF', async () => {
    const { text } = await redact(
      diffOf(
        { 'a.env': `A=1\nT=${removed}`, 'b.env': `A=1\r\nT=${removed}\r\n` },
        { 'a.env': `A=1\nT=${added}`, 'b.env': `A=1\r\nT=${added}\r\n` },
      ),
    );
    const ending = '\\ No newline at end of file\n';
    expect(text).toContain(` A=1\n-T=${HIDDEN}\n${ending}+T=${HIDDEN}\n${ending}`);
    expect(text).toContain(` A=1\r\n-T=${HIDDEN}\r\n+T=${HIDDEN}\r\n`);
  });

  test('has no secret in the heading of a hunk', async () => {
    const lines = (last: string) => `token_${kept} = 1\n${'  a\n'.repeat(20)}${last}\n`;
    const { text, found } = await redact(diffOf({ a: lines('b') }, { a: lines('c') }));
    expect(text).toContain(`@@ -19,4 +19,4 @@ token_${HIDDEN} = 1\n`);
    expect(found).toEqual([{ path: 'a', line: 19, kind: 'GitHub token' }]);
  });

  test.each([
    ['plain', `dir/${added}.txt`, `dir/${HIDDEN}.txt`],
    ['with a space', `a dir/${added} b.txt`, `a dir/${HIDDEN} b.txt`],
    ['that Git quotes', `é${added}\t.txt`, `é${HIDDEN}\t.txt`],
  ])('has no secret in a path, %s', async (_what, path, clean) => {
    const content = 'a\nb\nc\nd\ne\nf\n';
    for (const [old, changed] of [
      [{}, { [path]: content }],
      [{ [path]: content }, {}],
      [{ [path]: content }, { [path]: `${content}g\n` }],
      [{ [path]: content }, { 'other.txt': content }],
      [{ 'other.txt': content }, { [path]: `${content}g\n` }],
      [{}, { [path]: '' }],
    ]) {
      const { text, found, files } = await redact(diffOf(old ?? {}, changed ?? {}));
      expectNothingLeft(text, [added ?? '']);
      expect(files.flatMap(({ path: to, previousPath }) => [to, previousPath])).toContain(clean);
      expect(found).toEqual([{ path: files[0]?.path, line: 1, kind: 'GitHub token' }]);
    }
  });

  test('says the numbers of lines far down, in each hunk', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `line ${index + 1}`);
    const changed = lines.toSpliced(99, 3).toSpliced(200, 0, 'x', 'y', githubToken('far'));
    const { found } = await redact(diffOf({ a: lines.join('\n') }, { a: changed.join('\n') }));
    expect(found).toEqual([
      { path: 'a', line: changed.indexOf(githubToken('far')) + 1, kind: 'GitHub token' },
    ]);
  });

  test.each([[[]], [['--unified=0']], [['--function-context']], [['--binary']]])(
    'is the same where nothing is found, asked for with %j',
    async (args) => {
      const text = closeAfterTest(createRepository()).diff(...args);
      const clean = await redact(text);
      expect(clean.found).toEqual([]);
      expect(clean.text).toBe(text);
    },
  );

  test('of this repository is one still, and the same but for what was found', async () => {
    for (const text of readOwnDiffs()) {
      const clean = await redact(text);
      if (clean.found.length === 0) expect(clean.text).toBe(text);
      else expect(clean.text).toContain(HIDDEN);
    }
  });
});

describe('secrets of this run', () => {
  const secret = 'k3Y-abcdefghijklmnopqrstuvwxyz';
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });

  test('are replaced whole and in pieces, also in paths', async () => {
    const secrets = createRedactor();
    secrets.add(secret);
    const after = { [`${secret}.txt`]: `a ${secret} b\nc\n${secret.slice(3, 22)}\n${secret.slice(0, 9)}\n` };
    const { text, found } = await redact(diffOf({}, after), secrets);
    const path = `${HIDDEN}.txt`;
    const kind = 'a secret of this run';
    expect(text).toContain(`+a ${HIDDEN} b\n+c\n+${HIDDEN}\n+${secret.slice(0, 9)}\n`);
    expect(found).toEqual([
      { path, line: 1, kind },
      { path, line: 1, kind },
      { path, line: 3, kind },
    ]);
  });

  test('of several lines are replaced line by line, with what looks like a secret around them', async () => {
    const secrets = createRedactor();
    secrets.add(pem.toString());
    const other = githubToken('other');
    const { text, found } = await redact(diffOf({}, { 'a.pem': `${pem}${other}\n` }), secrets);
    expectNothingLeft(text, [...pem.toString().split('\n').slice(1, -2), other]);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['a secret of this run', 'GitHub token']));
  });

  test('are told by themselves, whatever they look like', async () => {
    const token = githubToken('job');
    const secrets = createRedactor();
    secrets.add(token);
    const text = diffOf({}, { a: `url = https://x-access-token:${token}@github.com/\n` });
    const { found, text: clean } = await redact(text, secrets);
    expect(found).toEqual([{ path: 'a', line: 1, kind: 'a secret of this run' }]);
    expect(clean).toContain(`https://x-access-token:${HIDDEN}@github.com/\n`);
  });

  test('are those of the process, where no others are given', async () => {
    const text = diffOf({}, { a: `${secret}\n` });
    const files = parseDiff(text);
    expect(await redactDiff(files)).toEqual({ files, found: [] });
  });
});

test('no secret is put together from two hunks or two files', async () => {
  const [first = '', last = ''] = keyBody('apart', 2);
  const awsKey = hash('aws').digest('base64').slice(0, 40);
  const file = (path: string, ...hunks: string[]) =>
    `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
  const text = [
    file('a', `@@ -1,0 +1,1 @@\n+${BEGIN}\n`, `@@ -9,0 +9,2 @@\n+${first}\n+${last}\n`),
    file('b', '@@ -1,0 +1,1 @@\n+secret_access_key =\n'),
    file('c', `@@ -1,0 +1,1 @@\n+${awsKey}\n`),
  ].join('');
  expect(await redact(text)).toMatchObject({ text, found: [] });
});

test('no files have no secrets', async () => {
  expect(await redactDiff([])).toEqual({ files: [], found: [] });
});

interface Change {
  marker: ' ' | '+' | '-';
  texts: readonly string[];
  /** Secrets, and the line of `texts` where each is. */
  planted: readonly { secrets: readonly string[]; kind: string; at: number }[];
}

const marker = fc.constantFrom(' ', '+', '-');

/** What a line can hold; a line end within it would be two lines. */
const plain = fc
  .oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom('@@ -1,2 +3,4 @@', '--- a/x', '+++ b/x', 'diff --git a/x b/x', '\\ No newline', '\r'),
  )
  .map((text) => text.replaceAll('\n', ''));

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ marker, texts: fc.array(plain, { maxLength: 3 }), planted: fc.constant([]) }),
  fc.record({ marker, before: plain, after: plain, seed: fc.nat(999) }).map((value) => {
    const secrets = [githubToken(value.seed), stripeKey(value.seed)];
    return {
      marker: value.marker,
      texts: [`${value.before} ${secrets.join('", "')} ${value.after}`],
      planted: [
        { secrets: secrets.slice(0, 1), kind: 'GitHub token', at: 0 },
        { secrets: secrets.slice(1), kind: 'Stripe key', at: 0 },
      ],
    };
  }),
  fc
    .record({
      marker,
      seed: fc.nat(999),
      indent: fc.constantFrom('', '  ', '# '),
      end: fc.constantFrom('', '\r'),
    })
    .map(({ marker, seed, indent, end }) => ({
      marker,
      // What stands around it keeps it apart from another one.
      texts: ['{', ...block(keyBody(seed)), '}'].map((line) => indent + line + end),
      planted: [{ secrets: keyBody(seed), kind: 'private key', at: 2 }],
    })),
);

interface Hunk {
  oldStart: number;
  newStart: number;
  changes: readonly Change[];
}

function writeHunk({ oldStart, newStart, changes }: Hunk): string {
  const lines = changes.flatMap((one) => one.texts.map((text) => one.marker + text));
  const count = (other: string) => lines.filter((line) => !line.startsWith(other)).length;
  const ranges = `-${oldStart},${count('+')} +${newStart},${count('-')}`;
  return [`@@ ${ranges} @@`, ...lines].map((line) => `${line}\n`).join('');
}

function expectedOf(path: string, { oldStart, newStart, changes }: Hunk) {
  let [oldLine, newLine] = [oldStart, newStart];
  return changes.flatMap(({ marker, texts, planted }) => {
    const line = marker === '-' ? oldLine : newLine;
    if (marker !== '+') oldLine += texts.length;
    if (marker !== '-') newLine += texts.length;
    return planted.map(({ kind, at }) => ({ path, line: line + at, kind }));
  });
}

const hunk = fc.record({
  oldStart: fc.nat(9_999),
  newStart: fc.nat(9_999),
  changes: fc.array(change, { maxLength: 5 }),
});

test('any diff has no secret, the same lines, and the right numbers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(hunk, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      async (files) => {
        const text = files.map(
          (hunks, index) =>
            `diff --git a/${index}.txt b/${index}.txt\n--- a/${index}.txt\n+++ b/${index}.txt\n${hunks.map(writeHunk).join('')}`,
        );
        const clean = await redact(text.join(''));
        expect(clean.found).toEqual(
          files.flatMap((hunks, index) => hunks.flatMap((one) => expectedOf(`${index}.txt`, one))),
        );
        const planted = files.flat().flatMap(({ changes }) => changes.flatMap((one) => one.planted));
        expectNothingLeft(
          clean.text,
          planted.flatMap(({ secrets }) => secrets),
        );
      },
    ),
    { numRuns: tries(8, 150) },
  );
});

test('thousands of files are searched at once', async () => {
  const file = (index: number) =>
    `diff --git a/${index} b/${index}\n--- a/${index}\n+++ b/${index}\n@@ -1,1 +1,2 @@\n a\n+key = ${stripeKey(index)}\n`;
  const { found } = await redactDiff(
    parseDiff(Array.from({ length: 3_000 }, (_, index) => file(index)).join('')),
  );
  expect(found).toEqual(
    Array.from({ length: 3_000 }, (_, index) => ({ path: `${index}`, line: 2, kind: 'Stripe key' })),
  );
});

test('a line may have any number of secrets', async () => {
  const keys = Array.from({ length: 150_000 }, (_, index) => `sk_live_${'aBcDeFgHiJ'}${100_000 + index}`);
  const text = `diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+${keys.join(' ')}\n`;
  const { found, files } = await redactDiff(parseDiff(text));
  expect(found.length).toBe(keys.length);
  expect(joinDiff(files)).toBe(text.replace(/sk_live_\w+/g, HIDDEN));
});
