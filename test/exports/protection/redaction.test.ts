/** Redacted names are gone from everything that is exported, in every spelling. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Material } from '../../../backend/exports/material.ts';
import { materialSchema } from '../../../backend/exports/materialSchema.ts';
import { applyRedaction } from '../../../backend/exports/protection/redaction.ts';
import { entityId } from '../../../backend/model/ids.ts';
import { recordKinds, type Batch } from '../../../backend/model/records.ts';
import { referencesOf } from '../../../backend/model/references.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { itemsOf } from '../../stores/reference.ts';
import {
  claim,
  entity,
  inquiry,
  judgement,
  listing,
  relationship,
  source,
  statement,
} from '../../stores/samples.ts';
import { bundledCaseNames, materialOf } from '../material.ts';
import { smallMaterial } from '../small.ts';

function redacting(material: Material, ids: readonly string[]): Material {
  const { settings } = material;
  const redact = ids.map((id) => entityId.parse(id));
  const made = { ...material.made, seal: 'sealed' };
  return { ...material, made, settings: { ...settings, edits: { ...settings.edits, redact } } };
}

/** Letters and digits in small, everything else one space: a way of its own to look for names. */
function plain(text: string): string {
  return ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

describe('redaction in the bundled cases', () => {
  let cases: OpenedCases;
  beforeAll(async () => {
    cases = await openBundledCases();
  });
  afterAll(() => cases.close());

  it.each(bundledCaseNames)(
    '%s: no party can be read anywhere once it is redacted',
    { timeout: 240_000 },
    async (name) => {
      const material = await materialOf(cases.workspace, name);
      for (const id of new Set(material.records.entity.map((one) => one.id))) {
        const of = material.records.entity.filter((one) => one.id === id);
        const names = of.flatMap((one) => [one.name, ...one.aliases.map((alias) => alias.name)]);
        const text = JSON.stringify(applyRedaction(redacting(material, [id])));
        for (const one of names) {
          // "max" is a word, "Max" is not
          if (one.length <= 3) expect(text, `${id}: ${one}`).not.toMatch(new RegExp(`\\b${one}\\b`, 'u'));
          else expect(plain(text), `${id}: ${one}`).not.toContain(plain(one));
        }
        expect(text).not.toContain(`"${id}"`);
      }
    },
  );
});

/** Of a party whose name is taken out. */
const OTHER = /^redacted-[0-9a-f]{16}$/;

const NAME = 'Zwölf Güter Werkstatt';

/** The name as it might be written somewhere. */
const written = fc
  .tuple(
    fc.constantFrom(' ', '-', '', '  ', '_', '\u00a0', '·', '\u200b'),
    fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('ö', 'oe').replaceAll('ü', 'ue'),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    ),
    fc.constantFrom('', 's', '’s', '-Chef', 'en'),
  )
  .map(([gap, style, ending]) => style(NAME.replaceAll(' ', gap)) + ending);
const around = fc.tuple(fc.constantFrom('', 'At ', '(', 'the'), written, fc.constantFrom('', ' said.', ')'));
const text = around.map((parts) => parts.join(''));
const slug = fc.constantFrom<string[]>(
  'zwolf-guter-werkstatt',
  'zwolfguterwerkstatt',
  'x-zwolf-guter-werkstatt-2024',
);

const planted = fc.record({
  ...{ title: text, note: text, quotation: text, said: text, tie: text, other: text, alias: text },
  ...{ summary: text, answer: text, addressee: text, slug },
});

