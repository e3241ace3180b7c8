/**
 * Ids of case files are local to their case: `mondo-tv` of the case `sek-studio` becomes `sek-studio.mondo-tv`. What two cases
 * called by one id comes apart, but for what the bundled cases share on purpose; ids made from content follow, and so do
 * inquiries. What was said of both at once is said of neither for certain, and told as a doubt.
 */
import { idInCase, isOfacId } from '../globalIds.ts';
import { listFromText } from '../lists.ts';
import { CASE_DATASET_PREFIX, compareText } from '../merge.ts';
import { paperKeys } from '../papers.ts';
import {
  claimIdOf,
  inquiryIdOf,
  judgementIdOf,
  listingIdOf,
  relationshipIdOf,
  statementIdOf,
} from '../recordIds.ts';
import type { RecordKind } from '../records.ts';
import { renameMaterial } from './caseIdsInMaterial.ts';
import { FIRST_CASE, renamedPlaceholders, sharedWithFirst } from './renamedIds.ts';
import {
  recordsOf,
  textOf,
  textsOf,
  type Doubt,
  type OldRecord,
  type Plain,
  type UpgradeStep,
} from './upgrade.ts';

export const caseIds: UpgradeStep = {
  topic: 'caseIds',
  shape: 2,
  begin: (doubt) => {
    const pass = new CaseIdPass(doubt);
    return (item) => pass.take(item);
  },
  material: (material) => {
    const pass = new CaseIdPass(() => undefined);
    for (const item of recordsOf(material)) pass.take(item);
    return renameMaterial(material, (id) => pass.presentOf(id));
  },
};

class CaseIdPass {
  readonly #doubt: Doubt;
  /** `kind id` → dataset → what it is now. */
  readonly #ids = new Map<string, Map<string, string>>();
  /** `dataset source` → keys of its paper. */
  readonly #papers = new Map<string, readonly string[]>();
  /** Claim, by its present id → a dataset that has it. */
  readonly #claimants = new Map<string, string>();

  constructor(doubt: Doubt) {
    this.#doubt = doubt;
  }

  /** What one record comes to; more than one only where it is about what comes apart. */
  take(item: OldRecord): readonly OldRecord[] {
    const records = this.#changed(item);
    const dataset = textOf(item.record, 'dataset');
    for (const record of records) {
      this.#note(item.kind, textOf(item.record, 'id'), dataset, textOf(record, 'id'));
      if (item.kind === 'claim') this.#claimants.set(textOf(record, 'id'), dataset);
    }
    return records.map((record) => ({ kind: item.kind, record }));
  }

  /** What an old id of whatever kind became; that of the first dataset where it came apart. */
  presentOf(old: string): string | undefined {
    for (const kind of [
      'entity',
      'source',
      'relationship',
      'claim',
      'statement',
      'listing',
      'judgement',
      'inquiry',
    ]) {
      const present = this.#ids.get(`${kind} ${old}`);
      if (present !== undefined) return [...present.values()][0];
    }
    return undefined;
  }

