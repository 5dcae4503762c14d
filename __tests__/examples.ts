// The YAML examples of the documentation, and the workflows that they are parts of.
import { globSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';

export interface Example {
  /** File and line, as a failing test names it. */
  place: string;
  yaml: string;
}

/** The ```yaml blocks of a Markdown file, with the indentation of a list item taken off. */
function readExamples(path: string): Example[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```$/gm)].map((match) => {
    const [, indentation = '', block = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    return { place: `${path}:${line}`, yaml: block.replaceAll(new RegExp(`^${indentation}`, 'gm'), '') };
  });
}

export const documents = ['README.md', ...globSync('docs/*.md')];
export const examples = documents.flatMap(readExamples);

export const MapSchema = v.record(v.string(), v.unknown());
const StepSchema = v.looseObject({ uses: v.optional(v.string()), with: v.optional(MapSchema) });
export const WorkflowSchema = v.looseObject({
  jobs: v.record(v.string(), v.looseObject({ steps: v.array(StepSchema) })),
});

export function isPromptFile(content: unknown): boolean {
  const map = v.safeParse(MapSchema, content);
  return map.success && 'messages' in map.output;
}

/** A fragment → the workflow that it is a part of: a list is one of steps, a map has keys of a workflow's top level. */
export function completeWorkflow(yaml: string): string {
  const content: unknown = parse(yaml);
  const jobs = (steps: unknown) => ({ job: { 'runs-on': 'ubuntu-latest', steps } });
  if (Array.isArray(content)) return stringify({ on: 'pull_request', jobs: jobs(content) });
  const map = v.parse(MapSchema, content);
  // Left as it is written, so that the lines are those of the document.
  if ('on' in map && 'jobs' in map) return yaml;
  return stringify({ on: 'pull_request', jobs: jobs([{ run: 'true' }]), ...map });
}

export const workflowExamples = examples
  .filter(({ yaml }) => !isPromptFile(parse(yaml)))
  .map(({ place, yaml }) => ({ place, workflow: completeWorkflow(yaml) }));
