/** Inputs of crashes that are made of others. */
import { embeddedTarget } from './embedded.ts';
import { lastWords, runChild } from './process.ts';
import type { CrashInput } from './rounds.ts';

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
