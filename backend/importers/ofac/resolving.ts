/** From an edition's entries to what is stored of it: who is kept, which links are found, and what could not be told. */
import type { Rejection } from '../../model/imports.ts';
import type { UnfollowedName } from '../../model/listings.ts';
import type { Stranger, StrangerCheck } from '../importer.ts';
import type { Edition, Entry } from './entries.ts';
import { entryId, type EditionMark } from './identity.ts';
import { isToldOf, linkOf, NameTable, retractedClaim, type Link } from './links.ts';
import { readRemarks, type LinkText, type Remarks } from './remarks.ts';

export interface ReadEntry {
  readonly entry: Entry;
  readonly remarks: Remarks;
  /** What it names as tied to it and this edition alone tells of nobody. */
  readonly unfollowed: readonly UnfollowedName[];
}

export interface Resolved {
  readonly entries: readonly ReadEntry[];
  /** Each pair once; taken back where another edition shows a namesake. */
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
  const resolver = new LinkResolver(edition, out, options);
  const entries = all
    .filter((entry) => !out.has(entry.number))
    .map((entry) => {
      const remarks = readRemarks(entry, options.keepPersonalIdentifiers);
      if (entry.cut) resolver.leaveOut(entry, 'The remarks are cut at 1,000 characters and not continued.');
      return { entry, remarks, unfollowed: remarks.links.flatMap((link) => resolver.resolve(entry, link)) };
    });
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
  /** Of this edition alone: what it comes to is not to depend on what else is loaded. */
  readonly #own: NameTable;
  readonly #names: NameTable;
  readonly #out: ReadonlySet<string>;
  readonly #mark: EditionMark;

  constructor({ entries }: Edition, out: ReadonlySet<string>, { mark, names }: ResolveOptions) {
    this.#entries = entries;
    this.#own = new NameTable(entries.values(), []);
    this.#names = names;
    this.#out = out;
    this.#mark = mark;
  }

  /** @returns the name, where this edition alone does not tell whose it is */
  resolve(entry: Entry, link: LinkText): readonly UnfollowedName[] {
    const numbers = this.#own.find(link);
    const [to, ...others] = numbers;
    if (to !== undefined && others.length === 0 && to !== entry.number && !this.#out.has(to)) {
      this.#follow(entry, to, link);
      return [];
    }
    const why = this.#problem(entry, link, numbers);
    const what = `: Linked To: ${link.name}`;
    this.rejections.push(this.#rejection(entry, `The link is left out: ${why}.`, rowText(entry) + what));
    // of itself it tells nothing
    return others.length === 0 && to === entry.number ? [] : [{ name: link.name, numbers: [...numbers] }];
  }

  #follow(entry: Entry, to: string, link: LinkText): void {
    const found = linkOf(entry.number, to, { mark: this.#mark, text: link.name });
    const { id } = found.relationship;
    const isClear = isToldOf(to, link.name, this.#names);
    if (isClear) this.counts.resolved++;
    else {
      this.counts.ambiguous++;
      const why = `The link is left out: ${this.#bearers(this.#names.find(link))}.`;
      // begins with no number: nothing of the entry is open by what another edition says
      this.rejections.push(this.#rejection(entry, why, `Linked To: ${link.name}, in ${rowText(entry)}`));
    }
    // the first of equal links: its text is the claim's quotation, and decides
    if (this.links.has(id)) return;
    const claim = isClear ? found.claim : retractedClaim(found.claim, this.#mark.date);
    this.links.set(id, { ...found, claim });
  }

  #problem(entry: Entry, link: LinkText, own: readonly string[]): string {
    const [to, ...others] = own;
    const all = this.#names.find(link);
    if (all.length > 1) {
      this.counts.ambiguous++;
      return this.#bearers(all);
    }
    this.counts.unresolved++;
    if (others.length === 0 && to === entry.number) return 'it names the entry itself';
    if (to !== undefined) return `entry ${to} was rejected`;
    const [elsewhere] = all;
    return elsewhere === undefined
      ? 'no entry has this name'
      : `entry ${elsewhere} has this name, in another edition only`;
  }

  #bearers(numbers: readonly string[]): string {
    const elsewhere = numbers.filter((number) => !this.#entries.has(number));
    const where = elsewhere.length === 0 ? '' : ` (${elsewhere.join(', ')} not in this edition)`;
    return numbers.length === 1
      ? `entry ${numbers.join()} has this name${where}`
      : `entries ${numbers.join(', ')} have this name${where}`;
  }

  leaveOut(entry: Entry, reason: string): void {
    this.rejections.push(this.#rejection(entry, reason, rowText(entry)));
  }

  #rejection({ line }: Entry, reason: string, row: string): Rejection {
    return { file: this.#mark.file, line, reason, row };
  }
}

/** Number, name and programmes; never the remarks, which may hold numbers of a private person. */
function rowText(entry: Entry): string {
  return `${entry.number}, ${entry.name}, ${entry.type}, ${entry.programmes.join('] [')}`;
}
