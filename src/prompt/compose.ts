/** The inputs and the prompt file → the request to the model, before its placeholders are filled in. */
import { InputError } from '../errors.ts';
import type { ChatRequest } from '../pinata/chat.ts';
import type { Log } from '../runner/log.ts';
import { readWorkspaceFile } from '../runner/workspace.ts';
import { buildTextPrompt, type Prompt, readPromptFile } from './file.ts';

/** What the inputs say about the prompt. */
export interface PromptSettings {
  prompt: string | undefined;
  promptFile: string | undefined;
  systemPrompt: string | undefined;
  systemPromptFile: string | undefined;
  model: string | undefined;
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
}

async function readPrompt(settings: PromptSettings, workspace: string): Promise<Prompt> {
  const { prompt = '', promptFile } = settings;
  return promptFile === undefined ? buildTextPrompt(prompt) : readPromptFile(workspace, promptFile);
}

async function readSystemPrompt(settings: PromptSettings, workspace: string): Promise<string | undefined> {
  const { systemPrompt, systemPromptFile } = settings;
  return systemPromptFile === undefined ? systemPrompt : readWorkspaceFile(workspace, systemPromptFile);
}

/**
 * What the file sets wins over the inputs.
 *
 * @throws {InputError} no model, or a prompt without text
 * @throws {WorkspaceFileError} a file that can't be read or understood
 */
export async function composeRequest(
  settings: PromptSettings,
  workspace: string,
  log: Log,
): Promise<ChatRequest> {
  const [prompt, system] = await Promise.all([
    readPrompt(settings, workspace),
    readSystemPrompt(settings, workspace),
  ]);
  if (settings.prompt !== undefined && settings.promptFile !== undefined) {
    log.notice('Both `prompt` and `prompt-file` are set: the file is used.');
  }
  if (prompt.messages.every(({ content }) => content.trim() === '')) {
    throw new InputError('prompt-file', `names ${settings.promptFile}, which is empty`, {
      hint: 'Write the prompt into it.',
    });
  }
  const model = prompt.model ?? settings.model;
  if (model === undefined) {
    throw new InputError('model', 'is missing, and the prompt file names none', {
      hint: 'Set a model id such as `anthropic/claude-sonnet-4-6`.',
    });
  }
  const hasSystem = prompt.messages.some(({ role }) => role === 'system');
  if (hasSystem && system !== undefined) {
    log.notice('The prompt file has a system message of its own: `system-prompt` is not used.');
  }
  const isAdded = !hasSystem && system !== undefined;
  return {
    model,
    messages: isAdded ? [{ role: 'system', content: system }, ...prompt.messages] : prompt.messages,
    maxTokens: prompt.maxTokens ?? settings.maxTokens,
    maxCompletionTokens: prompt.maxCompletionTokens ?? settings.maxCompletionTokens,
    temperature: prompt.temperature ?? settings.temperature,
    topP: prompt.topP ?? settings.topP,
    responseFormat: prompt.responseFormat,
  };
}
