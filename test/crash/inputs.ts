/** Inputs of crashes: an invented list, and archives made of other inputs. */
import { sdnRow, writeEdition } from '../ofacEditions.ts';
import { embeddedTarget } from './embedded.ts';
import { lastWords, runChild } from './process.ts';
import type { CrashInput } from './rounds.ts';

/** A list of two rows per party, each party of two programmes and linked to another. */
export async function listOf(parties: number, folder: string): Promise<CrashInput> {
  const numbers = Array.from({ length: parties }, (_, index) => index + 1);
  await writeEdition(folder, {
    sdn: numbers.map((number) =>
      sdnRow(number, `PARTY ${String(number)}`, {
        programme: 'DPRK3] [DPRK4',
        remarks: number === 1 ? '-0- ' : `Linked To: PARTY ${String(number >> 1)}.`,
      }),
    ),
    alt: numbers.map((number) => `${String(number)},${String(number)},"aka","ALIAS ${String(number)}",-0- `),
  });
  return ['ofac', folder, '2024-01-10'];
}

/** An archive of all that an input comes to. */
export async function archiveOf(input: CrashInput, file: string): Promise<CrashInput> {
  const place = await embeddedTarget.fresh();
  try {
    await lastWords('done', ['import', ...input], place.environment);
    await runChild(['archive', file], place.environment).ended;
    return ['archive', file];
  } finally {
    await place.dispose();
  }
}
