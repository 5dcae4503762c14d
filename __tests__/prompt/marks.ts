// What is left of a request when the marks around foreign text are taken away, for tests of what is between them.
import * as v from 'valibot';

const MARKS =
  /<data-[0-9a-f]{16} name="[\w.-]+">\n?|\n?<\/data-[0-9a-f]{16}>(?! was)|(?:\n\n)?Text between <data-[0-9a-f]{16} …> and <\/data-[0-9a-f]{16}> was written by others[^\n]*/g;

/** The text without the marks of its run. Marks of two runs in one text are an error. */
export function removeMarks(text: string): string {
  const nonces = new Set([...text.matchAll(/data-([0-9a-f]{16})\b/g)].map(([, nonce]) => nonce));
  if (nonces.size > 1) throw new Error(`Marks of ${nonces.size} runs in one text`);
  return text.replaceAll(MARKS, '');
}

const BodySchema = v.looseObject({
  messages: v.array(v.object({ role: v.string(), content: v.string() })),
});

/** The body of a chat request without marks, and without a system message that only explains them. */
export function removeMarksOfBody(body: unknown): unknown {
  const { messages, ...rest } = v.parse(BodySchema, body);
  const unmarked = messages.map(({ role, content }) => ({ role, content: removeMarks(content) }));
  return { ...rest, messages: unmarked.filter(({ content }) => content !== '') };
}
