// A model that reports each bad line that it is shown: an endpoint of its own, which reads the prompt.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { BAD_WORD } from './code.ts';
import type { Dice } from './dice.ts';

/** How it answers once; it tells the truth unless told. */
export type Mood =
  /** It says what is known again, in other words or of another weight. */
  | 'repeats'
  /** It calls open findings fixed that are not, and names some that are not there. */
  | 'lies'
  /** It gives no answer. */
  | 'fails';

export interface Model {
  url: string;
  /** How the next answers are. */
  moods: Mood[];
  /** Bad words that it has answered about. */
  shown: ReadonlySet<string>;
  /** Those that it called fixed once. */
  lied: ReadonlySet<string>;
  /** Called once, when it is asked next. */
  onAsked: (() => void) | undefined;
  close(): Promise<void>;
}

const RequestSchema = v.looseObject({
  messages: v.array(v.object({ role: v.string(), content: v.string() })),
  response_format: v.looseObject({ json_schema: v.looseObject({ name: v.string() }) }),
});

const CATEGORIES = ['correctness', 'security', 'performance'];
const SEVERITIES = ['critical', 'high', 'medium', 'low'];
const WORDS = ['is wrong', 'does what it should not', 'breaks', 'can fail'];

interface SeenLine {
  path: string;
  line: number;
  side: 'LEFT' | 'RIGHT';
  quote: string;
  word: string;
}

/** The bad lines of a prompt, and what it says is open. */
function readPrompt(prompt: string): { bad: SeenLine[]; open: { name: string; word: string }[] } {
  const bad: SeenLine[] = [];
  const open: { name: string; word: string }[] = [];
  let path = '';
  for (const row of prompt.split('\n')) {
    path = /^=== (.+)$/.exec(row)?.[1] ?? path;
    const [, old, line, sign, quote = ''] = /^(old )?(\d+) ([-+])(.*)$/.exec(row) ?? [];
    const word = BAD_WORD.exec(quote)?.[0];
    const isBad = word !== undefined && word.startsWith('bug') === (sign === '+');
    if (isBad) bad.push({ path, line: Number(line), side: old ? 'LEFT' : 'RIGHT', quote, word });
    const [, name, about = ''] = /^(O\d+) \([^)]*\), lines [^:]*: (.*)$/.exec(row) ?? [];
    const known = BAD_WORD.exec(about)?.[0];
    if (name !== undefined && known !== undefined) open.push({ name, word: known });
  }
  return { bad, open };
}

export async function startModel(dice: Dice): Promise<Model> {
  const shown = new Set<string>();
  const lied = new Set<string>();
  const moods: Mood[] = [];

  function answerFindings(prompt: string, mood: Mood | undefined): object {
    const { bad, open } = readPrompt(prompt);
    const known = new Set(open.map(({ word }) => word));
    const told = mood === 'repeats' ? bad : bad.filter(({ word }) => !known.has(word));
    for (const { word } of bad) shown.add(word);
    const fixed = mood === 'lies' ? open.filter(() => dice.chance(0.5)) : [];
    for (const { word } of fixed) lied.add(word);
    const isOther = mood === 'repeats' || dice.chance(0.2);
    return {
      findings: told.map(({ path, line, side, quote, word }) => ({
        ...{ path, start_line: line, end_line: line, side, quote, rule: null, scope: 'introduced' },
        severity: SEVERITIES[(word.length + (isOther ? dice.below(4) : 0)) % SEVERITIES.length],
        category: CATEGORIES[Number(/\d+/.exec(word)?.[0]) % CATEGORIES.length],
        title: `${word} ${isOther ? dice.pick(WORDS) : WORDS[0]}`,
        body: `The line calls ${word}, which it must not.`,
      })),
      open: [
        ...open.map(({ name, word }) => ({
          id: name,
          state: fixed.some((one) => one.word === word) ? 'fixed' : 'open',
        })),
        ...(mood === 'lies' ? [{ id: 'O99', state: 'fixed' }] : []),
      ],
    };
  }

  function answerVerdicts(prompt: string): object {
    const ids = [...prompt.matchAll(/^=== (F\d+) /gm)].map(([, id]) => id);
    return { verdicts: ids.map((id) => ({ id, keep: true, reason: 'So it is.', replacement: null })) };
  }

  const model: Omit<Model, 'url' | 'close'> = { moods, shown, lied, onAsked: undefined };

  function complete(body: string): { status: number; json: object } {
    const { messages, response_format } = v.parse(RequestSchema, JSON.parse(body));
    const prompt = messages
      .filter(({ role }) => role === 'user')
      .map(({ content }) => content)
      .join('\n');
    const isFirst = response_format.json_schema.name === 'review_findings';
    const { onAsked } = model;
    model.onAsked = undefined;
    onAsked?.();
    const mood = isFirst ? moods.shift() : undefined;
    if (mood === 'fails') return { status: 400, json: { error: { message: 'The upstream model failed.' } } };
    const answer = isFirst ? answerFindings(prompt, mood) : answerVerdicts(prompt);
    const message = { role: 'assistant', content: JSON.stringify(answer) };
    return {
      status: 200,
      json: {
        ...{ id: 'chatcmpl-1', object: 'chat.completion', model: 'test/model' },
        choices: [{ index: 0, message, finish_reason: 'stop' }],
        usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
      },
    };
  }

  const server = createServer((request, response) => {
    text(request)
      .then((body) => (request.method === 'POST' ? complete(body) : { status: 200, json: { data: [] } }))
      .then(({ status, json }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      })
      .catch((error: unknown) => response.writeHead(400).end(String(error)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The model has no port');
  return Object.assign(model, {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