  #note(kind: RecordKind, old: string, dataset: string, present: string): void {
    const key = `${kind} ${old}`;
    const known = this.#ids.get(key);
    if (known) known.set(dataset, present);
    else this.#ids.set(key, new Map([[dataset, present]]));
  }

  /** What a record of a dataset means by an id: its own thing, else whatever bears it. */
  #meant(
    kind: 'source' | 'entity' | 'relationship' | 'claim',
    old: string,
    dataset: string,
  ): readonly string[] {
    const known = this.#ids.get(`${kind} ${old}`);
    const own = known?.get(dataset);
    if (own !== undefined) return [own];
    if (known !== undefined) return [...new Set(known.values())];
    return kind === 'entity' || kind === 'source' ? [thingId(old, dataset)] : [old];
  }

  #one(kind: 'source' | 'entity' | 'relationship', old: string, dataset: string): string {
    const [first = old, ...others] = this.#meant(kind, old, dataset);
    if (others.length > 0)
      this.#doubt(
        `${dataset} names “${old}”, which is ${inWords([first, ...others])} now: taken for the first.`,
      );
    return first;
  }

  #changed({ kind, record }: OldRecord): readonly Plain[] {
    const dataset = textOf(record, 'dataset');
    switch (kind) {
      case 'source':
        return [this.#source(record, dataset)];
      case 'entity':
        return [this.#entity(record, dataset)];
      case 'relationship':
        return [this.#relationship(record, dataset)];
      case 'claim':
        return this.#claims(record, dataset);
      case 'statement':
        return [this.#statement(record, dataset)];
      case 'listing':
        return [this.#listing(record, dataset)];
      case 'judgement':
        return this.#judgements(record, dataset);
      case 'inquiry':
        return [this.#inquiry(record)];
    }
  }

  #source(record: Plain, dataset: string): Plain {
    const id = thingId(textOf(record, 'id'), dataset);
    if (caseOf(dataset) !== undefined) {
      const paper = paperKeys({
        url: textOf(record, 'url') || null,
        sha256: textOf(record, 'sha256') || null,
      });
      this.#papers.set(`${dataset} ${textOf(record, 'id')}`, paper);
    }
    return { ...record, id };
  }

  #entity(record: Plain, dataset: string): Plain {
    const name = caseOf(dataset);
    const sources = textsOf(record, 'sources').map((id) => this.#one('source', id, dataset));
    const startSets = textsOf(record, 'startSets').map((set) =>
      name === undefined ? set : idInCase(name, set),
    );
    return { ...record, id: thingId(textOf(record, 'id'), dataset), sources, startSets };
  }

  #relationship(record: Plain, dataset: string): Plain {
    const end = (field: string): string => this.#one('entity', textOf(record, field), dataset);
    const production = textOf(record, 'production') === '' ? null : end('production');
    const ends = { from: end('from'), to: end('to'), production };
    if (isSame(record, ends)) return record;
    const parts = { type: textOf(record, 'type'), ...ends, key: textOf(record, 'key') };
    return { ...record, ...ends, id: relationshipIdOf(parts) };
  }

  #claims(record: Plain, dataset: string): readonly Plain[] {
    const [old, named] = [textOf(record, 'source'), textOf(record, 'origin')];
    const source = this.#one('source', old, dataset);
    // an origin that is no source of the case is a name for all
    const origin = this.#ids.get(`source ${named}`)?.get(dataset) ?? named;
    const paper = [...(this.#papers.get(`${dataset} ${old}`) ?? [])];
    return this.#meant('relationship', textOf(record, 'subject'), dataset).map((subject) => {
      const parts = { subject, source, origin };
      if (isSame(record, parts)) return { ...record, paper };
      const [stance, basis] = [textOf(record, 'stance'), textOf(record, 'basis')];
      const id = claimIdOf({ ...parts, stance, basis, place: textOf(record, 'place') || null });
      return { ...record, ...parts, paper, id };
    });
  }

  #statement(record: Plain, dataset: string): Plain {
    const parts = {
      party: this.#one('entity', textOf(record, 'party'), dataset),
      source: this.#one('source', textOf(record, 'source'), dataset),
      aboutRelationships: textsOf(record, 'aboutRelationships').map((id) =>
        this.#one('relationship', id, dataset),
      ),
      aboutEntities: textsOf(record, 'aboutEntities').map((id) => this.#one('entity', id, dataset)),
    };
    if (isSame(record, parts)) return record;
    const id = statementIdOf({ ...parts, stance: textOf(record, 'stance'), text: textOf(record, 'text') });
    return { ...record, ...parts, id };
  }

  #listing(record: Plain, dataset: string): Plain {
    const party = this.#one('entity', textOf(record, 'party'), dataset);
    const sources = textsOf(record, 'sources').map((id) => this.#one('source', id, dataset));
    if (party === record['party']) return { ...record, sources };
    const list = textOf(record, 'list') || listFromText(textOf(record, 'authority'));
    const id = listingIdOf({ party, list, programme: textOf(record, 'programme') });
    return { ...record, party, sources, id };
  }

  #judgements(record: Plain, dataset: string): readonly Plain[] {
    // what follows from a case's inferred number is about the entity of that case
    const speaker = textOf(record, 'by').startsWith(CASE_DATASET_PREFIX) ? textOf(record, 'by') : dataset;
    const meant = (field: string): readonly string[] => this.#meant('entity', textOf(record, field), speaker);
    const [lefts, rights] = [meant('left'), meant('right')];
    const isOpen = lefts.length * rights.length > 1;
    if (isOpen) {
      this.#doubt(
        `${textOf(record, 'by')} judged “${textOf(record, 'left')}” and “${textOf(record, 'right')}” (${textOf(record, 'verdict')}), ` +
          `which are ${inWords([...lefts, ...rights])} now: unsure until somebody judges again.`,
      );
    }
    const judged = isOpen ? { ...record, verdict: 'unsure' } : record;
    return lefts.flatMap((left) =>
      rights.map((right) =>
        isSame(record, { left, right }) ? judged : { ...judged, left, right, id: judgementIdOf(left, right) },
      ),
    );
  }

  #inquiry(record: Plain): Plain {
    const dataset = textOf(record, 'dataset');
    const meant = textsOf(record, 'claims').map((id) => this.#meant('claim', id, dataset));
    const claimant = meant.flat().flatMap((id) => this.#claimants.get(id) ?? [])[0];
    // whoever was asked was not asked about another party's claims that bore the same id
    const claims = meant.flatMap((ids) =>
      ids.length > 1 ? ids.filter((id) => this.#claimants.get(id) === claimant) : ids,
    );
    const asked = [...new Set(claims)].sort(compareText);
    if (asked.length < new Set(meant.flat()).size) {
      this.#doubt(
        `“${textOf(record, 'party')}” was asked on ${textOf(record, 'askedOn')} about claims that several cases had: taken for that of ${claimant ?? dataset}.`,
      );
    }
    const party = this.#one('entity', textOf(record, 'party'), claimant ?? dataset);
    if (isSame(record, { party, claims: asked })) return record;
    const [askedOn, means] = [textOf(record, 'askedOn'), textOf(record, 'means')];
    const parts = { party, claims: asked, askedOn, means, addressee: textOf(record, 'addressee') };
    return { ...record, party, claims: asked, id: inquiryIdOf(parts) };
  }
}

function caseOf(dataset: string): string | undefined {
  return dataset.startsWith(CASE_DATASET_PREFIX) ? dataset.slice(CASE_DATASET_PREFIX.length) : undefined;
}

function inWords(ids: readonly string[]): string {
  return [...new Set(ids)].join(' and ');
}

/** An entity or a source of a case, as it is known beyond its case. */
function thingId(old: string, dataset: string): string {
  const name = caseOf(dataset);
  if (name === undefined || old === '' || isOfacId(old)) return old;
  if (sharedWithFirst.get(name)?.has(old) === true) return idInCase(FIRST_CASE, old);
  return idInCase(name, renamedPlaceholders.get(name)?.get(old) ?? old);
}

function isSame(record: Plain, parts: Plain): boolean {
  return Object.entries(parts).every(
    ([field, value]) => JSON.stringify(record[field]) === JSON.stringify(value),
  );
}
