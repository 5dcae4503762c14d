import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';
import { maskSummary, parseCommand, parseFileCommands, RunnerLog, renderLog } from './runner-log.ts';
import { SecretMasker, trim } from './runner-mask.ts';

const SECRET = 's3cr3t-v4lue';

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function showLog(stdout: string, secrets: string[] = []): string[] {
  return renderLog(stdout, '', secrets).lines;
}

// Masking

test('a mask hides later lines of its stream, not earlier ones', () => {
  expect(showLog(`a ${SECRET}\n::add-mask::${SECRET}\nb ${SECRET} c\n`)).toEqual([`a ${SECRET}`, 'b *** c']);
});

test('a mask on one stream leaves the other in clear', () => {
  expect(renderLog(`::add-mask::${SECRET}\n${SECRET}\n`, `${SECRET}\n`).lines).toEqual([SECRET, '***']);
  expect(renderLog(`${SECRET}\n`, `::add-mask::${SECRET}\n${SECRET}\n`).lines).toEqual(['***', SECRET]);
});

test('a secret of the job hides on both streams', () => {
  expect(renderLog(`${SECRET}\n`, `${SECRET}\n`, [`  ${SECRET}\n`]).lines).toEqual(['***', '***']);
});

test('a mask has no minimum length and wrecks the log, tags included', () => {
  expect(showLog('::add-mask::e\nhere\n::error::x\n')).toEqual(['h***r***', '##[***rror]x']);
});

test('a mask of several lines is registered whole and line by line', () => {
  const { masks, lines } = renderLog('::add-mask::{%0A  "d": 1%0D%0A}\n{\n"d": 1\n', '');
  expect(masks).toEqual(['{\n  "d": 1\r\n}', '{', '"d": 1', '}']);
  expect(lines).toEqual(['***', '***']);
});

test('an empty mask is warned of', () => {
  const { annotations, masks, problems } = renderLog('::add-mask::\n::add-mask::\u3000\n', '');
  expect(masks).toEqual([]);
  expect(problems).toHaveLength(2);
  expect(annotations[0]).toEqual({
    level: 'warning',
    message: "Can't add secret mask for empty string in ##[add-mask] command.",
  });
});

test.each([
  ['base64', (value: string) => Buffer.from(value).toString('base64')],
  ['base64 after one byte', (value: string) => Buffer.from(value).subarray(1).toString('base64')],
  ['base64 after two bytes', (value: string) => Buffer.from(value).subarray(2).toString('base64')],
  ['JSON', (value: string) => JSON.stringify(value).slice(1, -1)],
  ['a command line', (value: string) => value.replaceAll('"', '\\"')],
  ['an expression', (value: string) => value.replaceAll("'", "''")],
  ['a URI', (value: string) => encodeURIComponent(value).replaceAll("'", '%27').replaceAll('!', '%21')],
  [
    'XML',
    (value: string) =>
      value
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;'),
  ],
  ['the part before the last ampersand', (value: string) => value.slice(0, value.lastIndexOf('&') + 1)],
  ['the part after the last ampersand', (value: string) => value.slice(value.lastIndexOf('&') + 1)],
])('the masker derives %s', (_, encode) => {
  const value = 'p"q\'r\\s<t!first&lastpart';
  const masker = new SecretMasker();
  masker.add(value);
  expect(masker.mask(`[${encode(value)}]`)).toBe('[***]');
});

test('the masker takes the quotes off a long value only', () => {
  const masker = new SecretMasker();
  masker.add('"abcdefgh"');
  masker.add('"xyz"');
  expect(masker.mask('abcdefgh xyz')).toBe('*** xyz');
});

test.each([
  ['hex', (value: string) => Buffer.from(value).toString('hex')],
  ['base64 without padding', (value: string) => Buffer.from(value).toString('base64').replace(/=+$/, '')],
  ['base64 with a line break at its end', (value: string) => Buffer.from(`${value}\n`).toString('base64')],
  ['percent escapes in lower case', (value: string) => encodeURIComponent(value).toLowerCase()],
])('the masker does not derive %s', (_, encode) => {
  const masker = new SecretMasker();
  masker.add('secret/with=sign!');
  const encoded = encode('secret/with=sign!');
  expect(masker.mask(encoded)).toBe(encoded);
});

test('overlapping and adjacent hits become one', () => {
  const masker = new SecretMasker();
  masker.add('abab');
  masker.add('cd');
  expect(masker.mask('xabababcdy')).toBe('x***y');
});

test('text after a mask never shows it', () => {
  const value = fc
    .string({ minLength: 1, unit: anyCharacter })
    .filter((text) => !text.includes('*') && trim(text) !== '');
  fc.assert(
    fc.property(value, fc.array(fc.string({ unit: anyCharacter })), (mask, parts) => {
      const text = parts.join(mask).replaceAll(/[\r\n]/g, '_');
      const { lines, masks } = renderLog(`::add-mask::${escapeData(mask)}\n> ${text}\n${mask}\n`, '');
      expect(masks[0]).toBe(mask);
      for (const line of lines) expect(line).not.toContain(mask);
    }),
  );
});

