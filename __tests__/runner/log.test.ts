import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AnnotationPlace, log, quoteUntrusted, toInertLines } from '../../src/runner/log.ts';
import { anyCharacter } from '../any-character.ts';
import { renderLog } from '../emulator/runner-log.ts';
import { tries } from '../thorough.ts';
import { captureStdout } from './captured-stdout.ts';

const COMMANDS = [
  'add-mask',
  'stop-commands',
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-matcher',
  'echo',
];

const hostile = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.string({ unit: anyCharacter, maxLength: 10 }) },
      fc.constantFrom(...COMMANDS.flatMap((name) => [`::${name}::`, `::${name} a=b::`, `##[${name}]`, name])),
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n',
        '\u0085',
        '\u2028',
        '\u00a0',
        '\u3000',
        ' ',
        '\t',
        '\v',
        '\f',
        '\ufeff',
        '\u200b',
        '\u00ad',
        '\u061c',
      ),
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '##',
        '#',
        '[',
        ']',
        '%0A',
        '%0D',
        '%25',
        '%',
        '\u001b[2K',
        '\u009b1m',
        '\u001b]8;;x\u0007',
        '\u001b',
        '\u0000',
        'e',
        'token',
        '\ud83d',
      ),
    ),
    { maxLength: 15 },
  )
  .map((parts) => parts.join(''));

const LATE_SECRET = 'late-secret-0123456789';

/** Renders what `write` logs, and then a mask and its secret. */
function render(write: () => void) {
  const stdout = captureStdout(() => {
    write();
    log.mask(LATE_SECRET);
  });
  return renderLog(`${stdout}shown: ${LATE_SECRET}\n`, '');
}

function expectNothingExtra(rendered: ReturnType<typeof render>, annotations: number): void {
  expect(rendered.problems).toEqual([]);
  expect(rendered.hasFailed).toBe(false);
  expect(rendered.annotations).toHaveLength(annotations);
  expect(rendered.outputs).toEqual({});
  expect(rendered.state).toEqual({});
  expect(rendered.masks.every((mask) => mask.length >= 8)).toBe(true);
  expect(rendered.lines.at(-1)).toBe('shown: ***');
}

describe('whatever is logged', () => {
  test.each([['info', '·'] as const, ['quote', '│'] as const])(
    'by %s stays text behind its mark',
    (level, mark) => {
      fc.assert(
        fc.property(hostile, (text) => {
          const rendered = render(() => log[level](text));
          expectNothingExtra(rendered, 0);
          const lines = rendered.lines.slice(0, -1);
          expect(lines).toEqual(toInertLines(text).map((line) => `${mark} ${line}`.toWellFormed()));
          for (const line of lines) expect(line).not.toMatch(/##\[|(?!\t)\p{Cc}/u);
        }),
        { numRuns: tries(80, 1_000) },
      );
    },
  );

  test('by debug is shown in debug mode only', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const stdout = captureStdout(() => log.debug(text));
        const plain = renderLog(stdout, '');
        expect({ ...plain, problems: plain.problems }).toMatchObject({
          lines: [],
          annotations: [],
          masks: [],
          problems: [],
        });
        const { lines, problems } = renderLog(stdout, '', [], { debug: true });
        expect(problems).toEqual([]);
        expect(lines.every((line) => line.startsWith('##[debug]'))).toBe(true);
      }),
    );
  });

  test.each(['notice', 'warning', 'error'] as const)('by %s is one annotation', (level) => {
    fc.assert(
      fc.property(hostile, fc.record({ title: hostile, file: hostile, line: fc.nat() }), (text, place) => {
        const isVisible = toInertLines(text).join('').trim() !== '';
        const rendered = render(() => log[level](text, place));
        expectNothingExtra(rendered, isVisible ? 1 : 0);
        const [annotation] = rendered.annotations;
        if (annotation) expect(annotation.level).toBe(level);
      }),
      { numRuns: tries(80, 1_000) },
    );
  });

  test('as the title of a group, and within it', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, text) => {
        const rendered = render(() => log.group(title, () => log.quote(text)));
        expectNothingExtra(rendered, 0);
        expect(rendered.lines[0]?.startsWith('##[group]')).toBe(true);
        expect(rendered.lines.at(-2)).toBe('##[endgroup]');
      }),
    );
  });
});

