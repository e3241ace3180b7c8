/**
 * Pages by Typst, in this process: templates beside the exporters, data as files that exist in memory only, fonts that are
 * handed over. The compiler knows the system's fonts as well, but of equal families it takes the ones handed over, and the
 * templates name no others and allow no fallback.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { CutoutError } from '../errors.ts';
import { fontFaces, type FontFace } from './fonts/faces.ts';
import { loadFont } from './fonts/fonts.ts';
import { keep } from './fonts/keep.ts';
import { inTurn } from './inTurn.ts';

export interface TypstJob {
  /** Path of the template in this folder. */
  readonly template: string;
  /** What it reads, by name; names are relative to the template. */
  readonly files: ReadonlyMap<string, string>;
  /** Instant for the metadata. */
  readonly at: string;
}

const workspace = dirname(fileURLToPath(import.meta.url));

/** @throws `CutoutError` `internal` with what Typst says where a template and its data do not compile */
export function compilePdf(job: TypstJob): Promise<Uint8Array> {
  return inTurn(() => compileNow(job));
}

async function compileNow(job: TypstJob): Promise<Uint8Array> {
  const compiler = await compilerFor([...job.files.values()].join('').replace(/\s/g, ' '));
  const folder = dirname(join(workspace, job.template));
  for (const [name, content] of job.files) compiler.mapShadow(join(folder, name), Buffer.from(content));
  try {
    return setPages(compiler, job);
  } catch (cause) {
    throw new CutoutError('internal', `The PDF could not be set: ${messageOf(cause)}`, {
      remedy: 'Export as HTML or DOCX instead, and report this message with the digest of the briefing.',
      cause,
    });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(KEPT_COMPILATIONS);
  }
}

/**
 * Scripts that put several letters into one sign, or one letter into several, can break a rule of PDF/UA, that every sign says
 * its letter: such a file is tagged as well, but claims no standard.
 */
function setPages(compiler: NodeCompiler, job: TypstJob): Uint8Array {
  const main = { mainFilePath: join(workspace, job.template) };
  const creationTimestamp = Math.floor(Date.parse(job.at) / 1000);
  try {
    return compiler.pdf(main, { pdfStandard: 'ua-1', creationTimestamp });
  } catch (cause) {
    if (!messageOf(cause).includes('missing codepoints')) throw cause;
    return compiler.pdf(main, { creationTimestamp });
  }
}

/** Results that this many compilations did not use again are dropped. */
const KEPT_COMPILATIONS = 2;

function messageOf(cause: unknown): string {
  // some errors of the library say what they have to say in their code
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const text = cause instanceof Error && cause.message !== '' ? cause.message : code || String(cause);
  const said = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
  return [...new Set(said.length === 0 ? [text] : said)].slice(0, 3).join('; ');
}

/** One for Latin, Greek and Cyrillic text alone, which is made in a fraction of the time, and one for all scripts. */
const compilers = new Map<boolean, Promise<NodeCompiler>>();

async function compilerFor(text: string): Promise<NodeCompiler> {
  const [first] = fontFaces;
  const glyphs = first === undefined ? new Map<number, number>() : (await loadFont(first)).glyphs;
  const all = Array.from(new Set(text)).some((character) => !glyphs.has(character.codePointAt(0) ?? 0));
  return keep(compilers, all, () => create(fontFaces.filter((face) => all || face.file.endsWith('.ttf'))));
}

async function create(faces: readonly FontFace[]): Promise<NodeCompiler> {
  const [{ NodeCompiler: Compiler }, fonts] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    Promise.all(faces.map(loadFont)),
  ]);
  const fontBlobs = fonts.map(({ bytes }) => Buffer.from(bytes));
  return Compiler.create({ workspace, fontArgs: [{ fontBlobs }] });
}
