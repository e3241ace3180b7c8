/** The questions of an analyst, asked of the bundled cases: right values in words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cypherFolder } from '../../../backend/stores/neo4j/statement.ts';
import { readingFiles } from '../../../backend/stores/neo4j/queries.ts';
import type { LoadedCases } from './loadedCases.ts';

export function describeReadmeOfQuestions(): void {
  it('the questions of an analyst are listed in the README, each with what it asks', () => {
    const readme = readFileSync(join(cypherFolder, 'README.md'), 'utf8');
    const names = readingFiles()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('questions/'));
    expect(names.length).toBeGreaterThanOrEqual(10);
    for (const name of names) expect(readme).toContain(`\`${name}\``);
  });
}

export function describeQuestions({ store, run }: LoadedCases): void {
  describe('the questions of an analyst', () => {
    /** Rows as a table: by the command line's way, each row as text. */
    const ask = async (name: string, params: Readonly<Record<string, unknown>> = {}): Promise<string[]> => {
      const answer = await store().runFile?.(`questions/${name}`, { limit: 10_000, ...params });
      const { columns = [], rows = [] } = answer ?? {};
      expect(rows.length, name).toBeGreaterThan(0);
      return rows.map((row) => columns.map((column, at) => `${column}=${JSON.stringify(row[at])}`).join(' '));
    };
    const byHand = async (query: string): Promise<unknown[]> =>
      (await run(query)).records.map((record): unknown => record.get(0));
    const SLOW = { timeout: 120_000 };

    it('who acts for SEK Studio, and on what source', SLOW, async () => {
      const rows = await ask('sanctioned-parties-and-their-fronts');
      const ofSek = rows.filter((row) => row.startsWith('party="SEK Studio"'));
      expect(ofSek.some((row) => row.includes('front="Nings Cartoon Studio"'))).toBe(true);
      for (const row of rows) expect(row).toMatch(/sources=\[".+/);
    });

    it('who denies what, and about which relationship', SLOW, async () => {
      const rows = await ask('who-denies-what');
      const skybound = rows.filter((row) => row.startsWith('party="Skybound Entertainment"'));
      expect(skybound).toHaveLength(2);
      expect(skybound[0]).toContain(
        'Skybound Entertainment SUBCONTRACTED_TO Unidentified contractor tiers below the US producers',
      );
      expect(rows.filter((row) => row.startsWith('party="EKACHI'))).toHaveLength(1);
      expect(rows.some((row) => row.includes('party="Mondo TV'))).toBe(false);
    });

    it('parties in a country, and in a city', SLOW, async () => {
      const italy = await ask('parties-in-a-place', { place: 'IT' });
      expect(italy.some((row) => row.includes('party="Mondo TV'))).toBe(true);
      const dandong = await ask('parties-in-a-place', { place: 'dandong' });
      for (const row of dandong) expect(row.toLowerCase()).toContain('dandong');
    });

    it('producers within so many contracts of a sanctioned party', SLOW, async () => {
      const one = await ask('producers-within-contract-hops', { maxHops: 1 });
      expect(one.map((row) => row.split(' party=')[0])).toEqual(['producer="Mondo TV S.p.A."']);
      const three = await ask('producers-within-contract-hops', { maxHops: 3 });
      expect(three.some((row) => row.startsWith('producer="Skybound Entertainment"'))).toBe(true);
      expect(three.some((row) => row.startsWith('producer="BBC'))).toBe(false);
    });

    it('no contracts about two works, and no witness, lead from a producer; parallel contracts make one link', async () => {
      await byHand(`
        CREATE (right:Entity:Producer {id: 'x.right', name: 'Right'}), (wrong:Entity:Producer {id: 'x.wrong', name: 'Wrong'}),
          (seen:Entity {id: 'x.seen', name: 'Seen', roles: ['witness']}), (k:Entity {id: 'x.k', name: 'K'}),
          (ph:Entity {id: 'x.ph', name: 'Ph', placeholder: true, plural: false}), (bad:Entity:Sanctioned {id: 'x.bad', name: 'Bad'}),
          (:Entity:Project {id: 'x.film1', name: 'Film 1'}), (:Entity:Project {id: 'x.film2', name: 'Film 2'})
        CREATE (right)-[:COMMISSIONED {id: 'x1', production: 'x.film1', grade: 'B', contested: false}]->(k),
          (wrong)-[:COMMISSIONED {id: 'x2', production: 'x.film2', grade: 'B', contested: false}]->(k),
          (k)-[:SUBCONTRACTED_TO {id: 'x3', production: 'x.film1', grade: 'C', contested: false}]->(ph),
          (k)-[:SUBCONTRACTED_TO {id: 'x4', grade: 'D', contested: true}]->(ph),
          (ph)-[:SUBCONTRACTED_TO {id: 'x5', production: 'x.film1', grade: 'A', contested: false}]->(bad),
          (wrong)-[:PAID {id: 'x6', grade: 'A', contested: false}]->(seen),
          (seen)-[:PAID {id: 'x7', grade: 'A', contested: false}]->(bad)`);
      try {
        const rows = await ask('producers-within-contract-hops');
        expect(rows.filter((row) => row.includes('party="Bad"'))).toEqual([
          'producer="Right" party="Bad" hops=3 parties=["Right","K","Ph","Bad"] ' +
            'types=[["COMMISSIONED"],["SUBCONTRACTED_TO","SUBCONTRACTED_TO"],["SUBCONTRACTED_TO"]] ' +
            'production="Film 1" grade="C" contested=true time="undated" warning=null',
        ]);
        const between = await ask('unnamed-go-betweens');
        expect(between.filter((row) => row.includes('unnamed="Ph"'))).toEqual([
          'client="K" gradeBefore="C" contestedBefore=false unnamed="Ph" plural=false gradeAfter="A" contestedAfter=false next="Bad" nextSanctioned=true warning=null',
          'client="K" gradeBefore="D" contestedBefore=true unnamed="Ph" plural=false gradeAfter="A" contestedAfter=false next="Bad" nextSanctioned=true warning=null',
        ]);
      } finally {
        await byHand("MATCH (e:Entity) WHERE e.id STARTS WITH 'x.' DETACH DELETE e");
      }
    });

    it('what rests on one voice, and what on two', SLOW, async () => {
      const rows = await ask('relationships-of-one-voice');
      expect(rows.every((row) => !row.includes('grade="B"'))).toBe(true);
      expect(rows.some((row) => row.startsWith('from="Funsaga'))).toBe(true);
    });

    it('what is disputed, with both sides', SLOW, async () => {
      const rows = await ask('disputed-relationships');
      for (const row of rows) expect(row).toMatch(/supported=\[".+ refuted=\[".+/);
      expect(rows.some((row) => row.startsWith('from="Skybound Entertainment"'))).toBe(true);
    });

    it('who is formerly listed, and until when', SLOW, async () => {
      const rows = await ask('formerly-listed-parties');
      expect(rows.some((row) => row.includes('Funsaga') && row.includes('2025-07'))).toBe(true);
      expect(rows.some((row) => row.includes('"SEK Studio"'))).toBe(false);
    });

    it('payments with their amounts and what narrows them', SLOW, async () => {
      const rows = await ask('payments');
      const funsaga = rows.filter((row) => row.startsWith('payer="Funsaga') && row.includes('50000 USD'));
      expect(funsaga).toHaveLength(1);
      expect(funsaga[0]).toContain('amounts=["more than 50000 USD"]');
      expect(
        await byHand('MATCH ()-[r:PAID]->() WHERE 50000.0 IN r.amountValues RETURN r.qualifier'),
      ).toHaveLength(1);
    });

    it('go-betweens whom no source names', SLOW, async () => {
      const rows = await ask('unnamed-go-betweens');
      expect(rows.some((row) => row.includes('next="SEK Studio" nextSanctioned=true'))).toBe(true);
    });

    it('what a source says, and how much of it was read', SLOW, async () => {
      const rows = await ask('what-a-source-says', { source: 'stripes' });
      for (const row of rows) expect(row).toMatch(/readAs=".+" .+ supports=(?:true|false)/);
    });

    it('what may have been valid in a year, undated ones marked', SLOW, async () => {
      const rows = await ask('relationships-in-a-year', { year: 2030 });
      expect(rows.some((row) => row.includes('from="Mondo TV') && row.includes('end="2021-11"'))).toBe(false);
      expect(rows.some((row) => row.includes('dated=false'))).toBe(true);
      expect(
        (await ask('relationships-in-a-year', { year: 2020 })).some((row) => row.includes('end="2021-11"')),
      ).toBe(true);
    });

    it(
      'evidence hangs on what it is about: each claim reaches both ends, each listing its party',
      SLOW,
      async () => {
        const loose = await byHand(
          `MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:SUPPORTS|REFUTES]->(r:Relationship)-[:FROM]->(:Entity) }
         OR NOT EXISTS { (c)-[:CITES]->(:Source) } RETURN c.key`,
        );
        expect(loose).toEqual([]);
        expect(
          await byHand('MATCH (l:Listing) WHERE NOT EXISTS { (l)-[:PARTY]->(:Entity) } RETURN l.key'),
        ).toEqual([]);
        expect(
          await byHand(
            'MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:PARTY]->(:Entity) } OR NOT EXISTS { (s)-[:ABOUT]->() } RETURN s.key',
          ),
        ).toEqual([]);
        expect(
          await byHand('MATCH ()-[r]->() WHERE r.earliest.year < 1000 OR r.latest.year > 3000 RETURN r.id'),
        ).toEqual([]);
        expect(
          await byHand(
            "MATCH (e:Entity {name: 'Mondo TV S.p.A.'})-[r:SUBCONTRACTED_TO]->() RETURN DISTINCT r.latest > date('2012-01-01')",
          ),
        ).toContain(true);
      },
    );
  });
}
