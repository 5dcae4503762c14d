/** Rules of a repository for its reviewers: found in its files, and given ids that a finding can cite. */
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { createMatcher } from '../diff/glob.ts';
import { createPathFilter } from '../diff/select.ts';
import { parseMarkdown, spanOf } from '../markdown/parse.ts';
import { splitFrontMatter } from '../prompt/front-matter.ts';

/** Files that tell agents and reviewers what holds in a folder and below. */
const FOLDER_FILES = ['AGENTS.md', 'CLAUDE.md', 'REVIEW.md'];

const COPILOT_FILE = '.github/copilot-instructions.md';

/** Files for paths that they name themselves: https://docs.github.com/copilot/customizing-copilot/adding-custom-instructions-for-github-copilot */
const INSTRUCTIONS_FILE = /^\.github\/instructions\/(?:.+\/)?[^/]+\.instructions\.md$/;

/** The folders that a path lies in, from the root, which is the empty text. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)];
}

/** Where those files would lie that hold for the changed files, from the root down. */
function standardPaths(changedPaths: readonly string[]): Set<string> {
  const folders = new Set(changedPaths.flatMap(foldersOf).toSorted((a, b) => a.length - b.length));
  return new Set([
    COPILOT_FILE,
    ...[...folders].flatMap((folder) => FOLDER_FILES.map((name) => `${folder}${name}`)),
  ]);
}

/**
 * Which files of a repository hold the rules for a change, in the order in which they are read.
 *
 * @param paths all files of the repository
 * @param rules `auto`, `off`, or patterns as in `paths`
 * @throws {InputError} a pattern that can't be read
 */