// Lines

test('\\n, \\r\\n and a bare \\r end a line; U+0085 and U+2028 do not', () => {
  expect(showLog('a\rb\r\nc\n\nd\u0085e\u2028f')).toEqual(['a', 'b', 'c', '', 'd\u0085e\u2028f']);
});

test('a stream that arrives in pieces gives the same lines', () => {
  const piece = fc.oneof(
    fc.constantFrom('\r', '\n', '\r\n', '::add-mask::', '##[error]', '::stop-commands::x', 'x'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const log = new RunnerLog();
      for (const part of pieces) log.write('stdout', part);
      log.end('stdout');
      expect(log.toRendered()).toEqual(renderLog(pieces.join(''), ''));
    }),
  );
});

test('a byte order mark at the start of a stream hides no command', () => {
  expect(showLog('\uFEFF::error::x\n')).toEqual(['##[error]x']);
});

// Which text is a command

test.each([' ', '\t', '\u00a0', '\u3000', '\u0085', '\u2003 \v'])(
  'a command counts after white space %j',
  (space) => {
    expect(showLog(`${space}::error::x\n`)).toEqual(['##[error]x']);
  },
);

test.each(['x', '│ ', '\u200b', '\u001b[0m'])('a command does not count after %j', (prefix) => {
  expect(showLog(`${prefix}::error::x\n`)).toEqual([`${prefix}::error::x`]);
});

test('a bracket command counts anywhere in a line, and only the first bracket does', () => {
  expect(renderLog('say ##[error]x\n', '').annotations).toEqual([{ level: 'error', message: 'x' }]);
  expect(showLog('##[nothing] ##[error]x\n')).toEqual(['##[nothing] ##[error]x']);
  expect(showLog('#\u200b#[error]x\n##\u200b[error]x\n')).toEqual(['#\u200b#[error]x', '##\u200b[error]x']);
});

test('the second marker of a command may hold characters that the runner ignores', () => {
  expect(parseCommand('::error:\u00ad:x')).toMatchObject({ name: 'error', data: ':x' });
});

test('names are read without case', () => {
  expect(parseCommand('::ADD-Mask::x')?.name).toBe('add-mask');
  expect(parseCommand('##[Error]x')?.name).toBe('error');
});

test.each(['::', '::::x', ':: error::x', '::error', '##[error', '##[]x', ''])('%j is no command', (line) => {
  expect(parseCommand(line)).toBeUndefined();
});

test('properties of both syntaxes are unescaped', () => {
  expect(parseCommand('::error file=a%2Cb%3A%25,line=3,title=a=b,,empty=,col::d%0Ae%3A%250A')).toEqual({
    name: 'error',
    properties: new Map([
      ['file', 'a,b:%'],
      ['line', '3'],
      ['title', 'a=b'],
    ]),
    data: 'd\ne%3A%0A',
  });
  expect(parseCommand('x ##[error file=a%3Bb;line=3]d%5D%2C')).toEqual({
    name: 'error',
    properties: new Map([
      ['file', 'a;b'],
      ['line', '3'],
    ]),
    data: 'd]%2C',
  });
});

test('whatever the text, the escapes of the toolkit round-trip', () => {
  const text = fc.string({ unit: anyCharacter, minLength: 1 });
  fc.assert(
    fc.property(text, text, (message, title) => {
      const line = `::error title=${escapeProperty(title)}::${escapeData(message)}`;
      expect(parseCommand(line)?.data).toBe(message);
      const { annotations, problems } = renderLog(`${line}\n`, '');
      expect(problems).toEqual([]);
      if (/[^\s\u0085\ufeff]/.test(message)) expect(annotations[0]?.message).toBe(message);
    }),
  );
});

// What commands do

test('annotations carry title, file and line, and are shown with their level', () => {
  const { annotations, lines } = renderLog(
    [
      '::error file=/w/src/a.ts,line=2,endLine=4,title=Bad::one%0Atwo',
      '::warning file=b.ts,endLine=7::three',
      '::notice line=9,endLine=1::four',
      '::error::',
    ].join('\n'),
    '',
    [],
    { workspace: '/w' },
  );
  expect(annotations).toEqual([
    { level: 'error', message: 'one\ntwo', file: 'src/a.ts', line: 2, title: 'Bad' },
    { level: 'warning', message: 'three', file: 'b.ts', line: 7 },
    { level: 'notice', message: 'four' },
  ]);
  expect(lines).toEqual(['##[error]one', 'two', '##[warning]three', '##[notice]four']);
});

test('the message of an annotation is masked and cut, its title is neither', () => {
  const { annotations } = renderLog(`::error title=${SECRET}::${SECRET}${'x'.repeat(5000)}\n`, '', [SECRET]);
  expect(annotations[0]?.title).toBe(SECRET);
  expect(annotations[0]?.message).toBe(`***${'x'.repeat(4093)}`);
});

test('an eleventh annotation of a level is in the log only', () => {
  const { annotations, lines, problems } = renderLog('::error::x\n'.repeat(11), '');
  expect(annotations).toHaveLength(10);
  expect(lines).toHaveLength(11);
  expect(problems).toHaveLength(1);
});

