/** The library's package, made the same for equal documents: dates of the material, ids in order instead of at random. */
import { Packer, type Document } from 'docx';
import { unzipSync } from 'fflate';
import type { BriefingDocument } from '../briefing/document.ts';
import { coreProperties } from '../office/coreProperties.ts';
import { standIns, XML_DECLARATION } from '../office/scripts.ts';
import { el, renderSvg } from '../../drawing/svg.ts';
import { pack } from '../packing.ts';

const RELATIONSHIPS = /^(.*)_rels\/([^/]+)\.rels$/;

export async function packDocx(file: Document, document: BriefingDocument): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(file);
  const texts = new TextDecoder();
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)));
  for (const [name, content] of parts) {
    const [, folder = '', part = ''] = RELATIONSHIPS.exec(name) ?? [];
    const owner = parts.get(folder + part);
    if (owner === undefined) continue;
    const { relationships, xml } = orderedIds(texts.decode(content), texts.decode(owner));
    parts.set(name, encode(relationships));
    parts.set(folder + part, encode(xml));
  }
  parts.set('word/document.xml', encode(numberedBookmarks(texts.decode(parts.get('word/document.xml')))));
  parts.set('docProps/core.xml', encode(coreProperties(document)));
  parts.set('word/fontTable.xml', encode(fontTable()));
  const entries = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  return pack(entries, document.metadata.date);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Numbers for the ids that the library draws at random, in the order of the relationships. */
function orderedIds(
  relationships: string,
  xml: string,
): { readonly relationships: string; readonly xml: string } {
  const random = [...relationships.matchAll(/ Id="(rId[^"]*)"/g)].flatMap(([, id = '']) =>
    /^rId\d+$/.test(id) ? [] : [id],
  );
  const names = new Map(random.map((id, index) => [id, `rIdLink${String(index + 1)}`]));
  const rename = (text: string, attribute: string): string =>
    text.replace(new RegExp(` ${attribute}="([^"]*)"`, 'g'), (all, id: string) => {
      const name = names.get(id);
      return name === undefined ? all : ` ${attribute}="${name}"`;
    });
  return { relationships: rename(relationships, 'Id'), xml: rename(xml, 'r:id') };
}

/** Ids from 1: the library counts on over all documents of the process. */
function numberedBookmarks(xml: string): string {
  const ids = new Map<string, string>();
  return xml.replace(/(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g, (_, before: string, id: string) => {
    const known = ids.get(id) ?? String(ids.size + 1);
    ids.set(id, known);
    return `${before}${known}"`;
  });
}

/** Which face to take where the named one is missing. */
function fontTable(): string {
  const fonts = Object.entries(standIns).map(([name, standIn]) =>
    el('w:font', { 'w:name': name }, [
      el('w:altName', { 'w:val': standIn }),
      el('w:family', { 'w:val': 'swiss' }),
      el('w:pitch', { 'w:val': 'variable' }),
    ]),
  );
  const xmlns = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `${XML_DECLARATION}${renderSvg(el('w:fonts', { 'xmlns:w': xmlns }, fonts))}`;
}
