/** What reads Markdown, and brings the parsers with it. */
export { unescapeMarkdown } from './parse.ts';
export { sanitize } from './sanitize.ts';
export { cutMarkdown, splitMarkdown } from './split.ts';
