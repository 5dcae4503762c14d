// What runs keep for later ones in the header of a comment.
import { describe, expect, test } from '@jest/globals';
import { publishComment } from '../../src/publish/comment.ts';
import { appendSection, buildComment, MAX_COMMENT_CHARACTERS } from '../../src/publish/comment-body.ts';
import {
  buildHeader,
  type Header,
  MAX_STATE_CHARACTERS,
  parseComment,
} from '../../src/publish/comment-header.ts';
import { lookAtComments, toBody } from '../../src/publish/comments-api.ts';
import { beginProgress, endProgress } from '../../src/publish/progress.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { GITHUB_ACTIONS, type GithubEmulator } from '../emulator/github.ts';
import { startRepository } from '../github/open-client.ts';
import { earlier, HEAD, KEY, OLD_HEAD, publication, publish, shown, stamp, thread } from './publications.ts';

function statesIn({ state }: GithubEmulator): (string | undefined)[] {
  return state.comments.map(({ body }) => parseComment(body, KEY)?.header.state);
}

/** Adds a word to those that are kept, once. */
function adding(word: string): NonNullable<Publication['state']> {
  return (there) => [...new Set([...there.flatMap((kept) => kept.split('.')), word])].join('.');
}

/** A repository with a comment that keeps a state. */
async function startWith(state: string, about: Parameters<typeof earlier>[1] = { startedAtMs: 0 }) {
  const repository = await startRepository();
  repository.github.addComment(7, earlier('Earlier', about, 1, state), GITHUB_ACTIONS);
  return repository;
}

describe('a state', () => {
  test('is kept in the first part only', async () => {
    const { github, client } = await startRepository();
    await publishComment(thread(client), publication(['one', 'two'], { state: adding('a') }));
    expect(statesIn(github)).toEqual(['a', undefined]);
    expect(shown(github)).toEqual(['one', 'two']);
    expect(github.violations).toEqual([]);
  });

  test('stays where a run has none, however it is placed', async () => {
    for (const placement of ['sticky', 'recreate', 'append'] as const) {
      const { github, client } = await startWith('a.b');
      await publish(client, 'New', { placement });
      expect(shown(github)).toEqual(['New']);
      expect(statesIn(github)).toEqual(['a.b']);
    }
  });

  test('is made of the one that is there, however it is placed', async () => {
    for (const placement of ['sticky', 'recreate', 'append'] as const) {
      const { github, client } = await startWith('a');
      await publish(client, 'New', { placement, state: adding('b') });
      expect(statesIn(github)).toEqual(['a.b']);
    }
  });

  test('stands in each comment where each run posts a new one', async () => {
    const { github, client } = await startWith('a');
    await publish(client, 'New', { placement: 'new', state: adding('b') });
    expect(statesIn(github)).toEqual(['a', 'b']);
  });

  test('can be taken away', async () => {
    const { github, client } = await startWith('a');
    await publish(client, 'New', { state: () => undefined });
    expect(statesIn(github)).toEqual([undefined]);
  });

  test('is written where nothing else has changed, and only then', async () => {
    const { client } = await startWith('a');
    expect(await publish(client, 'Earlier', { state: adding('a') })).toMatchObject({ change: 'unchanged' });
    expect(await publish(client, 'Earlier', { state: adding('b') })).toMatchObject({ change: 'updated' });
  });

  test('is asked for anew: what another run set since this one looked is kept', async () => {
    const { github, client } = await startWith('a');
    const seen = await lookAtComments(thread(client), async () => HEAD);
    const [comment] = github.state.comments;
    if (comment) comment.body = comment.body.replace('state:a', 'state:a.paused');
    await publishComment(thread(client), publication(['New'], { state: adding('b') }), seen);
    expect(statesIn(github)).toEqual(['a.paused.b']);
  });

  test('is asked for anew at each write: what another run set after the first is kept', async () => {
    const { github, client } = await startWith('a');
    github.fail({ method: 'PATCH' }, { kind: 'secondary-limit', retryAfterSeconds: 1 });
    const publishing = publish(client, 'New', { state: adding('b') });
    while (!github.requests.some(({ method, status }) => method === 'PATCH' && status === 403)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const [comment] = github.state.comments;
    if (comment) comment.body = comment.body.replace('state:a', 'state:a.paused');
    await publishing;
    expect(statesIn(github)).toEqual(['a.paused.b']);
  });

  test('of two comments, which two runs have begun at once, is made of both', async () => {
    const { github, client } = await startWith('a');
    github.addComment(7, earlier('Earlier', { startedAtMs: 0 }, 1, 'b'), GITHUB_ACTIONS);
    await publish(client, 'New', { state: adding('c') });
    expect(statesIn(github)).toEqual(['a.b.c']);
  });

  test('of a newer commit stays as it is', async () => {
    const { github, client } = await startWith('a', {});
    const about = { stamp: stamp({ head: OLD_HEAD }), state: adding('b'), spentUsd: 1 };
    expect(await publish(client, 'Older', about)).toMatchObject({ change: 'superseded' });
    expect(statesIn(github)).toEqual(['a']);
  });

  test('stays while a run is under way, and when it ends without a result', async () => {
    const { github, client } = await startWith('a');
    const at = thread(client);
    const run = stamp();
    await beginProgress(at, { stamp: run, currentHead: async () => HEAD }, '> Under way');
    expect(statesIn(github)).toEqual(['a']);
    await endProgress(at, run, { note: '> Failed', spentUsd: 1, content: '' });
    expect(statesIn(github)).toEqual(['a']);
    expect(shown(github)).toEqual(['> Failed\n\nEarlier']);
  });
});

describe('room for a state', () => {
  const state = 'x'.repeat(MAX_STATE_CHARACTERS);
  const header: Header = {
    key: { kind: 'comment', tag: 't'.repeat(64) },
    part: 1,
    parts: 20,
    spentUsd: 1_000_000,
    state,
    stamp: { id: 'f'.repeat(16), head: 'f'.repeat(64), startedAtMs: Date.now() },
    progressOf: 'f'.repeat(16),
  };
  const plain = { header: '', trailer: '', notices: [], footer: ['f'] };

  test.each([1_000, 40_000, 43_000, 200_000])(
    'is there beside an answer of %i characters',
    async (length) => {
      const answer = 'word '.repeat(length / 5);
      const { parts, isCut } = await buildComment(answer, plain, 10, async (text) => text, state.length);
      expect(isCut).toBe(false);
      for (const part of parts) {
        const body = toBody(header, part);
        expect(body.length).toBeLessThanOrEqual(MAX_COMMENT_CHARACTERS);
        expect(parseComment(body, header.key)?.header.state).toBe(state);
      }
      expect(parts.join('').split('word').length).toBe(answer.split('word').length);
    },
  );

  test('is there beside all results that stand in one comment', () => {
    let content = 'section 0';
    for (let index = 1; index <= 30; index += 1) {
      content = appendSection(content, `section ${index} ${'x'.repeat(5_000)}`, state.length);
    }
    expect(buildHeader(header).length + content.length).toBeLessThan(MAX_COMMENT_CHARACTERS);
    expect(content).toContain('section 30');
  });

  test('is not taken from a comment that has none: then it is forgotten', async () => {
    const { github, client } = await startWith('a'.repeat(MAX_STATE_CHARACTERS));
    const text = 'word '.repeat(12_000);
    await publish(client, text);
    expect(shown(github)).toEqual([text]);
    expect(statesIn(github)).toEqual([undefined]);
    expect(github.violations).toEqual([]);
  });
});
