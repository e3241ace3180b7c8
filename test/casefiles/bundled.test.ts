import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseJsonSchema } from '../../backend/importers/caseSchema.ts';
import { standingOf } from '../../backend/model/grades.ts';
import { mergeListings } from '../../backend/model/merge.ts';
import { relationshipType } from '../../backend/model/relationshipTypes.ts';
import { endMismatch } from '../../backend/model/relationships.ts';
import { both, bytes, fronts, root, sek, slugOf } from './records.ts';

const expected = z
  .array(
    z.object({
      id: z.string(),
      type: z.string(),
      from: z.string(),
      to: z.string(),
      production: z.string().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      grade: z.string(),
      contested: z.boolean(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(root, 'test', 'fixtures', 'expectedGrades.json'), 'utf8')));

/** Where the research itself lies beside the project. */
const claimsFile = join(dirname(root), 'shared', 'case', 'claims.json');
const figure = <T extends z.ZodType>(of: T) => of.nullable().default(null);
const researched = z.object({
  relationships: z.array(
    z.object({
      ...{ type: z.string(), from: z.string(), production: z.string().nullable() },
      ...{ qualifier: z.string().default(''), remark: z.string().default('') },
      amounts: z
        .array(
          z.object({
            ...{ value: figure(z.number()), currency: figure(z.string()), is: figure(z.string()) },
            ...{ count: figure(z.number()), of: figure(z.string()) },
          }),
        )
        .default([]),
      claims: z.array(z.object({ basis: z.string() })),
    }),
  ),
  statements: z.array(
    z.object({
      ...{ party: z.string(), stance: z.string(), text: z.string(), object: z.string().default('') },
    }),
  ),
});

type Said = z.infer<typeof researched>['statements'][number];

/**
 * Where the case words a statement otherwise than the research, which would say more than is established: that North Koreans
 * took part, that there was "such an order"; or less: of what the companies had no knowledge, what came of Mondo TV's payments.
 */
function reworded(said: Said): Said {
  switch (said.stance) {
    case 'did not know':
      return { ...said, object: 'of any part taken by North Koreans in the work' };
    case 'no evidence that it knew':
      return { ...said, object: 'of North Korean work on the productions in the images' };
    case 'denies':
      return { ...said, object: said.object.replace('placed such an order', 'ordered the work in question') };
    case 'knew':
      return {
        ...said,
        text: 'It seemed to believe that it was settling the debts of SEK. OFAC settled with it over apparent violations of its North Korea rules, for $538,000.',
      };
    default:
      return said;
  }
}

/** The research gives Jadhav the month in which the press reports Funsaga's removal; of his it has the list's files alone. */
function qualifierOf({
  type,
  from,
  qualifier,
}: Readonly<Record<'type' | 'from' | 'qualifier', string>>): string {
  if (type !== 'LINKED_TO' || from !== 'jadhav') return qualifier;
  const between = "removal, which lies between the list's files of 27 February and 24 December 2025.";
  return qualifier.replace('removal in July 2025.', between);
}

const claimsOf = (id: string) => both.claims.filter((claim) => claim.subject === id);

describe('bundled cases', () => {
  it('hold all 109 entities, each in the same words wherever it stands', () => {
    expect(both.entities.size).toBe(109);
    const bare = (one: (typeof sek.entity)[number] | undefined) => ({ ...one, dataset: null });
    for (const one of fronts.entity) {
      const other = sek.entity.find((entity) => entity.id === one.id);
      if (other !== undefined) expect(bare(other)).toEqual(bare(one));
    }
  });

  it('give nine parties the names of everyday use', () => {
    const everyday: readonly (readonly [string, string])[] = [
      ['amazon', 'Amazon'],
      ['skybound', 'Skybound'],
      ['max', 'Max'],
      ['bbc', 'BBC'],
      ['youneek', 'YouNeek'],
      ['lion-forge', 'Lion Forge'],
      ['ekachi', 'EKACHI'],
      ['mondo-tv', 'Mondo TV'],
      ['sek', 'SEK Studio'],
    ];
    for (const [slug, name] of everyday) {
      const entity = [...both.entities.values()].find((one) => slugOf(one.id) === slug);
      const names = [
        entity?.name,
        ...(entity?.aliases ?? []).filter((alias) => alias.kind === 'short').map((alias) => alias.name),
      ];
      expect(names).toContain(name);
    }
  });

  it('link to web addresses only, and tie only what the table of types allows', () => {
    for (const source of both.sources.values())
      if (source.url !== null) expect(source.url).toMatch(/^https?:\/\/\S+$/);
    for (const one of both.relationships) {
      const from = both.entities.get(one.from)?.schema;
      const to = both.entities.get(one.to)?.schema;
      if (from === undefined || to === undefined) throw new Error(`${one.id} has an end that is nowhere`);
      expect(endMismatch(one.type, from, to)).toBeUndefined();
    }
  });

  it('rule 2: what OFAC announced in 2025 is C, as only reports of it were read', () => {
    const links = both.relationships.filter((one) => slugOf(one.from) === 'asatryan-llc');
    expect(links.length).toBeGreaterThan(0);
    for (const one of links) expect(standingOf(claimsOf(one.id)).grade).toBe('C');
  });

  it('hold 115 relationships, 23 statements, 70 sources and a start set of ten', () => {
    expect(both.relationships).toHaveLength(115);
    expect(both.statements).toHaveLength(23);
    expect(both.sources.size).toBe(70);
    expect(
      [...both.entities.values()].filter((one) => one.startSets.includes('sek-studio.major-producers')),
    ).toHaveLength(10);
  });

  it('every relationship has the dates, the grade and the mark "contested" that the research gives', () => {
    const row = (parts: readonly (string | boolean | null)[]): string =>
      parts.map((part) => (part === null ? '-' : String(part))).join(' ');
    const found = both.relationships.map((one) => {
      const { grade, contested } = standingOf(claimsOf(one.id));
      const ends = [one.type, slugOf(one.from), slugOf(one.to), slugOf(one.production)];
      return row([...ends, one.start, one.end, grade, contested]);
    });
    const wanted = expected.map((one) =>
      row([one.type, one.from, one.to, one.production, one.start, one.end, one.grade, one.contested]),
    );
    expect(wanted).toHaveLength(115);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('narrow 72 relationships by a qualifier, give figures of 11 and remark on 24', () => {
    const having = (has: (one: (typeof both.relationships)[number]) => boolean) =>
      both.relationships.filter(has).length;
    expect([
      having((one) => one.qualifier !== ''),
      having((one) => one.amounts.length > 0),
      having((one) => one.remark !== ''),
    ]).toEqual([72, 11, 24]);
  });

  it('rule 11: the step from the last Chinese company to SEK is inferred by this case, from two sources', () => {
    const inferred = both.claims.filter((claim) => claim.basis === 'inferred');
    expect(inferred.map((claim) => claim.source).sort()).toEqual([
      'sek-studio.38n-2024',
      'sek-studio.dahliya-2024-06',
    ]);
    const [id, ...others] = new Set(inferred.map((claim) => claim.subject));
    expect(others).toEqual([]);
    const step = both.relationships.find((one) => one.id === id);
    expect([slugOf(step?.from ?? null), slugOf(step?.to ?? null)]).toEqual(['dahliya-cn2', 'sek']);
    expect(step?.qualifier).toMatch(/^No source says it\. Inferred by this case: /);
  });

  it('rule 12: who denies, cannot rule out, knew, did not know or is not shown to have known says what', () => {
    const withObject = ['denies', 'did not know', 'cannot rule out', 'no evidence that it knew', 'knew'];
    for (const one of both.statements)
      expect(one.object !== '', one.id).toBe(withObject.includes(one.stance));
  });

  it.runIf(existsSync(claimsFile))('say in words and figures exactly what the research gives', () => {
    const research = researched.parse(JSON.parse(readFileSync(claimsFile, 'utf8')));
    const told = both.relationships.map((one) => [
      ...[one.type, slugOf(one.from), slugOf(one.production), one.qualifier, one.remark],
      JSON.stringify(one.amounts),
    ]);
    const wanted = research.relationships.map((one) => [
      ...[one.type, one.from, one.production, qualifierOf(one), one.remark],
      JSON.stringify(one.amounts),
    ]);
    expect(told.sort()).toEqual(wanted.sort());
    const row = ({ party, stance, text, object }: Said): string =>
      JSON.stringify([party, stance, text, object]);
    const said = both.statements.map((one) => row({ ...one, party: slugOf(one.party) ?? '' }));
    expect(said.sort()).toEqual(research.statements.map((one) => row(reworded(one))).sort());
    const bases = (claims: readonly { readonly basis: string }[]) =>
      claims.map((claim) => claim.basis).sort();
    expect(bases(both.claims)).toEqual(bases(research.relationships.flatMap((one) => one.claims)));
  });

  it('rule 1: no edge without a supporter; what is only denied is no edge', () => {
    for (const one of both.relationships) {
      expect(both.claims.some((claim) => claim.subject === one.id && claim.stance === 'supports')).toBe(true);
    }
    for (const denied of ['skybound', 'ekachi']) {
      const direct = both.relationships.filter(
        (one) => slugOf(one.from) === denied && slugOf(one.to) === 'sek',
      );
      expect(direct).toEqual([]);
    }
    const refuted = both.claims.filter((claim) => claim.stance === 'refutes').map((claim) => claim.subject);
    const froms = both.relationships.filter((one) => refuted.includes(one.id)).map((one) => slugOf(one.from));
    expect(froms.sort()).toEqual(['jong-song-hwa', 'skybound']);
  });

  it('rule 3: relays of one origin count once', () => {
    for (const one of both.relationships) {
      const claims = both.claims.filter((claim) => claim.subject === one.id && claim.stance === 'supports');
      const reported = new Set(
        claims
          .filter((claim) => claim.basis === 'reported' && claim.withdrawn === null)
          .map((claim) => claim.origin),
      );
      const { grade } = standingOf(claims);
      if (grade === 'B') expect(reported.size).toBeGreaterThanOrEqual(2);
    }
  });

  it('rule 4: the link that OFAC withdrew earns Funsaga and Jadhav no grade, and ends no more exactly than the listing', () => {
    const withdrawn = both.claims.filter((claim) => claim.withdrawn !== null);
    const ends = withdrawn.map((claim) => [
      slugOf(both.relationships.find((one) => one.id === claim.subject)?.from ?? null),
      claim.withdrawn,
    ]);
    // July is stated of Funsaga; Jadhav's removal is read from files of February and December
    expect(ends.sort()).toEqual([
      ['funsaga', '2025-07'],
      ['jadhav', '2025'],
    ]);
    const [told] = both.relationships.filter(
      ({ type, from }) => type === 'LINKED_TO' && slugOf(from) === 'jadhav',
    );
    expect(told?.qualifier).not.toContain('July');
    expect(withdrawn.every((claim) => claim.basis === 'designated')).toBe(true);
  });

  it('rule 5: the day of a listing dates no tie', () => {
    const days = new Set(
      both.listings.map((one) => one.from).filter((day) => day !== null && day.length === 10),
    );
    const ties = both.relationships.filter(
      (one) => relationshipType(one.type).layer === 'representation' || one.type === 'LINKED_TO',
    );
    expect(ties.filter((one) => days.has(one.start))).toEqual([]);
  });

  it('rule 6: only productions are scopes', () => {
    for (const one of both.relationships) {
      if (one.production !== null) expect(both.entities.get(one.production)?.schema).toBe('Project');
    }
  });

  it('rule 7: an unnamed party is a placeholder, and no payment is claimed where it was only facilitated', () => {
    for (const one of both.entities.values()) {
      if (/^(?:Unnamed|Unidentified|A North Korean studio)/.test(one.name) && one.schema === 'Company') {
        expect(one.placeholder, one.name).toBe(true);
      }
    }
    expect(both.relationships.some((one) => one.type === 'PAID' && slugOf(one.from) === 'andreyev')).toBe(
      false,
    );
  });

  it('rule 8: every source says how it was read', () => {
    for (const source of both.sources.values()) expect(source.readAs, source.id).not.toBe('');
  });

  it('rule 9: "no evidence that it knew" is said of the party itself and never of Mondo TV', () => {
    const said = both.statements.filter((one) => one.stance === 'no evidence that it knew');
    expect(said).toHaveLength(10);
    for (const one of said) expect(one.aboutEntities).toEqual([one.party]);
    expect(said.some((one) => slugOf(one.party) === 'mondo-tv')).toBe(false);
    expect(both.statements.filter((one) => one.stance === 'knew').map((one) => slugOf(one.party))).toEqual([
      'mondo-tv',
    ]);
  });

  it('rule 14: of several readings the one that shows the last day is named', () => {
    const seen = both.listings.filter((one) => one.lastSeen === '2025-12-24');
    expect(seen.length).toBeGreaterThan(10);
    for (const one of seen)
      expect(mergeListings([one]).map((merged) => merged.seen)).toEqual([
        { by: 'reading', sources: ['sek-studio.sdn-altadd'] },
      ]);
  });

  it('nothing was made up: no places, quotations, hashes or capture dates', () => {
    for (const claim of both.claims) expect([claim.place, claim.quotation]).toEqual([null, null]);
    for (const source of both.sources.values())
      expect([source.sha256, source.captured, source.archiveUrl]).toEqual([null, null, null]);
  });

  it('persons bear no identity numbers but those of the list', () => {
    for (const one of both.entities.values()) {
      if (one.schema !== 'Person') continue;
      expect(
        one.identifiers.filter((identifier) => !['case', 'ofac'].includes(identifier.scheme)),
        one.name,
      ).toEqual([]);
    }
  });

  it('entities with a certain list number bear its id; inferred numbers join nothing', () => {
    const inferred = [...both.entities.values()].filter((one) =>
      one.identifiers.some((identifier) => identifier.basis.startsWith('inferred')),
    );
    expect(
      inferred.map((one) => one.identifiers.find((identifier) => identifier.scheme === 'ofac')?.value).sort(),
    ).toEqual(['52293', '55062', '55065', '56045']);
    for (const one of inferred) expect(one.id.startsWith('ofac-')).toBe(false);
    expect([...both.entities.values()].find((one) => slugOf(one.id) === 'sek')?.id).toBe('ofac-34022');
  });

  it('witnesses stand at no end of a walked relationship', () => {
    const witnesses = new Set(
      [...both.entities.values()].filter((one) => one.roles.includes('witness')).map((one) => one.id),
    );
    const walked = both.relationships.filter((one) => relationshipType(one.type).layer !== 'context');
    expect(walked.filter((one) => witnesses.has(one.from) || witnesses.has(one.to))).toEqual([]);
  });

  it('listings end only where a removal was stated or two files tell it', () => {
    const ended = both.listings.filter((one) => one.to !== null);
    expect(ended.map((one) => slugOf(one.party)).sort()).toEqual(['funsaga', 'jadhav']);
    // Funsaga's is stated, Jadhav's read from the files alone: it lies between two of them
    const ends = new Map(ended.map((one) => [slugOf(one.party), [one.removedAfter, one.to]]));
    expect(ends.get('funsaga')).toEqual([null, '2025-07']);
    expect(ends.get('jadhav')).toEqual(['2025-02-27', '2025-12-24']);
  });

  it('each file stands alone', () => {
    for (const records of [sek, fronts]) {
      const ids = new Set<string>(records.entity.map((one) => one.id));
      for (const one of records.relationship)
        for (const end of [one.from, one.to]) expect(ids).toContain(end);
    }
  });

  it('the schema for editors is that of the importer', () => {
    expect(JSON.parse(bytes('case.schema.json').toString('utf8'))).toEqual(
      JSON.parse(JSON.stringify(caseJsonSchema())),
    );
  });
});