test.each([
  ['::add-mask::e', '· ::add-mask::e'],
  ['  ::error::x', '·   ::error::x'],
  ['\u00a0::error::x', '· \u00a0::error::x'],
  ['\u3000::error::x', '· \u3000::error::x'],
  ['a ##[error]b', '· a # #[error]b'],
  ['###[error]b', '· ## #[error]b'],
  ['##\u200b[error]b', '· # #[error]b'],
  ['##\u001b[1m[error]b', '· # #[error]b'],
  ['a\u001b[31mb\u001b[0m', '· ab'],
  ['a\u001b]8;;https://evil.example\u0007b', '· ab'],
  ['a\u202eb\u2066c\u061cd\u00ade', '· abcde'],
  ['a\u{e0041}\u{e0042}b\ufe0fc\u3164d', '· abcd'],
  ['a\tb', '· a\tb'],
  ['', '· '],
])('%j is shown as %j', (text, line) => {
  expect(captureStdout(() => log.info(text))).toBe(`${line}\n`);
});

test.each(['a\nb', 'a\r\nb', 'a\rb', 'a\u2028b', 'a\u0085b', 'a\vb', 'a\fb'])('%j is two lines', (text) => {
  expect(captureStdout(() => log.quote(text))).toBe('│ a\n│ b\n');
});

describe('an annotation', () => {
  const annotate = (message: string, place?: AnnotationPlace) =>
    renderLog(
      captureStdout(() => log.error(message, place)),
      '',
    ).annotations;

  test('keeps its lines, and what looks like an escape', () => {
    expect(annotate('a\nb: 100%0A')).toEqual([{ level: 'error', message: 'a\nb: 100%0A' }]);
  });

  test('stands where it was put', () => {
    expect(annotate('a', { title: 'x,y: z\n::', file: 'dir/a,b:c.ts', line: 7 })).toEqual([
      { level: 'error', message: 'a', title: 'x,y: z ::', file: 'dir/a,b:c.ts', line: 7 },
    ]);
  });
});

describe('a mask', () => {
  test('comes before everything else, whole and alone on its line', () => {
    const stdout = captureStdout(() => log.mask(' my-secret-value\n'));
    expect(stdout).toMatch(/^(::add-mask::[^\n]+\n)+$/);
    expect(renderLog(`${stdout}my-secret-value`, '').lines).toEqual(['***']);
  });

  test('hides what was percent-encoded for the command', () => {
    const stdout = captureStdout(() => log.mask('100%-secret%0A'));
    expect(renderLog(`${stdout}100%-secret%0A`, '').lines).toEqual(['***']);
  });

  test('is not made of a short text', () => {
    expect(captureStdout(() => log.mask('e'))).toBe('');
  });

  test('also hides pieces, even those that invisible characters take apart', () => {
    const secret = 'Zx81-piecewise-SECRET-value-7261';
    captureStdout(() => log.mask(secret));
    const piece = secret.slice(3, 25);
    for (const text of [piece, [...piece].join('\u200b'), [...piece].join('\u001b[0m')]) {
      expect(captureStdout(() => log.info(text))).toBe('· (redacted)\n');
      expect(captureStdout(() => log.error(text))).toBe('::error::(redacted)\n');
    }
  });
});

describe('quoteUntrusted', () => {
  test.each([
    ['', ''],
    [' a \n\n b ', 'a b'],
    ['a\u2028b\tc', 'a b c'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), `${'x'.repeat(200)}…`],
    [`${'x'.repeat(199)}👋y`, `${'x'.repeat(199)}…`],
    ['##[error]a', '# #[error]a'],
  ])('%j becomes %j', (text, expected) => {
    expect(quoteUntrusted(text)).toBe(expected);
  });

  test('gives one short line of whole characters', () => {
    fc.assert(
      fc.property(
        fc.array(hostile).map((parts) => parts.join('')),
        (text) => {
          const quoted = quoteUntrusted(text);
          expect(quoted.length).toBeLessThanOrEqual(201);
          expect(toInertLines(quoted)).toEqual([quoted]);
          if (text.isWellFormed()) expect(quoted.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
