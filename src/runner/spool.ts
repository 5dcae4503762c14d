/** Texts that would fill the memory of a small runner, in a file that nobody else can open. */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ActionError } from '../errors.ts';

/** Keeps texts in their order. @returns what gives each of them again */
export type KeepText = (text: string) => () => string;

/** UTF-8 has no way to write half of a surrogate pair. */
type Encoding = 'utf8' | 'utf16le';

/**
 * A file of this process. It has no name once it is open, and so is gone when the process is, however that ends; where
 * the system wants it to keep its name, the runner empties the folder after the job.
 */
export class Spool {
  readonly #folder: string;
  #file: number | undefined;
  #size = 0;
  #isBroken = false;
  #bytes = Buffer.alloc(0);

  /** @param folder of the job's temporary files */
  constructor(folder: string) {
    this.#folder = folder;
  }

  #open(): number {
    if (this.#file !== undefined) return this.#file;
    const path = join(this.#folder, `pinata-spool-${randomUUID()}`);
    this.#file = openSync(path, 'wx+', 0o600);
    try {
      unlinkSync(path);
    } catch {
      // Windows may refuse it.
    }
    return this.#file;
  }

  /** The same bytes for each text: thousands of buffers would be garbage that nobody collects for long. */
  #takeBytes(length: number): Buffer {
    if (this.#bytes.length < length) this.#bytes = Buffer.allocUnsafeSlow(length);
    return this.#bytes.subarray(0, length);
  }

  /** Where nothing can be written, such as on a full disk, the text stays in memory. */
  keep(text: string): () => string {
    const encoding = text.isWellFormed() ? 'utf8' : 'utf16le';
    const bytes = this.#takeBytes(Buffer.byteLength(text, encoding));
    bytes.write(text, encoding);
    const start = this.#write(bytes);
    return start === undefined ? () => text : this.#createReader(start, bytes.length, encoding);
  }

  /** Made apart from `keep`: what is made beside a function that holds the text holds it too. */
  #createReader(start: number, length: number, encoding: Encoding): () => string {
    return () => this.#read(start, length).toString(encoding);
  }

  /** @returns where the bytes stand; undefined where they can't be written */
  #write(bytes: Buffer): number | undefined {
    if (this.#isBroken) return undefined;
    const start = this.#size;
    try {
      const file = this.#open();
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(file, bytes, done, bytes.length - done, start + done);
      }
    } catch {
      this.#isBroken = true;
      return undefined;
    }
    this.#size += bytes.length;
    return start;
  }

  #read(start: number, length: number): Buffer {
    const bytes = this.#takeBytes(length);
    for (let done = 0; done < length; ) {
      const count = readSync(this.#open(), bytes, done, length - done, start + done);
      if (count === 0) throw new ActionError('A temporary file of this run is shorter than it was');
      done += count;
    }
    return bytes;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#isBroken = true;
  }
}
