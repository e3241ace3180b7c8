/** Compressed fonts (WOFF2) unpacked. */
import { createQueue } from '../inTurn.ts';

/** The decoder answers with a piece of its memory, which its next call overwrites before the first has copied it. */
const decoding = createQueue();

/** Any number may be asked for at once. */
export async function trueTypeOf(file: Buffer): Promise<Uint8Array> {
  const { convert } = await import('fontverter');
  return decoding(() => convert(file, 'truetype'));
}
