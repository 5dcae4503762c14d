import '../one-error-realm.ts';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTemporaryFile } from '../../src/runner/temporary-files.ts';
import { MAX_FILE_BYTES } from '../../src/runner/workspace.ts';
import { thrownBy } from '../thrown.ts';

let root: string;
let temp: string;

function write(path: string, text: string): string {
  const file = join(temp, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const read = (path: string) => readTemporaryFile(temp, join(temp, path));

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'temporary-')));
  temp = join(root, '_temp');
  mkdirSync(temp);
  writeFileSync(join(root, 'secret.txt'), 'secret');
});

afterAll(() => rmSync(root, { recursive: true }));

test.each([
  'prompt.md',
  'a/b/c.txt',
  'tmp.4fQ9xY',
  '.prompt.md',
  'clone/.github/prompts/review.prompt.yml',
  '_github_workflow/event.json',
  'response-1f0c.md',
  '0b6ee1f5-4c9e-4b52-a8f5-0f0a4ac15c7a.md',
  'git-credentials-in-urls.diff',
  'kubeconfig-changes.diff',
  'credentials-review.md',
  'environment.md',
  'id_list.txt',
])('%s is read', async (path) => {
  write(path, 'text\r\n');
  expect(await read(path)).toBe('text\n');
});

describe('what keeps credentials is refused by its name:', () => {
  test.each([
    'git-credentials-0b6ee1f5.config',
    'Git-Credentials-X.CONFIG',
    'git-credentials-x.config.lock',
    '_runner_file_commands/set_env_1',
    '_RUNNER_FILE_COMMANDS/set_output_1',
    '_github_home/a.md',
    '_github_home/.docker/config.json',
    '.npmrc',
    'x/.NPMRC',
    '.netrc',
    '_netrc',
    '.git/config',
    'clone/.git/config',
    '.git-credentials',
    '.gitconfig',
    '.ssh/known_hosts',
    'id_ed25519',
    '.aws/credentials',
    'aws/credentials',
    '.docker/config.json',
    'docker_login_1700000000/config.json',
    '.kube/config',
    'kubeconfig_1700000000',
    'kubeconfig',
    'kubeconfig.yaml',
    '.config/gh/hosts.yml',
    'gha-creds-0123456789abcdef.json',
    '.pypirc',
    '.yarnrc.yml',
    '.m2/settings.xml',
    '.cargo/credentials.toml',
    '.gnupg/a.asc',
    '.env',
    '.env.local',
    '.pgpass',
    '.vault-token',
    '0b6ee1f5-4c9e-4b52-a8f5-0f0a4ac15c7a.sh',
    '.npmrc.',
    '.npmrc ',
    '.npmrc::$DATA',
    '.npmrc. :stream',
  ])('%s', async (path) => {
    const file = write(path, 'text');
    expect(await thrownBy(() => readTemporaryFile(temp, file))).toMatchObject({
      name: 'WorkspaceFileError',
      path: file,
      message: expect.stringMatching(/(may hold credentials, by the name of|git’s own folder)/),
    });
  });
});

describe('a private key', () => {
  const pem = (type: 'pkcs1' | 'pkcs8') =>
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type, format: 'pem' }).toString();
  const key = pem('pkcs8');
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'sec1', format: 'pem' })
    .toString();
  const keys: [string, string][] = [
    ['of PKCS #8', key],
    ['of PKCS #1', pem('pkcs1')],
    ['of an elliptic curve', ec],
    ['of OpenSSH', key.replaceAll(' PRIVATE', ' OPENSSH PRIVATE')],
    ['that is encrypted', key.replaceAll(' PRIVATE', ' ENCRYPTED PRIVATE')],
    ['of PGP', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF\n-----END PGP PRIVATE KEY BLOCK-----'],
    ['of RFC 4716', '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: x\nP2/56wAAAi'],
    ['with the line ends of Windows', key.replaceAll('\n', '\r\n')],
    ['in the middle of a text', `# Notes\n\nThe key is\n\n    ${key.replaceAll('\n', '\n    ')}\nKeep it.`],
    ['in a diff', key.replaceAll(/^/gm, '+')],
    ['in JSON', JSON.stringify({ private_key: key })],
    ['in JSON twice', JSON.stringify(JSON.stringify({ private_key: key }))],
    ['in one line', key.replaceAll('\n', ' ')],
    ['without its first line', key.slice(key.indexOf('\n') + 1)],
    ['without its last line', key.slice(0, key.indexOf('-----END'))],
    ['of a kubeconfig', `client-key-data: ${Buffer.from(key).toString('base64')}`],
    ['of a kubeconfig, on a curve', `client-key-data: ${Buffer.from(ec).toString('base64')}`],
    ['of PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none'],
  ];

  test.each(keys)('%s is refused', async (_what, text) => {
    write('notes.md', text);
    const error = await thrownBy(() => read('notes.md'));
    expect(error).toMatchObject({ message: expect.stringMatching(/notes\.md: holds a private key$/) });
  });

  test.each([
    [
      'the armour in code',
      "+const ARMOUR = '-----BEGIN PRIVATE KEY-----';\n+const END = `-----END PRIVATE KEY-----`;",
    ],
    [
      'the armour in a sentence',
      'It begins with -----BEGIN RSA PRIVATE KEY----- and ends with -----END RSA PRIVATE KEY-----.',
    ],
    [
      'a public key',
      generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    ],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
  ])('is not what only speaks of one: %s', async (_what, text) => {
    write('notes.md', text);
    expect(await read('notes.md')).toBe(text);
  });
});

describe('the checks of the workspace hold:', () => {
  test('no link, neither out nor within, and none on the way', async () => {
    write('a.md', 'inside');
    symlinkSync('a.md', join(temp, 'link.md'));
    symlinkSync('../secret.txt', join(temp, 'out.md'));
    symlinkSync('..', join(temp, 'up'));
    for (const path of ['link.md', 'out.md', 'up/secret.txt', 'up/_temp/a.md']) {
      expect(await thrownBy(() => read(path))).toMatchObject({
        message: expect.stringContaining('is a symbolic link'),
      });
    }
    symlinkSync('_temp', join(root, 'temp-link'));
    const linked = join(root, 'temp-link');
    expect(await readTemporaryFile(linked, join(linked, 'a.md'))).toBe('inside');
  });

  test('regular files of text, up to a size', async () => {
    execFileSync('mkfifo', [join(temp, 'fifo')]);
    write('over.md', 'x'.repeat(MAX_FILE_BYTES + 1));
    write('nul.md', 'a\0b');
    for (const [path, problem] of [
      ['fifo', 'is not a regular file'],
      ['.', 'is not a regular file'],
      ['over.md', 'is larger than 1 MiB'],
      ['nul.md', 'is not text'],
      ['none.md', 'does not exist'],
      ['../secret.txt', 'is outside'],
    ] as const) {
      expect(await thrownBy(() => read(path))).toMatchObject({
        name: 'WorkspaceFileError',
        message: expect.stringContaining(problem),
      });
    }
  });
});