export function selectRuleFiles(
  paths: readonly string[],
  changedPaths: readonly string[],
  rules: 'auto' | 'off' | readonly string[],
): string[] {
  if (rules === 'off') return [];
  if (rules === 'auto') {
    const standard = standardPaths(changedPaths);
    return paths
      .filter((path) => standard.has(path) || INSTRUCTIONS_FILE.test(path))
      .toSorted((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  }
  const filter = createPathFilter(rules, 'rules');
  return filter ? paths.filter(filter.matches) : [];
}

/** What stands between two commas, but for those within braces. */
const PATTERN = /(?:[^,{]|\{[^}]*\}|\{)+/g;

/** More than any list of endings; a pattern with more is left as it is. */
const MAX_ALTERNATIVES = 100;

/** `*.{ts,tsx}` → `*.ts` and `*.tsx`: the patterns of `paths` know no braces. */
function expandBraces(pattern: string): string[] {
  return (pattern.match(/\{[^}]*\}|\{|[^{]+/g) ?? []).reduce<string[]>(
    (starts, piece) => {
      const choices = /^\{.*\}$/s.test(piece) ? piece.slice(1, -1).split(',') : [piece];
      if (starts.length * choices.length > MAX_ALTERNATIVES) return starts.map((start) => start + piece);
      return starts.flatMap((start) => choices.map((choice) => start + choice.trim()));
    },
    [''],
  );
}

/** Far more than it needs. */
const MAX_FRONT_MATTER_CHARACTERS = 10_000;

/** The patterns of `applyTo` in a file's front matter: text with commas, or a list. Undefined where it holds for all. */
function readApplyTo(yaml: string): string[] | undefined {
  const [, inline = '', list = ''] =
    /^applyTo:[ \t]*(.*)((?:\n[ \t]*-[ \t].*)*)/m.exec(yaml.slice(0, MAX_FRONT_MATTER_CHARACTERS)) ?? [];
  const items = list.split('\n').map((row) => row.replace(/^[ \t]*-/, ''));
  // Without a remark behind it.
  const written = inline.replace(/[ \t]#[^"']*$/, '').trim();
  const patterns = [written.replace(/^\[(.*)\]$/, '$1'), ...items].flatMap(
    (text) =>
      text
        .trim()
        .replace(/^(["'])([^"']*)\1$/, '$2')
        .match(PATTERN) ?? [],
  );
  const plain = patterns
    .map((pattern) => pattern.trim().replace(/^(["'])([^"']*)\1$/, '$2'))
    .filter((pattern) => pattern !== '');
  return plain.length === 0 ? undefined : plain.flatMap(expandBraces);
}

function appliesTo(patterns: readonly string[] | undefined, changedPaths: readonly string[]): boolean {
  if (patterns === undefined) return true;
  return patterns.some((pattern) => {
    const matches = createMatcher(pattern);
    return matches !== undefined && changedPaths.some((path) => matches(path));
  });
}

/** A file with an id in brackets at each heading and each item of a list. */
export interface RuleFile {
  path: string;
  /** Markdown with its ids, as the model reads it. */
  text: string;
  /** By id, the anchor of the heading that it stands under; empty before any heading. */
  anchors: ReadonlyMap<string, string>;
}

/** The words that are seen, as GitHub makes slugs of them: no tags. */
function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Headings and items in the order in which they stand. */
function listMarked(node: Nodes): Nodes[] {
  const isMarked = node.type === 'heading' || node.type === 'listItem';
  const inside = 'children' in node ? node.children.flatMap(listMarked) : [];
  return isMarked ? [node, ...inside] : inside;
}

/** Where the words of a heading or an item begin. */
function contentStart(node: Nodes): number {
  const first = 'children' in node ? node.children[0] : undefined;
  return spanOf(first ?? node).start;
}

/**
 * A rule's id is its file, `#`, the slug of its heading as GitHub makes it, and for the nth item of a list below it
 * `-n`; `top` stands for what comes before any heading. What is taken already gets the next free number: where the
 * list below `# Errors` has three items, the next heading of that name is `errors-4`.
 *
 * @returns undefined where the file says that it is for other paths than those that are changed
 */
export function parseRuleFile(
  path: string,
  content: string,
  changedPaths: readonly string[],
): RuleFile | undefined {
  const front = splitFrontMatter(content);
  if (front && !appliesTo(readApplyTo(front.yaml), changedPaths)) return undefined;
  const markdown = front?.body ?? content;
  const slugger = new GithubSlugger();
  const anchors = new Map<string, string>();
  const marks: { position: number; id: string }[] = [];
  let anchor = '';
  let section = 'top';
  let items = 0;
  const add = (wanted: string, position: number) => {
    const [, name = wanted, taken = '0'] = /^(.*?)(?:-(\d{1,6}))?$/s.exec(wanted) ?? [];
    let id = `${path}#${wanted}`;
    for (let number = Number(taken) + 1; anchors.has(id); number += 1) id = `${path}#${name}-${number}`;
    anchors.set(id, anchor);
    marks.push({ position, id });
  };
  for (const node of listMarked(parseMarkdown(markdown))) {
    if (node.type === 'heading') {
      anchor = slugger.slug(textOf(node));
      section = anchor;
      items = 0;
      add(section, contentStart(node));
    } else {
      items += 1;
      add(`${section}-${items}`, contentStart(node));
    }
  }
  // In the order of the text, so that it is gone through once.
  const ends = marks.map((_, index) => marks[index + 1]?.position ?? markdown.length);
  const marked = marks.map(({ position, id }, index) => `[${id}] ${markdown.slice(position, ends[index])}`);
  const text = markdown.slice(0, marks[0]?.position ?? markdown.length) + marked.join('');
  return { path, text: text.trim(), anchors };
}

/** All rules together must not crowd out the change. */
const MAX_RULES_CHARACTERS = 40_000;

export interface Rules {
  /** What the model reads; empty where there are none. */
  text: string;
  ids: ReadonlySet<string>;
  /** Pages of the rules, by id, where they have some. */
  urls: ReadonlyMap<string, string>;
  /** Files that there was no room for. */
  omittedPaths: readonly string[];
}

/**
 * @param buildUrl the page of a file at the base commit
 */
export function joinRules(files: readonly RuleFile[], buildUrl: (path: string) => string | undefined): Rules {
  const ids = new Set<string>();
  const urls = new Map<string, string>();
  const texts: string[] = [];
  const omittedPaths: string[] = [];
  let characters = 0;
  for (const { path, text, anchors } of files) {
    if (characters + text.length > MAX_RULES_CHARACTERS) {
      omittedPaths.push(path);
      continue;
    }
    characters += text.length;
    texts.push(`=== ${path}\n${text}`);
    const page = buildUrl(path);
    for (const [id, anchor] of anchors) {
      ids.add(id);
      if (page !== undefined) urls.set(id, `${page}${anchor && `#${anchor}`}`);
    }
  }
  return { text: texts.join('\n\n'), ids, urls, omittedPaths };
}

export const NO_RULES: Rules = { text: '', ids: new Set(), urls: new Map(), omittedPaths: [] };

/** An id as a model may copy it: in its brackets, or as code. */
function unwrapId(rule: string): string {
  return rule.trim().replace(/^[`[\s]+|[`\]\s]+$/g, '');
}

/** Findings that cite rules which were offered, and no others. */
export function keepKnownRules<T extends { rule: string | undefined }>(
  findings: readonly T[],
  ids: ReadonlySet<string>,
): T[] {
  return findings.map((finding) => {
    const rule = unwrapId(finding.rule ?? '');
    return { ...finding, rule: ids.has(rule) ? rule : undefined };
  });
}
