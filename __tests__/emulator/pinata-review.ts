// The emulator's "model" as a reviewer: what it reports are plain facts about added lines, read from the numbered diff
// of the request, and it says so.
import { type DiffFile, emulatorNotice, type Message, observe } from './pinata-answer.ts';

const NOTICE = emulatorNotice.replaceAll('_', '');

interface Finding {
  path: string;
  start_line: number;
  end_line: number;
  quote: string;
  severity: string;
  category: string;
  scope: string;
  title: string;
  body: string;
  rule: null;
}

function readText(messages: Message[]): string {
  return messages
    .filter(({ role }) => role === 'user')
    .map(({ text }) => text)
    .join('\n');
}

/** Each file begins with its path, and each of its lines with a number; removed ones do with a word. */
function readNumberedDiff(text: string): DiffFile[] {
  const files: DiffFile[] = [];
  for (const row of text.split('\n')) {
    const path = /^=== (.+)$/.exec(row)?.[1];
    if (path !== undefined) files.push({ path, added: 0, deleted: 0, addedLines: [] });
    const [, line, code = ''] = /^(\d+) \+(.*)$/.exec(row) ?? [];
    if (line !== undefined) files.at(-1)?.addedLines.push({ line: Number(line), text: code });
  }
  return files;
}

const WEIGHTS: readonly [about: RegExp, severity: string, category: string][] = [
  [/catch/, 'high', 'correctness'],
  [/http:/, 'medium', 'security'],
  [/characters long/, 'low', 'maintainability'],
];

function weigh(remark: string): { severity: string; category: string } {
  const [, severity = 'medium', category = 'maintainability'] =
    WEIGHTS.find(([about]) => about.test(remark)) ?? [];
  return { severity, category };
}

function buildFinding(path: string, line: number, quote: string, remark: string): Finding {
  const sentence = remark.replace(/\.$/, '');
  return {
    path,
    start_line: line,
    end_line: line,
    quote,
    ...weigh(remark),
    scope: 'introduced',
    title: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`,
    body: NOTICE,
    rule: null,
  };
}

/** So that there is always something to show: the longest of the added lines. */
function findLongest(files: DiffFile[]): Finding[] {
  const lines = files.flatMap(({ path, addedLines }) => addedLines.map((line) => ({ path, ...line })));
  const [longest] = lines.toSorted((a, b) => b.text.length - a.text.length);
  if (!longest || longest.text.trim() === '') return [];
  const { path, line, text } = longest;
  return [
    buildFinding(path, line, text, `of all added lines, this one is the longest: ${text.length} characters.`),
  ];
}

function answerFindings(messages: Message[]): string {
  const files = readNumberedDiff(readText(messages));
  const observed = observe(files).map(({ path, line, text }) => {
    const file = files.find(
      (one) => one.path === path && one.addedLines.some((added) => added.line === line),
    );
    const code = file?.addedLines.find((added) => added.line === line)?.text ?? '';
    return buildFinding(path, line, code, text);
  });
  return JSON.stringify({ findings: observed.length > 0 ? observed : findLongest(files), open: [] });
}

/** Keeps every finding, and mends what is mended by a letter: `http://`. */
function answerVerdicts(messages: Message[]): string {
  const sections = readText(messages).split(/^=== (F\d+) /m);
  const verdicts = sections.flatMap((id, index) => {
    if (index % 2 === 0) return [];
    const [code, ...more] = [...(sections[index + 1] ?? '').matchAll(/^> \d+ [+ ](.*)$/gm)];
    const line = code?.[1] ?? '';
    const replacement =
      more.length === 0 && line.includes('http://') ? line.replaceAll('http://', 'https://') : null;
    return [{ id, keep: true, reason: NOTICE, replacement }];
  });
  return JSON.stringify({ verdicts });
}

/** The answers of a review, by the name of the form that is asked for. */
export const REVIEW_ANSWERS: Readonly<Record<string, (messages: Message[]) => string>> = {
  review_findings: answerFindings,
  review_verdicts: answerVerdicts,
};
