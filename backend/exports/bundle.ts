/** Every other format in one ZIP, with a manifest of checksums and a note on what is what. */
import { hash } from 'node:crypto';
import { csvTables, exportFormats, type ExportFormat } from '../model/briefings.ts';
import { CutoutError } from '../errors.ts';
import { dictionaries } from '../locales/index.ts';
import type { Exporter } from './exporter.ts';
import type { Material } from './material.ts';
import { pack, type Packed } from './packing.ts';
import { aboutSentences } from './tables/about.ts';
import { readMaterial } from './tables/reading.ts';

interface Part {
  readonly format: ExportFormat;
  readonly file: string;
  readonly material: Material;
}

interface LeftOut {
  readonly format: ExportFormat;
  readonly file: string;
  readonly reason: string;
}

/** What the file of a format is called in a bundle. */
const names: Readonly<Record<Exclude<ExportFormat, 'bundle' | 'csv'>, string>> = {
  pdf: 'briefing',
  docx: 'briefing',
  pptx: 'briefing',
  html: 'briefing',
  md: 'briefing',
  svg: 'figure',
  png: 'figure',
  poster: 'poster',
  xlsx: 'tables',
  graphml: 'chains',
  gexf: 'chains',
  ftm: 'entities',
  archive: 'records',
  neo4j: 'chains',
};

export function bundleExporter(exporters: readonly Exporter[]): Exporter {
  return {
    format: 'bundle',
    async render(material) {
      const files: [string, Uint8Array][] = [];
      const manifest: { file: string; format: ExportFormat; bytes: number; sha256: string }[] = [];
      const leftOut: LeftOut[] = [];
      for (const exporter of exporters) {
        for (const { format, file, material: own } of partsOf(exporter.format, material)) {
          const content = await renderOr(exporter, own, (reason) => leftOut.push({ format, file, reason }));
          if (content === undefined) continue;
          files.push([file, content]);
          manifest.push({ file, format, bytes: content.length, sha256: hash('sha256', content, 'hex') });
        }
      }
      return pack([...notesOn(material, { manifest, leftOut }), ...files], material.made.at);
    },
  };
}

/** One file a format; CSV has one for each table. */
function partsOf(format: ExportFormat, material: Material): readonly Part[] {
  if (format === 'bundle') return [];
  const { settings } = material;
  if (format === 'csv') {
    return csvTables.map((table) => ({
      format,
      file: `${table}.csv`,
      material: { ...material, settings: { ...settings, format, table } },
    }));
  }
  const file = `${names[format]}.${exportFormats[format].ending}`;
  return [{ format, file, material: { ...material, settings: { ...settings, format } } }];
}

/** A format that cannot show the material is left out with its reason; anything else ends the bundle. */
async function renderOr(
  exporter: Exporter,
  material: Material,
  leaveOut: (reason: string) => void,
): Promise<Uint8Array | undefined> {
  try {
    return await exporter.render(material);
  } catch (error) {
    if (!(error instanceof CutoutError) || error.code !== 'bad-question') throw error;
    leaveOut(error.message);
    return undefined;
  }
}

function notesOn(
  material: Material,
  of: { readonly manifest: readonly { readonly file: string }[]; readonly leftOut: readonly LeftOut[] },
): Packed {
  const { made, answers, settings } = material;
  const { bundle } = dictionaries[settings.language].exports;
  const files: Readonly<Record<string, string>> = bundle.files;
  const lines = [
    bundle.title,
    '',
    ...aboutSentences(readMaterial(material)),
    '',
    ...of.manifest.map(({ file }) => `${file}: ${files[file] ?? ''}`),
    ...of.leftOut.map(({ file, reason }) => `${file}: ${bundle.leftOut} ${reason}`),
    `manifest.json: ${bundle.manifest}`,
    '',
  ];
  const manifest = {
    cutout: made.version,
    made: made.at,
    revision: answers[0].revision,
    digest: made.digest,
    question: made.permalink,
    language: settings.language,
    audience: settings.edits.audience,
    files: of.manifest,
    leftOut: of.leftOut,
  };
  const encoder = new TextEncoder();
  return [
    ['README.txt', encoder.encode(lines.join('\n'))],
    ['manifest.json', encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`)],
  ];
}
