/** ZIP files with the same bytes on every day and machine. */
import type { Zippable } from 'fflate';

/** A file's name in the ZIP and its content. */
export type Packed = readonly (readonly [name: string, content: Uint8Array])[];

/** Compressed already: to try again takes time and gains nothing. */
const PACKED = /\.(?:png|gz|zip|docx|pptx|xlsx)$/;

/** @param madeAt instant of the export; ZIP keeps local time without a zone, so that only its day is written */
export async function pack(files: Packed, madeAt: string): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const mtime = wallClock(madeAt);
  const entries: Zippable = {};
  for (const [name, content] of files) entries[name] = [content, { mtime, level: PACKED.test(name) ? 0 : 6 }];
  return zipSync(entries);
}

/**
 * Noon of the instant's day (UTC), on the clock of whatever zone: the only hour that no zone skips when clocks are put
 * forward. ZIP cannot hold years before 1980.
 */
function wallClock(instant: string): Date {
  const utc = new Date(instant);
  return new Date(Math.max(1980, utc.getUTCFullYear()), utc.getUTCMonth(), utc.getUTCDate(), 12);
}
