import { describe, expect, test } from '@jest/globals';
import { ATTACKS } from './attacks.ts';
import { harmsOf, NAMED_POLICY, readDocuments } from './corpus.ts';

/** What an attack of a class does, among other things. */
const HARMS = new Map([
  ['image', /^loads/],
  ['link', /^leads to/],
  ['bare-url', /^leads to/],
  ['mention', /^mentions @(?:victim|octo\/team)/i],
  ['closing-keyword', /^closes/],
  ['issue-reference', /^refers to|invisible/],
  // Some commands come about when what is invisible is taken out; so do some markers and fences.
  ['slash-command', /^commands|invisible/],
  ['html', /^has </],
  ['html-comment', /comments$/],
  ['invisible', /invisible/],
  ['forged-marker', /marker$|invisible/],
  ['open-block', /^ends open|^closes what/],
  ['suggestion', /^suggests|invisible/],
  ['diagram', /^leads to|^draws/],
  ['mixed', /./],
]);

test('there are attacks of every class', () => {
  expect([...ATTACKS.keys()]).toEqual([...HARMS.keys()]);
});

describe.each([...ATTACKS])('%s', (name, attacks) => {
  test('has 25 different attacks or more', () => {
    expect(new Set(attacks).size).toBe(attacks.length);
    expect(attacks.length).toBeGreaterThanOrEqual(25);
  });

  test.each(attacks)('%j does harm as it stands', (attack) => {
    expect(harmsOf(attack)).toContainEqual(expect.stringMatching(HARMS.get(name) ?? 'class without harm'));
  });
});

describe('benign documents', () => {
  const documents = readDocuments('benign');

  test('there are 60 different ones or more', () => {
    expect(new Set(documents.values()).size).toBeGreaterThanOrEqual(60);
  });

  test.each([...documents])('%s does no harm', (_, markdown) => {
    expect(harmsOf(markdown, '', NAMED_POLICY)).toEqual([]);
  });
});

describe('realistic documents', () => {
  const documents = readDocuments('realistic');

  test('there are 15 different ones or more', () => {
    expect(new Set(documents.values()).size).toBeGreaterThanOrEqual(15);
  });

  test.each([...documents])('%s has something that must change', (_, markdown) => {
    expect(harmsOf(markdown)).not.toEqual([]);
  });
});
