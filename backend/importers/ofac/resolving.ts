/** From an edition's entries to what is stored of it: who is kept, which links are found, and what could not be told. */
import type { Rejection } from '../../model/imports.ts';
import type { Stranger, StrangerCheck } from '../importer.ts';
import type { Edition, Entry } from './entries.ts';
import { entryId, type EditionMark } from './identity.ts';
import { linkOf, type Link, type NameTable } from './links.ts';
import { readRemarks, type LinkText, type Remarks } from './remarks.ts';

export interface ReadEntry {
  readonly entry: Entry;
  readonly remarks: Remarks;
}

export interface Resolved {
  readonly entries: readonly ReadEntry[];
  /** Each pair once. */
  readonly links: readonly Link[];
  /** `Linked To` texts by what became of them. */
  readonly resolved: number;
  readonly ambiguous: number;
  readonly unresolved: number;
  /** Rows kept out because a number stands for somebody else in the store. */
  readonly keptOut: readonly Rejection[];
  /** Accepted rows of which a part was left out: a link, or the end of cut remarks. */
  readonly partial: readonly Rejection[];
}

export interface ResolveOptions {
  readonly mark: EditionMark;
  /** Of this edition and all others. */
  readonly names: NameTable;
  readonly keepPersonalIdentifiers: boolean;
}

/** Keeps out what joins nobody, then resolves every link among those left. O(entries + links). */
export function resolveEdition(
  edition: Edition,
  strangerOf: StrangerCheck,
  options: ResolveOptions,
): Resolved {
  const all = [...edition.entries.values()];
  const strangers = all.flatMap((entry) => {
    const stranger = strangerOf(entryId(entry.number, options.mark), namesOf(entry));
    return stranger === undefined ? [] : [{ entry, stranger }];
  });
  const out = new Set(strangers.map(({ entry }) => entry.number));
  const entries = all
    .filter((entry) => !out.has(entry.number))
    .map((entry) => ({ entry, remarks: readRemarks(entry, options.keepPersonalIdentifiers) }));
  const resolver = new LinkResolver(edition, out, options);
  for (const { entry, remarks } of entries) {
    if (entry.cut) resolver.leaveOut(entry, 'The remarks are cut at 1,000 characters and not continued.');
    for (const link of remarks.links) resolver.resolve(entry, link);
  }
  return {
    entries,
    links: [...resolver.links.values()],
    ...resolver.counts,
    keptOut: strangers.flatMap((one) => keptOut(one, edition.names)),
    partial: resolver.rejections,
  };
}

function namesOf(entry: Entry): readonly string[] {
  return [entry.name, ...entry.names.map((other) => other.name)].filter((name) => name !== '');
}

/** An entry with its rows of the other files. */
function keptOut(
  { entry, stranger }: { readonly entry: Entry; readonly stranger: Stranger },
  files: Edition['names'],
): readonly Rejection[] {
  const reason = `The number ${entry.number} is that of "${stranger.name}" (${stranger.keeper}), whose names do not agree with "${entry.name}".`;
  const because = `Its entry ${entry.number} was rejected.`;
  const row = entry.number;
  return [
    { file: files.main, line: entry.line, reason, row: rowText(entry) },
    ...entry.names.map(({ line }) => ({ file: files.names, line, reason: because, row })),
    ...entry.places.map(({ line }) => ({ file: files.places, line, reason: because, row })),
  ];
}

class LinkResolver {
  readonly links = new Map<string, Link>();
  readonly rejections: Rejection[] = [];
  readonly counts = { resolved: 0, ambiguous: 0, unresolved: 0 };
  readonly #entries: Edition['entries'];
  readonly #names: NameTable;
  readonly #out: ReadonlySet<string>;
  readonly #mark: EditionMark;

  constructor({ entries }: Edition, out: ReadonlySet<string>, { mark, names }: ResolveOptions) {
    this.#entries = entries;
    this.#names = names;
    this.#out = out;
    this.#mark = mark;
  }

  resolve(entry: Entry, link: LinkText): void {
    const [to, ...others] = this.#names.find(link);
    if (to !== undefined && others.length > 0) {
      this.counts.ambiguous++;
      const numbers = [to, ...others];
      const elsewhere = numbers.filter((number) => !this.#entries.has(number));
      const where = elsewhere.length === 0 ? '' : ` (${elsewhere.join(', ')} not in this edition)`;
      this.#leaveOpen(entry, link, `entries ${numbers.join(', ')} have this name${where}`);
      return;
    }
    const problem = this.#problem(entry, to);
    if (to === undefined || problem !== undefined) {
      this.counts.unresolved++;
      this.#leaveOpen(entry, link, problem ?? 'no entry has this name');
      return;
    }
    this.counts.resolved++;
    const found = linkOf(entry.number, to, { mark: this.#mark, text: link.name });
    // the first of equal links: its text is the claim's quotation
    if (!this.links.has(found.relationship.id)) this.links.set(found.relationship.id, found);
  }

  #problem(entry: Entry, to: string | undefined): string | undefined {
    if (to === entry.number) return 'it names the entry itself';
    if (to === undefined) return undefined;
    if (!this.#entries.has(to)) return `entry ${to} has this name, and this edition lacks it`;
    return this.#out.has(to) ? `entry ${to} was rejected` : undefined;
  }

  #leaveOpen(entry: Entry, link: LinkText, why: string): void {
    this.leaveOut(entry, `The link is left out: ${why}.`, `: Linked To: ${link.name}`);
  }

  leaveOut(entry: Entry, reason: string, what = ''): void {
    this.rejections.push({ file: this.#mark.file, line: entry.line, reason, row: rowText(entry) + what });
  }
}

/** Number, name and programmes; never the remarks, which may hold numbers of a private person. */
function rowText(entry: Entry): string {
  return `${entry.number}, ${entry.name}, ${entry.type}, ${entry.programmes.join('] [')}`;
}
