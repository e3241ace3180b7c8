/** The files for analysts, as they are used: pasted into a session with the parameters that their README gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CutoutError } from '../../../backend/errors.ts';
import { profiles } from '../../../backend/model/relationshipTypes.ts';
import { walksOf, walkText } from '../../../backend/model/walks.ts';
import { askTrace } from '../../../backend/usecases/askTrace.ts';
import { Workspace } from '../../../backend/usecases/workspace.ts';
import { readingFiles } from '../../../backend/stores/neo4j/queries.ts';
import { MODEL_DAY } from '../../bundledCases.ts';
import type { LoadedCases } from './loadedCases.ts';

const cypher = fileURLToPath(new URL('../../../cypher/', import.meta.url));
const readme = readFileSync(join(cypher, 'README.md'), 'utf8');
const fileNames = readdirSync(join(cypher, 'trace')).map((name) => name.replace(/\.cypher$/, ''));
const textOf = (name: string): string => readFileSync(join(cypher, 'trace', `${name}.cypher`), 'utf8');

/** The map that README has pasted after `:params`; Neo4j Browser evaluates it as Cypher, and so do these tests. */
const [, pasted = ''] = /^:params (\{.*\})$/m.exec(readme) ?? [];

export function describeTraceFolder(): void {
  it('README has a row for each of them', () => {
    for (const name of fileNames) expect(readme).toContain(`\`trace/${name}\``);
  });

  it('README lists the walks of the profiles as the model has them', () => {
    const [contracting, money, control] = (['contracting', 'money', 'control'] as const).map((profile) =>
      walksOf({ profile, types: null, identityHops: false }).map(walkText),
    );
    expect(profiles).toContain('contracting');
    expect(pasted).toContain(`walks: [${(contracting ?? []).map((walk) => `'${walk}'`).join(', ')}]`);
    expect(readme).toContain(`money is \`${(money ?? []).join(', ')}\``);
    expect(readme).toContain(`control is \`${(control ?? []).join(', ')}\``);
  });

  it('the branches of a file that deepens differ in the number of hops alone', () => {
    for (const name of ['chains-to-named', 'chains-to-sanctioned', 'nearest']) {
      const [, inner = ''] =
        /CALL \([^)]*\) \{\n {2}CALL \([^)]*\) \{\n([\s\S]*?)\n {2}\}\n/.exec(textOf(name)) ?? [];
      const branches = inner.split('\n    UNION ALL\n');
      expect(branches).toHaveLength(7);
      for (const [at, branch] of branches.entries()) {
        const hops = String(at + 1);
        expect(branch.replace(`>= ${hops}\n`, '>= 1\n').replace(`){${hops}} (`, '){1} ('), name).toBe(
          branches[0],
        );
      }
    }
  });
}

const chain = z.object({
  from: z.string(),
  hops: z.int(),
  grade: z.string(),
  contested: z.boolean(),
  time: z.string(),
  production: z.string().nullable(),
  parties: z.array(z.object({ properties: z.object({ name: z.string(), id: z.string() }) })),
  links: z.array(z.object({ grade: z.string(), contested: z.boolean(), relationships: z.array(z.string()) })),
});

