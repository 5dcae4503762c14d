// For texts out of any characters at all. fast-check's own unit for that, `binary`, makes a map of all 1.1 million of
// them first: a second in each file of tests.
import fc from 'fast-check';

/** Any code point but half of a pair. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((codePoint) => String.fromCodePoint(codePoint));