function batchWith(words: typeof planted extends fc.Arbitrary<infer T> ? T : never): Batch {
  const dataset = `case:${words.slug}`;
  const of = `src-${words.slug}`;
  const url = `https://example.org/${encodeURIComponent(words.title.replace(/\s/gu, ' '))}`;
  return {
    source: [source(of, { dataset, title: words.title, note: words.note, url, publisher: words.note })],
    entity: [
      entity('z', {
        name: NAME,
        dataset,
        aliases: [{ name: '12 Goods', kind: 'alias' }],
        identifiers: [{ scheme: 'lei', value: '5299000J2N', basis: 'register' }],
        addresses: [{ street: 'Hidden Lane 5', city: 'Ulm', country: 'DE', countryText: 'Germany' }],
        note: 'Makes goods in Ulm.',
        sources: [of],
      }),
      entity('b', { name: words.other, dataset, aliases: [{ name: words.alias, kind: 'alias' }] }),
      entity(`e-${words.slug}`, { name: 'Third', dataset }),
    ],
    relationship: [
      relationship('r1', ['z', 'b'], { dataset, qualifier: words.tie }),
      relationship('r2', ['b', `e-${words.slug}`], { dataset, key: words.slug }),
    ],
    claim: [
      claim('c1', 'r1', {
        dataset,
        source: of,
        origin: of,
        quotation: words.quotation,
        note: 'No. 5299000J2N',
      }),
      claim('c2', 'r2', { dataset, source: of, origin: words.slug }),
    ],
    statement: [
      statement('t1', { dataset, party: 'z', source: of, text: words.said, aboutRelationships: ['r1'] }),
    ],
    listing: [listing('l1', `e-${words.slug}`, { dataset, sources: [of], note: words.note })],
    judgement: [judgement('j1', ['z', 'b'], { dataset, reason: words.note, by: words.said })],
    inquiry: [inquiry('i1', 'z', { answer: words.answer, addressee: words.addressee })],
  };
}

