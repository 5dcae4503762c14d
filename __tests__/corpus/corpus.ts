/** Runs the gate over the corpus: how much of what is hostile it stops, and how much of the rest it spoils. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sanitizeMarkdown } from '../../src/publish/clean.ts';
import { buildComment } from '../../src/publish/comment-body.ts';
import { renderAsGithub } from '../emulator/github-render.ts';
import { ATTACKS } from './attacks.ts';

const SERVER = new URL('https://github.com');
/** Where the page is that shows the comment: relative addresses are relative to it. */
const PAGE = new URL('/octo/repo/pull/1', SERVER);

/** What holds where the user sets nothing. */
const DEFAULT_POLICY = { allowedHosts: new Set([SERVER.host]), serverUrl: SERVER, isNamed: () => false };

/** The pull request names all that a document does. */
export const NAMED_POLICY = { ...DEFAULT_POLICY, isNamed: () => true };

const HARMLESS_TAGS = new Set(
  'details details[open] summary sub sup kbd br b i em strong code del ins'.split(' '),
);

const MARKER = /<!--\s*pinata-inference/i;

/** What a comment would do on GitHub that a model's text must not do, in words; empty for a harmless one. */
export function harmsOf(markdown: string, footer = '', { isNamed } = DEFAULT_POLICY): string[] {
  const rendered = renderAsGithub(markdown);
  const leadsAway = (address: string) => !isHarmless(address, rendered.text);
  return [
    ...rendered.images.filter(leadsAway).map((address) => `loads ${address}`),
    ...rendered.links.filter(leadsAway).map((address) => `leads to ${address}`),
    ...rendered.macros.map((macro) => `draws ${macro}`),
    ...rendered.mentions.map((login) => `mentions ${login}`),
    ...rendered.references.filter(() => !isNamed()).map((reference) => `refers to ${reference}`),
    ...rendered.closings.map((closing) => `closes: ${closing}`),
    ...[...rendered.rawTags].filter((tag) => !HARMLESS_TAGS.has(tag)).map((tag) => `has <${tag}>`),
    ...rendered.commands.map((command) => `commands ${command}`),
    ...(rendered.comments > 0 ? [`has ${rendered.comments} comments`] : []),
    ...(countOf('<!--', markdown) > countOf('<!--', rendered.code) ? ['has <!-- outside of code'] : []),
    ...(MARKER.test(markdown) ? ['has our marker'] : []),
    ...(rendered.invisible > 0 ? [`has ${rendered.invisible} invisible characters`] : []),
    ...(rendered.suggestions.length > 0 ? ['suggests a change'] : []),
    ...(rendered.endsOpen ? ['ends open'] : []),
    ...(rendered.html.includes(footer) ? [] : ['swallows the footer']),
    ...(rendered.closesOuter ? ['closes what is around it'] : []),
  ];
}

function countOf(part: string, text: string): number {
  return text.split(part).length - 1;
}

function isHarmless(address: string, visible: string): boolean {
  const url = URL.parse(address, PAGE.href);
  // An e-mail address that GitHub made a link of leads where its text says.
  if (url?.protocol === 'mailto:' && url.search === '') return visible.includes(url.pathname);
  return url !== null && /^https?:$/.test(url.protocol) && url.host === SERVER.host;
}

/** What is posted of a text where the user sets nothing. */
export async function cleanByDefault(markdown: string): Promise<string> {
  return (await sanitizeMarkdown(markdown, DEFAULT_POLICY)).text;
}

/** What harm a comment does that shows what is posted of a text. */
export async function harmsLeft(markdown: string): Promise<string[]> {
  const around = { header: '', trailer: '', notices: ['Notice.'], footer: ['footer'] };
  const { parts } = await buildComment(await cleanByDefault(markdown), around, 5, cleanByDefault);
  return parts.flatMap((part) => harmsOf(part, part.endsWith(FOOTER) ? RENDERED_FOOTER : ''));
}

const FOOTER = '---\n<sub>footer</sub>';
const RENDERED_FOOTER = '<p><sub>footer</sub></p>';

export interface ClassResult {
  neutralised: number;
  total: number;
  /** The attacks that still do harm. */
  failed: string[];
}

/** Sends every attack of a class through the gate under the default policy, and looks for what harm is left. */
export async function measureAttacks(name: string): Promise<ClassResult> {
  const attacks = ATTACKS.get(name) ?? [];
  const failed: string[] = [];
  for (const attack of attacks) if ((await harmsLeft(attack)).length > 0) failed.push(attack);
  return { neutralised: attacks.length - failed.length, total: attacks.length, failed };
}

export interface BenignResult {
  unchanged: number;
  total: number;
  /** Names of the documents that changed. */
  changed: string[];
}

/** Sends every document through the gate in which nothing must change. */
export async function measureBenign(): Promise<BenignResult> {
  const documents = readDocuments('benign');
  const changed: string[] = [];
  for (const [name, markdown] of documents) {
    if ((await sanitizeMarkdown(markdown, NAMED_POLICY)).text !== markdown) changed.push(name);
  }
  return { unchanged: documents.size - changed.length, total: documents.size, changed };
}

export interface RealisticResult {
  name: string;
  changedLines: number;
  totalLines: number;
  /** The kinds of changes that were made, and how many of each. */
  changes: ReadonlyMap<string, number>;
  /** What harm is left. */
  harms: string[];
}

/** Sends every document through the gate in which a little must change, and counts the lines that were not there before. */
export async function measureRealistic(): Promise<RealisticResult[]> {
  const results: RealisticResult[] = [];
  for (const [name, markdown] of readDocuments('realistic')) {
    const { text, changes } = await sanitizeMarkdown(markdown, DEFAULT_POLICY);
    const before = markdown.split('\n');
    const known = new Set(before);
    const changedLines = text.split('\n').filter((line) => !known.has(line)).length;
    results.push({ name, changedLines, totalLines: before.length, changes, harms: harmsOf(text) });
  }
  return results;
}

/** Reads the corpus's documents: file name without extension → Markdown. */
export function readDocuments(kind: 'benign' | 'realistic'): Map<string, string> {
  const folder = join(import.meta.dirname, kind);
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return new Map(files.sort().map((file) => [file.slice(0, -3), readFileSync(join(folder, file), 'utf8')]));
}