test('debug messages are shown in debug only, where commands are echoed too', () => {
  const text = `::debug::a%0A${SECRET}\n::group::g\n::add-mask::${SECRET}\n`;
  expect(renderLog(text, '').lines).toEqual(['##[group]g']);
  expect(renderLog(text, '', [], { debug: true }).lines).toEqual([
    '##[debug]a',
    `##[debug]${SECRET}`,
    '::group::g',
    '##[group]g',
    '::add-mask::***',
  ]);
});

test('echo is switched on and off, and nothing else', () => {
  expect(showLog('::echo::on\n::endgroup::\n::echo::OFF \n::endgroup::\n')).toEqual([
    '::endgroup::',
    '##[endgroup]',
    '::echo::OFF ',
    '##[endgroup]',
  ]);
  expect(renderLog('::echo::maybe\n', '').hasFailed).toBe(true);
});

test('stopped commands are shown in clear until the token, masks included', () => {
  const { lines, masks, problems } = renderLog(
    `::stop-commands::t1\n::add-mask::${SECRET}\n::error::x\n${SECRET}\n::T1::\n::error::y\n`,
    '',
  );
  expect(lines).toEqual([
    '::stop-commands::t1',
    `::add-mask::${SECRET}`,
    '::error::x',
    SECRET,
    '::T1::',
    '##[error]y',
  ]);
  expect(masks).toEqual([]);
  expect(problems).toHaveLength(1);
});

test.each(['', 'pause-logging', 'Error', 'stop-commands'])('the stop token %j fails the step', (token) => {
  const { hasFailed, lines } = renderLog(`::stop-commands::${token}\n::error::still read\n`, '');
  expect(hasFailed).toBe(true);
  expect(lines.at(-1)).toBe('##[error]still read');
});

test.each(['::set-env name=A::b', '::add-path::/p', 'x ##[add-path]/p'])('%s fails the step', (line) => {
  const { hasFailed, lines, problems } = renderLog(`${line}\n`, '');
  expect(hasFailed).toBe(true);
  expect(problems).toHaveLength(1);
  expect(lines[0]).toBe(`##[error]Unable to process command '${line}' successfully.`);
  expect(lines[1]).toContain('command is disabled');
});

test('old outputs and state still work, with a warning', () => {
  const { annotations, outputs, state, problems } = renderLog(
    '::set-output name=a::1%0A2\n::save-state name=b::3\n',
    '',
  );
  expect(outputs).toEqual({ a: '1\n2' });
  expect(state).toEqual({ b: '3' });
  expect(annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
  expect(problems).toHaveLength(2);
  expect(renderLog('::set-output::x\n', '').hasFailed).toBe(true);
});

test.each(['::sett-output name=a::b', '##[debugg]x', '::internal-set-repo-path::x'])(
  '%s is unknown and shown',
  (line) => {
    const { lines, problems } = renderLog(`${line}\n`, '');
    expect(lines).toEqual([line]);
    expect(problems[0]).toMatch(/^Unknown workflow command/);
  },
);

// Environment files and the summary

test('both forms of an environment file are read', () => {
  expect(parseFileCommands('\ufeffa=1=2\n\nb<<E\nx\n\ny=<<\nE\nc<<E\nE\nd=\ne=f<<g')).toEqual({
    pairs: [
      ['a', '1=2'],
      ['b', 'x\n\ny=<<'],
      ['c', ''],
      ['d', ''],
      ['e', 'f<<g'],
    ],
  });
});

test.each([
  ['a=1\nnonsense\nb=2\n', "Invalid format 'nonsense'"],
  ['a=1\nb<<E\nx\n', "Invalid value. Matching delimiter not found 'E'"],
  ['a=1\nb<<E\nx', 'Invalid value. EOF marker missing new line.'],
  ['a=1\n<<E\nE\n', "Invalid format '<<E'. Name must not be empty and delimiter must not be empty"],
  ['a=1\nb<<\n', "Invalid format 'b<<'. Name must not be empty and delimiter must not be empty"],
  ['a=1\n=2\n', "Value cannot be null. (Parameter 'name')"],
])('%j stops the reading of an environment file', (text, error) => {
  expect(parseFileCommands(text)).toEqual({ pairs: [['a', '1']], error });
});

test('what the toolkit writes to an environment file is read back', () => {
  const value = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom('\n', 'a\r\n', 'x<<y\nz=1', '\r'),
  );
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const text = values
        .map((item, index) => `n${index}<<ghadelimiter_1\n${item}\nghadelimiter_1\n`)
        .join('');
      expect(parseFileCommands(text).pairs).toEqual(values.map((item, index) => [`n${index}`, item]));
    }),
  );
});

test('a summary is masked line by line', () => {
  const masker = new SecretMasker();
  masker.add('a\nb');
  masker.add(SECRET);
  expect(maskSummary(`# ${SECRET}\r\na\nb`, (line) => masker.mask(line))).toBe('# ***\na\nb\n');
});
