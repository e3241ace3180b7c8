/** Data of version 0.1.0, opened as that version left it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const INQUIRY = 'i-6b33b09b3386322699233304';
export const FORMER_CLAIMS = ['c-0936af98624689d7780c42cd', 'c-9ae9ded04ac14bf10b5a1138'];
export const BRIEFING = 'b-8402d3a45fba705c1dcdefad';
export const NEO4J_BRIEFING = 'b-880165b8ddbbbd703e45231c';

export function fixture(name: string): string {
  return fileURLToPath(new URL(`0.1.0/${name}`, import.meta.url));
}

/** The embedded store in a folder of its own. */
export class OldFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'cutout-upgrade-'));
  readonly file = join(this.folder, 'store.sqlite');

  constructor(name = 'store.sqlite.gz') {
    writeFileSync(this.file, gunzipSync(readFileSync(fixture(name))), { mode: 0o600 });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