export function describeTraceFiles({ store, mark, run, rows }: LoadedCases): void {
  describe('the bundled cases by hand', () => {
    /** The parameters that README pastes. */
    const given = async (): Promise<Record<string, unknown>> => {
      const [row] = z
        .array(z.object({ params: z.record(z.string(), z.unknown()) }))
        .parse(await rows(`RETURN ${pasted} AS params`));
      return row?.params ?? {};
    };
    /** A file, pasted, with the parameters that README pastes and some changed. */
    const byHand = async (name: string, changed: Record<string, unknown>): Promise<unknown[]> =>
      rows(textOf(name), { ...(await given()), ...changed });
    const chains = async (name: string, from: readonly string[], changed: Record<string, unknown> = {}) => {
      const found = z.array(chain).parse(await byHand(name, { from, maxHops: 7, ...changed }));
      return found.map((one) => inWords(one)).sort();
    };

    it(
      'every file that reads runs as pasted and names nothing that the database does not know',
      { timeout: 240_000 },
      async () => {
        expect(pasted).not.toBe('');
        const params = await given();
        // what Neo4j says of a query's names comes with its result: planned once, not for EXPLAIN as well
        const warningsOf = async (text: string): Promise<readonly string[]> => {
          const { summary } = await run(text, params);
          return summary.gqlStatusObjects
            .map((one) => one.gqlStatus)
            .filter((code) => code.startsWith('01N5'));
        };
        expect(await warningsOf('MATCH (n:NoSuchLabel) RETURN n')).toEqual(['01N50']);
        for (const { name, text } of readingFiles()) expect(await warningsOf(text), name).toEqual([]);
      },
    );

    it('Amazon has its one chain, Mondo TV its six, and the BBC none', { timeout: 240_000 }, async () => {
      const amazon = await chains('chains-to-sanctioned', ['Amazon']);
      expect(amazon).toEqual([
        'Amazon (Prime Video / Amazon MGM Studios) -C- Invincible, season 3 -B- Skybound Entertainment -D!- Unidentified contractor tiers below the US producers -D- Unidentified go-between (Invincible chain) -D- SEK Studio',
      ]);
      const mondo = await chains('chains-to-sanctioned', ['Mondo TV']);
      expect(mondo).toHaveLength(6);
      const documented = mondo.filter((one) => one.includes(' -A- ') && !/ -[BCD]!?- /.test(one));
      expect(documented).toHaveLength(4);
      expect(mondo.filter((one) => one.includes('-C-'))).toHaveLength(2);
      expect(await chains('chains-to-sanctioned', ['BBC'])).toEqual([]);
    });

    it(
      'to SEK by name the same chains come out, and Hongman is two hops away over a sanctioned party',
      { timeout: 240_000 },
      async () => {
        for (const start of ['Amazon', 'Mondo TV']) {
          expect(await chains('chains-to-named', [start])).toEqual(
            await chains('chains-to-sanctioned', [start]),
          );
        }
        const [hongman] = z
          .array(chain)
          .parse(await byHand('chains-to-named', { from: [await idOf('hongman')] }));
        expect(hongman?.hops).toBe(2);
      },
    );

    it('without contested links Amazon has no chain', async () => {
      expect(await chains('chains-to-sanctioned', ['Amazon'], { contested: false })).toEqual([]);
    });

    it(
      'a start set stands for its members, each with its nearest sanctioned party',
      { timeout: 240_000 },
      async () => {
        const found = z
          .array(z.object({ from: z.string(), to: z.string(), hops: z.int() }))
          .parse(await byHand('nearest', { from: ['sek-studio.major-producers'], maxHops: 7 }));
        expect(found.length).toBeGreaterThan(5);
        expect(found.find((one) => one.from.startsWith('Mondo'))).toMatchObject({
          hops: 1,
          to: 'SEK Studio',
        });
        expect(found.find((one) => one.from.startsWith('BBC'))).toBeUndefined();
      },
    );

    it('the BBC has one evidence trail, and Mondo TV none', async () => {
      const bbc = await chains('trails', ['BBC']);
      expect(bbc).toHaveLength(1);
      expect(bbc[0]).toMatch(/ -D- SEK Studio$/);
      expect(await chains('trails', ['Mondo TV'])).toEqual([]);
    });

    it(
      'a chain leads on to its claims with their sources, and to what was said',
      { timeout: 120_000 },
      async () => {
        const [amazon] = z.array(chain).parse(await byHand('chains-to-sanctioned', { from: ['Amazon'] }));
        const relationships = amazon?.links.flatMap((link) => link.relationships) ?? [];
        const evidence = z
          .array(
            z.object({
              claims: z.array(z.object({ stance: z.string(), title: z.string(), readAs: z.string() })),
            }),
          )
          .parse(await byHand('evidence', { relationships }));
        expect(evidence).toHaveLength(relationships.length);
        for (const { claims } of evidence) expect(claims.map((claim) => claim.stance)).toContain('supports');
        expect(evidence.flatMap(({ claims }) => claims.map((claim) => claim.stance))).toContain('refutes');
        const ids = [...relationships, ...(amazon?.parties.map(({ properties }) => properties.id) ?? [])];
        const said = z
          .array(z.object({ party: z.string(), stance: z.string() }))
          .parse(await byHand('statements', { ids }));
        expect(said).toContainEqual({ party: 'Skybound Entertainment', stance: 'denies' });
      },
    );

    it(
      'every chain of the cases has in the file the verdict on time that the engine gives it',
      { timeout: 240_000 },
      async () => {
        const workspace = new Workspace({ store: store(), cache: null, today: () => MODEL_DAY });
        const keyOf = (ids: readonly string[], production: string | null): string =>
          [...ids, production].join(' ');
        const verdicts = new Map<string, string>();
        const slugs = ['asatryan-llc', 'yanbian', 'osong', 'hongman', 'funsaga', 'epic-pictures'];
        const from = ['sek-studio.major-producers', ...(await Promise.all(slugs.map(idOf)))];
        const answer = await askTrace(workspace, { from, to: ['sanctioned'], maxHops: 7 });
        for (const { links, production, time } of answer.chains) {
          const parties = [links[0]?.from ?? '', ...links.map(({ to }) => to)];
          verdicts.set(keyOf(parties, production), time.verdict);
        }
        const found = z.array(chain).parse(await byHand('chains-to-sanctioned', { from, maxHops: 7 }));
        expect(found.length).toBeGreaterThan(10);
        for (const { parties, production, time } of found)
          expect(time).toBe(
            verdicts.get(
              keyOf(
                parties.map((one) => one.properties.id),
                production,
              ),
            ),
          );
      },
    );

    it(
      'every file for analysts warns in its first row while an import is unfinished, and of a changed link',
      { timeout: 240_000 },
      async () => {
        const files = readingFiles().filter(({ name }) => /^(?:trace|questions)\//.test(name));
        const warningsIn = async ({ text }: { readonly text: string }): Promise<string[]> =>
          (await run(text, { ...(await given()), limit: 1 })).records
            .filter((record) => record.keys.includes('warning'))
            .map((record): unknown => record.get('warning'))
            .filter((warning) => typeof warning === 'string');
        const pasting = files.filter(({ name }) => !/\/(?:reach|extend)$/.test(name));
        for (const file of pasting) expect(file.text, file.name).toContain('AS warning');
        await run("CREATE (:Import {id: 'half', label: 'Half a list', finished: ''})");
        try {
          for (const file of pasting)
            expect(await warningsIn(file), file.name).toEqual([
              'Unfinished import, what follows may be wrong: Half a list, `cutout import undo half` takes it back',
            ]);
          const asked = await store().runFile?.('questions/parties-in-a-place', { place: 'Nowhere' });
          expect(asked?.rows.map((row) => row.at(-1))).toEqual([expect.stringContaining('Half a list')]);
        } finally {
          await run("MATCH (i:Import {id: 'half'}) DELETE i");
        }
        const changed =
          'MATCH (:Entity)-[r:PAID]->(:Entity) WITH r ORDER BY r.id LIMIT 1 SET r.grade = $grade RETURN r.id';
        const [first] = await rows(
          'MATCH (:Entity)-[r:PAID]->(:Entity) WITH r ORDER BY r.id LIMIT 1 RETURN r.grade AS grade',
        );
        const { grade } = z.object({ grade: z.string() }).parse(first);
        await run(changed, { grade: grade === 'A' ? 'B' : 'A' });
        try {
          const file = pasting.find(({ name }) => name === 'trace/neighbours');
          expect(await warningsIn(file ?? { text: '' })).toEqual([
            expect.stringMatching(/^Relationship .+ is not as it was written: see `cutout verify`$/),
          ]);
        } finally {
          await run(changed, { grade });
        }
        for (const file of pasting) expect(await warningsIn(file), file.name).toEqual([]);
      },
    );

    it('neighbours come with their claims', async () => {
      const found = z
        .array(z.object({ type: z.string(), claims: z.array(z.unknown()).min(1) }))
        .parse(await byHand('neighbours', { party: 'Mondo TV' }));
      expect(found.map((one) => one.type)).toContain('PAID');
    });

    it('no relationship is in the database that is only denied', async () => {
      const [{ unsupported, all }] = z.tuple([z.object({ unsupported: z.int(), all: z.int() })]).parse(
        await rows(`MATCH (:Entity)-[r]->(:Entity)
        RETURN count(r) AS all, count(CASE WHEN NOT EXISTS { (c:Claim {subject: r.id}) WHERE c.stance = 'supports' } THEN r END) AS unsupported`),
      );
      expect(all).toBeGreaterThan(100);
      expect(unsupported).toBe(0);
      const denied = await rows(
        'MATCH (a:Entity)-[r]-(sek:Entity) WHERE a.id IN $deniers AND sek.id = $sek RETURN type(r) AS type',
        { deniers: [await idOf('skybound'), await idOf('ekachi')], sek: await idOf('sek') },
      );
      expect(denied).toEqual([]);
    });

    it(
      'Funsaga and Jadhav are sanctioned on 2023-06-01 and no longer today',
      { timeout: 120_000 },
      async () => {
        const labelled = async () =>
          rows('MATCH (e:Sanctioned) WHERE e.id IN $ids RETURN toString(e.listedAsOf) AS day', {
            ids: [await idOf('funsaga'), await idOf('jadhav')],
          });
        expect(await labelled()).toEqual([]);
        await mark('2023-06-01');
        expect(await labelled()).toEqual([{ day: '2023-06-01' }, { day: '2023-06-01' }]);
        expect(await chains('chains-to-sanctioned', [await idOf('funsaga')])).toHaveLength(2);
        await mark(MODEL_DAY);
        expect(await labelled()).toEqual([]);
      },
    );

    it('a file is run by name with what is not given filled in, and refuses what it does not take', async () => {
      const result = await store().runFile?.('trace/chains-to-sanctioned', { from: 'Mondo TV' });
      expect(result?.columns).toEqual([
        'from',
        'to',
        'hops',
        'grade',
        'contested',
        'time',
        'production',
        'parties',
        'links',
        'warning',
      ]);
      expect(result?.rows).toHaveLength(6);
      const refused = async (name: string, params: Record<string, unknown>): Promise<unknown> =>
        store()
          .runFile?.(name, params)
          .then(
            () => 'answered',
            (error: unknown) => (error instanceof CutoutError ? error.code : error),
          );
      expect(await refused('trace/chains-to-sanctioned', {})).toBe('bad-question');
      expect(await refused('trace/chains-to-sanctioned', { from: 'Amazon', colour: 'red' })).toBe(
        'bad-question',
      );
      expect(await refused('trace/no-such-file', {})).toBe('not-found');
      expect(await refused('entities/mark-sanctioned', { ids: [], asOf: '2023-06-01' })).toBe('not-found');
    });

    /** By the name that the case file gives a party. */
    async function idOf(slug: string): Promise<string> {
      for await (const page of store().stream('entity')) {
        const found = page.find((one) =>
          one.identifiers.some(({ scheme, value }) => scheme === 'case' && value === slug),
        );
        if (found !== undefined) return found.id;
      }
      throw new Error(`no party is called ${slug}`);
    }
  });
}

function inWords({ parties, links }: z.infer<typeof chain>): string {
  const [first, ...rest] = parties.map(({ properties }) => properties.name);
  const steps = links.map((link, at) => ` -${link.grade}${link.contested ? '!' : ''}- ${rest[at] ?? ''}`);
  return `${first ?? ''}${steps.join('')}`;
}