describe('redaction of a party', () => {
  const asked = { from: ['z'], to: ['sanctioned'] };
  const plainWords = {
    ...{ title: 'A report', note: 'read', quotation: 'paid', said: 'It denies it.', tie: '', other: 'Beta' },
    ...{ alias: 'Bee', summary: '', answer: 'No.', addressee: 'press', slug: 'plain' },
  };

  it('leaves its name in no text, address or id, however it is written', { timeout: 120_000 }, async () => {
    const letters = (value: string): string =>
      value
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
    await fc.assert(
      fc.asyncProperty(planted, async (words) => {
        const edits = { redact: [entityId.parse('z')], summary: words.summary };
        const redacted = applyRedaction(await smallMaterial(batchWith(words), asked, edits));
        const bare = letters(decodeURIComponent(JSON.stringify(redacted).replace(/%(?![0-9A-F]{2})/g, '')));
        expect(bare).not.toMatch(/zwoe?lfgue?terwerkstatt/);
        for (const trace of ['12goods', '5299000j2n', 'hiddenlane', 'goodsinulm', 'werkstatt'])
          expect(bare).not.toContain(trace);
        expect(materialSchema.parse(redacted)).toEqual(redacted);
        expect(danglingIn(redacted)).toEqual([]);
        expect(applyRedaction(redacted)).toBe(redacted);
      }),
      { numRuns: 60 },
    );
  });

  it('says that a name is withheld, in the order of the redactions and the language of the export', async () => {
    const edits = { redact: [entityId.parse('b'), entityId.parse('z')] };
    const material = await smallMaterial(batchWith(plainWords), asked, edits);
    const names = (of: Material): string[] => of.answers[0].entities.map((one) => one.name);
    expect(names(applyRedaction(material)).sort()).toEqual([
      'Party 1 (name withheld)',
      'Party 2 (name withheld)',
      'Third',
    ]);
    const german = applyRedaction({ ...material, settings: { ...material.settings, language: 'de' } });
    const [one = '', two = ''] = german.settings.edits.redact;
    expect([one, two]).toEqual([expect.stringMatching(OTHER), expect.stringMatching(OTHER)]);
    const [chain] = german.answers[0].chains;
    expect(chain?.links.map((link) => [link.from, link.fromName, link.to])).toEqual([
      [two, 'Beteiligter 2 (Name zurückgehalten)', one],
      [one, 'Beteiligter 1 (Name zurückgehalten)', 'e-plain'],
    ]);
    expect(german.made.permalink).toBe('/trace');
  });

  it('keeps no id that is a hash of the name or under which a store would take it for its own record', async () => {
    const material = await smallMaterial(batchWith(plainWords), asked, { redact: [entityId.parse('z')] });
    const redacted = JSON.stringify(applyRedaction(material));
    const chain = material.answers[0].chains[0]?.id ?? '';
    for (const id of ['z', 'r1', 'c1', 't1', 'j1', 'i1', chain, 'case:plain', 'desk'])
      expect(redacted).not.toContain(`"${id}"`);
    for (const id of ['r2', 'c2', 'l1', 'src-plain']) expect(redacted).toContain(`"${id}"`);
  });

  it('gives parties of two exports different ids, made in the same second, that nobody could work out', async () => {
    const edits = { redact: [entityId.parse('z')] };
    const ids = async (): Promise<readonly string[]> => {
      const { settings, records } = applyRedaction(await smallMaterial(batchWith(plainWords), asked, edits));
      return [...settings.edits.redact, ...records.relationship.map(({ id }) => id)];
    };
    const [one, other] = [await ids(), await ids()];
    expect(one.filter((id) => id.startsWith('redacted-') && other.includes(id))).toEqual([]);
    for (const id of one.filter((each) => each !== 'r2')) expect(id).toMatch(OTHER);
  });

  it('tells by no order where in the alphabet the name stands', async () => {
    const among = ['y0', 'y1', 'y2', 'z', 'zz0', 'zz1', 'zz2'];
    const batch = {
      ...{ source: [source('s1')], entity: [...among.map((id) => entity(id)), entity('t')] },
      relationship: among.map((id) => relationship(`r-${id}`, [id, 't'])),
      claim: among.map((id) => claim(`c-${id}`, `r-${id}`)),
      listing: [listing('l1', 't')],
    };
    const material = await smallMaterial(batch, { from: among, to: ['sanctioned'] }, { redact: ['z'] });
    // as if the chance had fallen on each of these
    const places = ['a', 'b', 'c', 'd', 'e', 'f'].map((seal) => {
      const [{ question, chains, entities }] = applyRedaction({
        ...material,
        made: { ...material.made, seal },
      }).answers;
      const ids = [question.from, chains.map(({ from }) => from), entities.map(({ id }) => id)];
      return ids.map((all) => all.findIndex((id) => id.startsWith('redacted-')));
    });
    expect(places).toEqual(places.map(() => [0, 0, 0]));
  });

  it('finds the telling word of a name, and leaves common words and other names alone', async () => {
    const words = {
      ...plainWords,
      note: 'Werkstatt told us; a werk is work.',
      said: 'The goods went to Werks.',
      other: 'Guter Rat',
    };
    const material = await smallMaterial(batchWith(words), asked, { redact: [entityId.parse('z')] });
    const { source: sources, statement: said } = applyRedaction(material).records;
    expect(sources[0]?.note).toBe('[name withheld] told us; a werk is work.');
    expect(said[0]?.text).toBe('The goods went to Werks.');
  });

  it('is refused where a party is unknown', async () => {
    const material = await smallMaterial(batchWith(plainWords), asked, {
      redact: [entityId.parse('nobody')],
    });
    expect(() => applyRedaction(material)).toThrow(/No party of this export has the id "nobody"/);
  });

  it('is refused where the name cannot be taken out', async () => {
    const batch = batchWith(plainWords);
    const called = (batch.entity ?? []).map((one) =>
      one.id === 'z'
        ? { ...one, aliases: [{ name: 'US', kind: 'alias' as const }] }
        : { ...one, countries: ['US'] },
    );
    const material = await smallMaterial({ ...batch, entity: called }, asked, {
      redact: [entityId.parse('z')],
    });
    expect(() => applyRedaction(material)).toThrow(/The names cannot be taken out of this export/);
  });
});

/** References that no record of the material answers; those of inquiries may be open. */
function danglingIn({ records }: Material): readonly string[] {
  const known = new Set(recordKinds.flatMap((kind) => records[kind].map(({ id }) => `${kind} ${id}`)));
  return itemsOf(records)
    .flatMap(referencesOf)
    .map(({ kind, id }) => `${kind} ${id}`)
    .filter((thing) => !known.has(thing));
}
