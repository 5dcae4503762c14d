import { describe, expect, test } from '@jest/globals';
import { assertUsable, buildNotices } from '../../src/inference/answer.ts';
import type { ChatAnswer } from '../../src/inference/chat.ts';
import { thrownBy } from '../thrown.ts';

function answer(parts: Partial<ChatAnswer>): ChatAnswer {
  return {
    text: '',
    model: 'm',
    finishReason: 'stop',
    usage: undefined,
    isEndConfirmed: true,
    refusal: '',
    hasReasoning: false,
    toolCalls: 0,
    totalMs: undefined,
    firstTokenMs: undefined,
    ...parts,
  };
}

describe('an answer without anything to be seen says why', () => {
  test.each<[Partial<ChatAnswer>, RegExp]>([
    [{}, /^The answer is empty$/],
    [{ text: ' \n\u200b<!-- x -->' }, /^The answer is empty$/],
    [{ text: ' \u00ad\u2060\n' }, /^The answer is empty$/],
    [{ text: '<!-- no end' }, /^The answer is empty$/],
    [{ text: '&nbsp;' }, /^The answer is empty$/],
    [{ finishReason: 'length' }, /used up before any text \(finish reason `length`\)/],
    [{ finishReason: 'MAX_TOKENS', hasReasoning: true }, /with reasoning \(finish reason `MAX_TOKENS`\)/],
    [{ finishReason: 'content_filter' }, /content filter/],
    [{ finishReason: 'refusal' }, /content filter/],
    [{ finishReason: 'tool_calls', toolCalls: 1 }, /called a tool/],
    [{ finishReason: 'error' }, /the endpoint failed \(finish reason `error`\)/],
    [{ refusal: 'I can’t help with that.' }, /the model refused, in its words: I can’t help with that\./],
    [{ hasReasoning: true }, /nothing but its reasoning/],
  ])('%j', async (parts, message) => {
    const error = await thrownBy(() => assertUsable(answer(parts)));
    expect(error).toMatchObject({ name: 'EmptyAnswerError', message: expect.stringMatching(message) });
  });
});

describe('an answer with text', () => {
  test.each<[Partial<ChatAnswer>, string[]]>([
    [{}, []],
    [{ finishReason: undefined }, []],
    [{ finishReason: ' End_Turn ' }, []],
    [{ isEndConfirmed: false }, ['was not confirmed']],
    [{ finishReason: 'length' }, ['reached its token cap']],
    [{ finishReason: 'safety' }, ['a content filter']],
    [{ finishReason: 'constructor' }, ['may be cut off']],
    [{ finishReason: 'tool_calls', toolCalls: 2 }, ['tried to call a tool']],
  ])('%j', (parts, words) => {
    const given = answer({ text: 'LGTM', ...parts });
    assertUsable(given);
    expect(buildNotices(given)).toEqual(words.map((word) => expect.stringContaining(word)));
  });

  test('is broken when the endpoint says so', async () => {
    const given = answer({ text: 'LG', finishReason: 'network_error' });
    expect(await thrownBy(() => assertUsable(given))).toMatchObject({
      name: 'PartialAnswerError',
      partialText: 'LG',
    });
  });
});
