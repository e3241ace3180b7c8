/** The words of an export, whatever its format: one string for each cell, paragraph, attribute or block. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { ExportFormat } from '../../backend/model/briefings.ts';
import { parseCsv } from './data/parseCsv.ts';
import { poppler } from './poppler.ts';

type Reader = (bytes: Uint8Array) => readonly string[];

/** `null`: pixels, a case archive, which keeps every record as it is, and the bundle of all the others. */
export const readers: Readonly<Record<ExportFormat, Reader | null>> = {
  pdf: pdfTexts,
  docx: (bytes) => office(bytes, /^word\/(?:document|footnotes|header\d*|footer\d*)\.xml$/, 'w'),
  pptx: (bytes) => office(bytes, /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/, 'a'),
  html: (bytes) => blocks(strFromU8(bytes)),
  md: (bytes) => [strFromU8(bytes).replace(/\\(?=[^\w\s])/g, '')],
  svg: (bytes) => [strings(strFromU8(bytes)).join(' ')],
  png: null,
  poster: pdfTexts,
  csv: (bytes) => cells(bytes),
  xlsx: (bytes) => files(bytes, /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/).flatMap(strings),
  graphml: (bytes) => strings(strFromU8(bytes)),
  gexf: (bytes) => strings(strFromU8(bytes)),
  ftm: (bytes) => lines(bytes).flatMap((line) => leaves(JSON.parse(line))),
  archive: null,
  neo4j: (bytes) =>
    Object.entries(unzipSync(bytes)).flatMap(([name, file]) =>
      name.endsWith('.csv') ? cells(strToU8(strFromU8(file).replace(/\r?\n/g, '\r\n'))) : [],
    ),
  bundle: null,
};

function pdfTexts(bytes: Uint8Array): readonly string[] {
  return [poppler('pdftotext', bytes, { after: ['-'] }).toString('utf8')];
}

function cells(bytes: Uint8Array): readonly string[] {
  const text = strFromU8(bytes).replace(/^\uFEFF/, '');
  return parseCsv(text, text.split('\r\n')[0]?.includes(';') === true ? ';' : ',').flat();
}

function lines(bytes: Uint8Array): readonly string[] {
  return strFromU8(bytes)
    .split('\n')
    .filter((line) => line !== '');
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

function files(bytes: Uint8Array, names: RegExp): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, file]) =>
    names.test(name) ? [strFromU8(file)] : [],
  );
}

/** Paragraphs of an Office file; a sentence is cut into runs, a paragraph is not. */
function office(bytes: Uint8Array, names: RegExp, prefix: 'w' | 'a'): readonly string[] {
  const text = new RegExp(`<${prefix}:t(?: [^>]*)?>([^<]*)</${prefix}:t>`, 'g');
  return files(bytes, names).flatMap((xml) =>
    xml
      .split(`</${prefix}:p>`)
      .map((paragraph) => [...paragraph.matchAll(text)].map((match) => decoded(match[1] ?? '')).join('')),
  );
}

const BLOCK =
  /<\/?(?:p|li|ol|ul|h\d|td|th|tr|table|caption|section|div|dt|dd|figcaption|text|title|desc|button|label|summary|option)\b[^>]*>/;

/** Text between block elements, without script and style. */
function blocks(html: string): readonly string[] {
  return html
    .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '')
    .split(BLOCK)
    .map((part) => decoded(part.replace(/<[^>]*>/g, '')));
}

/** Text nodes and attribute values of an XML file. */
function strings(xml: string): readonly string[] {
  const plain = xml.replace(/<style\b[^>]*>.*?<\/style>/gs, '');
  const attributes = [...plain.matchAll(/ [\w:-]+="([^"]*)"/g)].map((match) => match[1] ?? '');
  return [...attributes, ...plain.split(/<[^>]*>/)].map(decoded).filter((text) => text.trim() !== '');
}

function decoded(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}
