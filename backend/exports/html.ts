/** A briefing as one HTML file. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeBriefing } from './briefing/compose.ts';
import type { BriefingDocument } from './briefing/document.ts';
import type { Exporter } from './exporter.ts';
import { embeddedFontRules } from './fonts/fonts.ts';
import { fontUsesOfPage } from './html/fontUses.ts';
import { bodyOf, renderPage } from './html/page.ts';
import { styleOf } from './html/style.ts';
import { dictionaries } from '../locales/index.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'html');

export const htmlExporter: Exporter = {
  format: 'html',
  render: async (material) => new TextEncoder().encode(await htmlOf(composeBriefing(material))),
};

export async function htmlOf(document: BriefingDocument): Promise<string> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const body = bodyOf(document);
  const { reader } = dictionaries[document.language];
  const [rules, script, fonts] = await Promise.all([
    read('reader.css'),
    read('reader.js'),
    embeddedFontRules(fontUsesOfPage(body, JSON.stringify(reader))),
  ]);
  return renderPage(document, { body, style: styleOf(document, { fonts, rules }), script: bare(script) });
}

/** Without lines that are comments and without indents; a script that has text over several lines would not stand this. */
function bare(script: string): string {
  const lines = script.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !/^(?:\/\/|\/\*\*|\*)/.test(line)).join('\n');
}
