/** What poppler's programs say of a PDF file: an independent reader of what the product writes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach } from 'vitest';

const programs = ['pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm'] as const;
type Program = (typeof programs)[number];

const missing = programs.filter((program) => spawnSync(program, ['-v']).error !== undefined);

/** Call once in a group of tests that need poppler: they are skipped, and say so, where it is not installed. */
export function needsPoppler(): void {
  beforeEach((context) => {
    if (missing.length > 0) context.skip(`needs poppler-utils; ${missing.join(', ')} not found`);
  });
}

/** Output of a program; `-` or what follows the file goes into `after`. */
export function poppler(program: Program, pdf: Uint8Array, options: Asked = {}): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'cutout-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    return execFileSync(program, [...(options.before ?? []), file, ...(options.after ?? [])], {
      maxBuffer: 100_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** The text as it stands on the pages, a page at a time. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  const text = poppler('pdftotext', pdf, { before: ['-layout'], after: ['-'] }).toString('utf8');
  return text.split('\f').slice(0, -1);
}

/** Text of the whole file in reading order, without spaces: pages break lines where they like. */
export function plainText(pdf: Uint8Array): string {
  return withoutSpaces(poppler('pdftotext', pdf, { before: ['-raw'], after: ['-'] }).toString('utf8'));
}

export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u200b\u00ad]+/g, '');
}

/** The structure tree: one tag a line, indented by depth. */
export function structureOf(pdf: Uint8Array): string {
  return poppler('pdfinfo', pdf, { before: ['-struct'] })
    .toString('utf8')
    .split('\n')
    .filter((line) => !/^\s*(?:\/|Object |$)/.test(line))
    .map((line) => line.replace(/ (?:<[^>]*>|"[^"]*"|\((?:block|inline)\)):?/g, '').replace(/:$/, ''))
    .join('\n');
}

/** Fonts with whether each is embedded. */
export function fontsOf(pdf: Uint8Array): readonly { readonly name: string; readonly embedded: boolean }[] {
  const lines = poppler('pdffonts', pdf).toString('utf8').split('\n').slice(2);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      name: (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''),
      embedded: / yes (?:yes|no) (?:yes|no) +\d+ +\d+$/.test(line),
    }));
}
