/** Keys in every format, printed in every way that is known, in an answer: how many of those are redacted. */
import { redactLine } from '../../src/publish/clean.ts';
import { createRedactor } from '../../src/secrets/redactor.ts';
import { mintKey } from '../emulator/pinata-state.ts';
import { coreRenderings, KEY_FORMATS, type KeyFormat, seenIn } from '../modes/renderings.ts';

export interface RenderingResult {
  format: KeyFormat;
  redacted: number;
  total: number;
}

export function measureRenderings(): RenderingResult[] {
  return KEY_FORMATS.map((format) => {
    const key = mintKey(format);
    const redactor = createRedactor();
    redactor.add(key);
    const renderings = coreRenderings(key);
    const redacted = renderings.filter((rendering) => {
      const { text } = redactLine(`It is ${rendering.text}, I think.`, redactor);
      return seenIn(text, [rendering]).length === 0;
    });
    return { format, redacted: redacted.length, total: renderings.length };
  });
}
