/** What a refusal must be, and what must be true of a file that was taken in. */
import { CutoutError, describeError, type ErrorCode } from '../../backend/errors.ts';
import { hasControls } from '../../backend/model/controls.ts';
import type { ImportManifest } from '../../backend/model/imports.ts';
import { recordKinds } from '../../backend/model/records.ts';
import type { Store } from '../../backend/stores/store.ts';

/** What a file can be refused with. */
const REFUSALS = new Set<ErrorCode>([
  'bad-file',
  'dangling-reference',
  'unsupported-relationship',
  'rejected-edition',
  'too-large',
]);

/** What an error says that nobody worded. */
const RAW = /undefined|\bNaN\b|\[object |\b(?:Type|Range|Syntax|Reference|Zod)Error\b|\n +at /;
const LONGEST = 4_000;

/** What is wrong with the way a file was refused. */
export function faultOfRefusal(error: Error): string | undefined {
  if (!(error instanceof CutoutError)) return `A raw error: ${error.name}.`;
  const text = describeError(error);
  if (!REFUSALS.has(error.code)) return `It is refused as ${error.code}: ${text.slice(0, 500)}`;
  if (error.detail.place === undefined) return `The refusal names no place: ${text.slice(0, 500)}`;
  if ((error.detail.remedy ?? '') === '') return `The refusal names no remedy: ${text.slice(0, 500)}`;
  return [text, ...(error.detail.items ?? [])].map(faultOfText).find((fault) => fault !== undefined);
}

function faultOfText(text: string): string | undefined {
  if (RAW.test(text)) return `It says what nobody worded: ${text.slice(0, 500)}`;
  if (hasControls(text)) return `It says control characters: ${JSON.stringify(text.slice(0, 500))}`;
  return text.length > LONGEST
    ? `It says ${String(text.length)} characters: ${text.slice(0, 300)}`
    : undefined;
}

/** What is wrong with the store and the import's record after a file was taken in. */
export async function faultOfImport(store: Store, manifest: ImportManifest): Promise<string | undefined> {
  const damaged = await store.verify();
  if (damaged.length > 0) return `Records are damaged: ${damaged.slice(0, 3).join(', ')}`;
  const told = [...manifest.notes, ...(await store.rejections(manifest.id)).map((one) => one.reason)];
  const fault = told.map(faultOfText).find((one) => one !== undefined);
  if (fault !== undefined) return fault;
  for (const kind of recordKinds) {
    for await (const page of store.stream(kind)) {
      const hidden = page.find((record) => textsOf(record).some(hasControls));
      if (hidden !== undefined)
        return `A ${kind} has control characters: ${JSON.stringify(hidden).slice(0, 500)}`;
    }
  }
  return undefined;
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
