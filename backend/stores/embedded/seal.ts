/**
 * The checksum of the file as it was when it was closed, kept beside it. SQLite does not notice a bit that changes in its pages;
 * records have checksums of their own, but an index that has lost an entry hides a record without harming one. The seal is
 * broken before the first change, so that a file whose process was killed has none.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { CutoutError } from '../../errors.ts';

const CHUNK = 1 << 20;

export class Seal {
  readonly #file: string;
  readonly #path: string;
  #whole: boolean;

  constructor(file: string) {
    this.#file = file;
    this.#path = `${file}.seal`;
    this.#whole = existsSync(this.#path);
  }

  /** O(bytes of the file). @returns `store-damaged` where the file is not what was closed */
  check(): CutoutError | undefined {
    const isOther = this.#whole && readFileSync(this.#path, 'utf8') !== sumOf(this.#file);
    return isOther ? changed(this.#file, this.#path) : undefined;
  }

  /** Whether nothing was written since the file was closed. */
  get isWhole(): boolean {
    return this.#whole;
  }

  /** Before anything is written. */
  break(): void {
    if (!this.#whole) return;
    rmSync(this.#path, { force: true });
    flushFolder(dirname(this.#path));
    this.#whole = false;
  }

  /** Once the database is closed. O(bytes of the file). */
  set(): void {
    if (this.#whole) return;
    const draft = `${this.#path}.new`;
    try {
      writeFileSync(draft, sumOf(this.#file), { mode: 0o600, flush: true });
      renameSync(draft, this.#path);
    } catch {
      // where there is no place for it, all of the store is looked at when it is opened
      rmSync(draft, { force: true });
    }
  }
}

/** Length and CRC-32, which any change of up to 32 bits in a row changes. */
function sumOf(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const chunk = Buffer.alloc(CHUNK);
    let sum = 0;
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk))
      sum = crc32(chunk.subarray(0, read), sum);
    return `${String(size)} ${sum.toString(16).padStart(8, '0')}\n`;
  } finally {
    closeSync(handle);
  }
}

/** A power cut must not bring the seal back beside a file that was written to. */
function flushFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // not every system lets a folder be flushed, and those that do not keep the order by themselves
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function changed(file: string, seal: string): CutoutError {
  return new CutoutError('store-damaged', `${file} is not what Cutout left when it was last closed.`, {
    remedy:
      `Restore a backup (\`cutout restore\`) into a new folder. Without one, or where you put this file here yourself, remove ${seal}: ` +
      'every record is then checked when the store is opened, and what is damaged is named.',
  });
}
