/**
 * All that a file says, however its format keeps it: packed files within files, compressed streams, metadata, alternative
 * texts, bookmarks, attachments. Programs of others read PDF; what a picture shows as pixels is not read.
 */
import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { poppler } from '../poppler.ts';

/** Each file within the file by its path, as text: what is written, and the same without marks and escapes. */
export function everyTextIn(path: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(partsOf(path, bytes).map(([name, texts]) => [name, texts.join('\n')]));
}

type Part = readonly [path: string, texts: readonly string[]];

function partsOf(path: string, bytes: Uint8Array): readonly Part[] {
  if (startsWith(bytes, 'PK'))
    return Object.entries(unzipSync(bytes)).flatMap(([name, inner]) => partsOf(`${path}/${name}`, inner));
  if (startsWith(bytes, '\x1f\x8b')) return partsOf(`${path}/unpacked`, gunzipSync(bytes));
  if (startsWith(bytes, '%PDF')) return [[path, pdfTexts(bytes)]];
  if (startsWith(bytes, '\x89PNG')) return [[path, pngTexts(bytes)]];
  const text = new TextDecoder().decode(bytes);
  const { plain, embedded } = withoutData(text);
  return [
    [path, [plain, decoded(plain), decoded(plain.replace(/<[^>]*>/g, ''))]],
    ...embedded.flatMap((inner, at) => partsOf(`${path}/data-${String(at)}`, inner)),
  ];
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return latin(bytes.subarray(0, mark.length)) === mark;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** Pictures and fonts that stand in the text itself. */
function withoutData(text: string): { readonly plain: string; readonly embedded: readonly Uint8Array[] } {
  const embedded: Uint8Array[] = [];
  const plain = text.replace(/data:[\w/+.-]+;base64,([A-Za-z0-9+/=]+)/g, (_, data: string) => {
    embedded.push(Buffer.from(data, 'base64'));
    return ' ';
  });
  return { plain, embedded };
}

/** Character references of markup, percent signs of addresses, code points of JSON. */
function decoded(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/(?:%[\da-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'));
}

/** The chunks of a PNG that are not pixels. */
function pngTexts(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = latin(bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type !== 'IDAT') texts.push(type, latin(content), new TextDecoder().decode(content));
    if (type === 'zTXt') texts.push(latin(inflateSync(content.subarray(content.indexOf(0) + 2))));
    at += length + 12;
  }
  return texts;
}

/**
 * What poppler reads on the pages and of the file, and by a way of our own the strings of all objects: titles, alternative
 * texts, bookmarks, names of attachments; then metadata and attachments themselves. Fonts, and pages as numbers of glyphs, say
 * nothing that poppler does not.
 */
function pdfTexts(bytes: Uint8Array): readonly string[] {
  const raw = latin(bytes);
  const objects: string[] = [];
  const contents: string[] = [];
  let rest = 0;
  for (const { index, 0: mark } of raw.matchAll(/\bstream\r?\n/g)) {
    if (index < rest) continue;
    const head = raw.slice(rest, index);
    objects.push(head);
    rest = raw.indexOf('endstream', index);
    const stream = (): string => unpackedStream(bytes.subarray(index + mark.length, rest));
    if (/\/ObjStm\b/.test(head)) objects.push(stream());
    else if (/\/(?:Metadata|EmbeddedFile)\b[\s\S]*$/.test(head.slice(head.lastIndexOf(' obj'))))
      contents.push(stream());
  }
  objects.push(raw.slice(rest));
  return [
    ...objects.flatMap(pdfStrings),
    ...contents.map((text) => Buffer.from(text, 'latin1').toString('utf8')),
    read('pdftotext', bytes, { before: ['-raw'], after: ['-'] }).replace(/[\u00ad-]\n/g, ''),
    read('pdfinfo', bytes, { before: ['-custom'] }),
    read('pdfinfo', bytes, { before: ['-struct'] }),
  ];
}

function read(...asked: Parameters<typeof poppler>): string {
  return poppler(...asked).toString('utf8');
}

/** As it is where it is not compressed, or with another method than the one that the product uses. */
function unpackedStream(bytes: Uint8Array): string {
  try {
    return latin(inflateSync(bytes));
  } catch {
    return latin(bytes);
  }
}

/** Literal and hexadecimal strings: titles, alternative texts, bookmarks, names of attachments. */
function pdfStrings(text: string): readonly string[] {
  const literal = [...text.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)/g)].map(([, content = '']) =>
    content.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
      /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : sign,
    ),
  );
  const hexadecimal = [...text.matchAll(/<([\da-f\s]{4,})>/gi)].map(([, hex = '']) =>
    Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'),
  );
  return [...literal, ...hexadecimal].map((one) => {
    const wide = Buffer.from(one, 'latin1');
    return one.startsWith('\xfe\xff')
      ? wide
          .subarray(2, wide.length & ~1)
          .swap16()
          .toString('utf16le')
      : one;
  });
}
