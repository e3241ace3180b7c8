/** One party redacted, or one source withheld, at a time: what of it still stands in which file. */
import { applyAudience } from '../../../backend/exports/protection/audience.ts';
import { applyRedaction } from '../../../backend/exports/protection/redaction.ts';
import { CutoutError } from '../../../backend/errors.ts';
import { exporters } from '../../../backend/exports/index.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { dictionaries } from '../../../backend/locales/index.ts';
import { entityId } from '../../../backend/model/ids.ts';
import type { ExportFormat } from '../../../backend/model/briefings.ts';
import { exportName } from '../../../backend/usecases/exportNames.ts';
import { everyTextIn } from './everyByte.ts';
import { findIn, huntFor } from './hunted.ts';

/** Formats that are made and read without another program. */
export const quickFormats: readonly ExportFormat[] = [
  ...(['md', 'html', 'docx', 'pptx', 'svg', 'csv', 'xlsx', 'ftm', 'graphml', 'gexf', 'neo4j'] as const),
  'archive',
];

/** Every thing that can be taken out of a material, parties before sources. */
export function takeable({ records }: Material): readonly Taken[] {
  const named = records.entity.filter(({ placeholder }) => !placeholder);
  return [
    ...[...new Set(named.map(({ id }) => id))].map((id) => ({ id, as: 'party' as const })),
    ...records.source.map(({ id }) => ({ id, as: 'source' as const })),
  ];
}

export interface Taken {
  readonly id: string;
  readonly as: 'party' | 'source';
}

/** What is left, by what it is, with the files; `undefined` where the export is refused. */
export async function leftOf(
  material: Material,
  { id, as }: Taken,
  formats: readonly ExportFormat[],
): Promise<Readonly<Record<string, readonly string[]>> | undefined> {
  const { settings } = material;
  const edits =
    as === 'party'
      ? { ...settings.edits, redact: [entityId.parse(id)] }
      : { ...settings.edits, withhold: [{ id, from: 'public' as const }] };
  // as if it had been gathered with the party redacted
  const open = { ...material, made: { ...material.made, seal: id }, settings: { ...settings, edits } };
  const forAudience = audienceOf(open);
  if (forAudience === undefined) return undefined;
  const shown = applyRedaction(forAudience);
  const { sought, parts } = huntFor(open, forAudience, shown);
  const common = commonIn(shown);
  const telling = parts.filter((part) => !common.has(part.toLowerCase()));
  return Object.fromEntries(findIn(await filesOf(shown, formats), [...sought, ...telling].filter(isTold)));
}

/** "max" of "sek-studio.max" is a word of every style sheet. */
function isTold(what: string): boolean {
  return what.length > 3 || what !== what.toLowerCase();
}

function audienceOf(open: Material): Material | undefined {
  try {
    return applyAudience(open);
  } catch (error) {
    if (error instanceof CutoutError && error.code === 'bad-question') return undefined;
    throw error;
  }
}

async function filesOf(
  material: Material,
  formats: readonly ExportFormat[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const format of formats) {
    const asked = { ...material, settings: { ...material.settings, format } };
    files.set(`name of ${format}`, exportName(asked));
    for (const [path, text] of everyTextIn(format, await exporters[format].render(asked)))
      files.set(path, text);
  }
  return files;
}

/** Written with capitals, and nobody's. */
const EVERYBODYS =
  'january february march april may june july august september october november december korea korean'.split(
    ' ',
  );

const PROSE: ReadonlySet<string> = new Set(
  'note title text object qualifier remark readAs quotation kind reason answer publisher of'.split(' '),
);

/** Words that are small somewhere in what is left to read, stand in names that are shown, or are this program's own. */
function commonIn({ records, settings }: Material): ReadonlySet<string> {
  const words = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u);
  const told: string[] = [JSON.stringify(dictionaries[settings.language])];
  JSON.stringify(records, (key, value: unknown) => {
    if (PROSE.has(key) && typeof value === 'string') told.push(value);
    return value;
  });
  const names = [...records.entity.map(({ name }) => name), ...records.source.map((one) => one.publisher)];
  return new Set([
    ...words(told.join(' ')).filter((word) => /^\p{Ll}/u.test(word)),
    ...names.flatMap((name) => words(name.toLowerCase())),
    ...EVERYBODYS,
  ]);
}
