/**
 * Prompt files: text, Markdown with YAML front matter, and `.prompt.yml` as `gh models` and `actions/ai-inference`
 * read it.
 */
import type { Message } from '../inference/chat.ts';
import { readWorkspaceFile } from '../runner/workspace.ts';
import { isMarkdown, splitFrontMatter } from './front-matter.ts';

/** What a prompt says, before its placeholders are filled in. */
export interface Prompt {
  messages: Message[];
  /** What the file sets for itself; it wins over the inputs. */
  model: string | undefined;
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
  responseFormat: ResponseFormat | undefined;
  /** Placeholder → what it means where nothing else defines it. The values are data: they hold no placeholders. */
  variables: ReadonlyMap<string, string>;
  /** What the file says in vain, each with file and line. */
  warnings: readonly string[];
}

/** A schema and how it is named; `schema` is not checked yet. */
export type JsonSchema = Readonly<Record<string, unknown>> & {
  name: string;
  schema: Readonly<Record<string, unknown>>;
};

/** As a request has it in `response_format`. `text` is what a file asks for that wants no other format. */
export type ResponseFormat =
  | { type: 'text' | 'json_object' }
  | { type: 'json_schema'; json_schema: JsonSchema };

/** A prompt of a single text: one user message. */
export function buildTextPrompt(text: string): Prompt {
  return {
    messages: [{ role: 'user', content: text }],
    model: undefined,
    maxTokens: undefined,
    maxCompletionTokens: undefined,
    temperature: undefined,
    topP: undefined,
    responseFormat: undefined,
    variables: new Map(),
    warnings: [],
  };
}

/**
 * Reads a prompt in the format that the name of its file says. Markdown without front matter is a text.
 *
 * @param text with LF as line ends
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
export async function parsePrompt(text: string, path: string): Promise<Prompt> {
  const frontMatter = isMarkdown(path) ? splitFrontMatter(text) : undefined;
  const isYaml = /\.prompt\.ya?ml$/i.test(path);
  if (frontMatter === undefined && !isYaml) return buildTextPrompt(text);
  const { parseMarkdownPrompt, parsePromptYaml } = await import('./structured-file.ts');
  return frontMatter === undefined ? parsePromptYaml(text, path) : parseMarkdownPrompt(frontMatter, path);
}

/**
 * Reads a prompt file of the workspace, in the format that its name says.
 *
 * @throws {WorkspaceFileError}
 */
export async function readPromptFile(workspace: string, path: string): Promise<Prompt> {
  return parsePrompt(await readWorkspaceFile(workspace, path), path);
}
