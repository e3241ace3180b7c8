/** The chains that must come out of the bundled cases, in words; asked of every store and of every way to search. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceText } from '../../backend/cli/traceText.ts';
import { dictionaries, headline, helpsOf } from '../../backend/locales/index.ts';
import type { Chain, TraceAnswer } from '../../backend/model/answers.ts';
import { relationshipType } from '../../backend/model/relationshipTypes.ts';
import type { Searcher } from '../../backend/usecases/trace.ts';
import { resolveQuestion, type TraceInput } from '../../backend/usecases/askTrace.ts';
import { trace } from '../../backend/usecases/trace.ts';
import type { Workspace } from '../../backend/usecases/workspace.ts';
import { researchId } from '../researchIds.ts';
import { helped } from './helped.ts';

export interface Asked {
  readonly workspace: Workspace;
  readonly by: Searcher;
  close(): Promise<void>;
}

/** From → the chains as `slug -grade- slug`, `!` for contested. */
const contracting: Readonly<Record<string, readonly string[]>> = {
  amazon: ['amazon -C- invincible-s3 -B- skybound -D!- unknown-tiers-us -D- gobetween-invincible -D- sek'],
  skybound: ['skybound -D!- unknown-tiers-us -D- gobetween-invincible -D- sek'],
  viltrumite: ['viltrumite -C- skybound -D!- unknown-tiers-us -D- gobetween-invincible -D- sek'],
  max: ['max -B- iyanu -B- lion-forge -B- kr-studio-iyanu -D- gobetween-iyanu -D- sek'],
  'cartoon-network': [
    'cartoon-network -C- iyanu -B- lion-forge -B- kr-studio-iyanu -D- gobetween-iyanu -D- sek',
  ],
  youneek: ['youneek -C- iyanu -B- lion-forge -B- kr-studio-iyanu -D- gobetween-iyanu -D- sek'],
  'lion-forge': ['lion-forge -B- kr-studio-iyanu -D- gobetween-iyanu -D- sek'],
  'dahliya-committee': [
    'dahliya-committee -A- typhoon -A- dahliya-jp2 -A- dahliya-cn1 -A- dahliya-cn2 -D- sek',
  ],
  imagica: [
    'imagica -C- dahliya -A- dahliya-committee -A- typhoon -A- dahliya-jp2 -A- dahliya-cn1 -A- dahliya-cn2 -D- sek',
  ],
  'mondo-tv': [
    'mondo-tv -A- mondo-cn1 -A- sek',
    'mondo-tv -A- mondo-cn2 -A- sek',
    'mondo-tv -A- mondo-us -A- sek',
    'mondo-tv -A- sek',
    'mondo-tv -C- pocahontas-mondo -C- sek',
    'mondo-tv -C- simba -C- sek',
  ],
  'epic-pictures': ['epic-pictures -C- space-dogs -C- kinoatis'],
  'eu-clients': ['eu-clients -C- kim-myong-chol'],
  funsaga: ['funsaga -C- jadhav -C- sek', 'funsaga -C- sek'],
  hongman: ['hongman -A- lu-hezheng'],
  'asatryan-llc': ['asatryan-llc -C- asatryan', 'asatryan-llc -C- songkwang'],
  bbc: [],
  ekachi: [],
  'dandong-deyun': [],
  tonywang: [],
};

const trails = [
  ...[
    'amazon',
    'skybound',
    'viltrumite',
    'max',
    'cartoon-network',
    'youneek',
    'lion-forge',
    'dahliya-committee',
  ],
  ...['imagica', 'ekachi', 'bbc', 'dalian-shepherd'],
];

export function describeModelChains(name: string, open: () => Promise<Asked>): void {
  describe(`chains of the bundled cases: ${name}`, () => {
    let asked: Asked;
    let slugs: ReadonlyMap<string, string>;

    beforeAll(async () => {
      asked = await open();
      slugs = await readSlugs(asked.workspace);
    });
    afterAll(() => asked.close());

    const ask = async (
      input: Partial<TraceInput> & { readonly from: readonly string[] },
    ): Promise<TraceAnswer> => {
      const question = await resolveQuestion(asked.workspace, { to: ['sanctioned'], maxHops: 7, ...input });
      return trace(asked.workspace, question, { by: asked.by });
    };
    const inWords = (answer: TraceAnswer): string[] =>
      answer.chains.map((chain) => chainInWords(chain, slugs)).sort();

    for (const [start, chains] of Object.entries(contracting)) {
      it(`${start} has ${chains.length === 0 ? 'no contracting chain' : `exactly its ${String(chains.length)}`}`, async () => {
        const answer = await ask({ from: [start] });
        expect(answer.answer.status).toBe('complete');
        expect(inWords(answer)).toEqual([...chains].sort());
      });
    }

    it('Imagica has no chain of six hops, and the answer says that more hops or the evidence trail would give one', async () => {
      const answer = await ask({ from: ['imagica'], maxHops: 6 });
      expect(answer.chains).toEqual([]);
      expect(helped(answer)).toEqual(['profile', 'maxHops']);
    });

    it('BBC and EKACHI have no contracting chain and say that only the evidence trail leads on', async () => {
      for (const start of ['bbc', 'ekachi']) {
        const answer = await ask({ from: [start] });
        expect(helped(answer)).toEqual(['profile']);
        expect(answer.withoutChain).toHaveLength(1);
        expect(answer.statements.length).toBeGreaterThan(0);
      }
    });

    it('Dandong Deyun and Tonywang have no chain, and say that only walking everything would give one', async () => {
      for (const start of ['dandong-deyun', 'tonywang']) {
        expect(helped(await ask({ from: [start] }))).toEqual(['anything']);
      }
    });

    it('what helps one start keeps nobody from saying what helps the others', async () => {
      const { answer } = await ask({ from: ['bbc', 'dandong-deyun', 'tonywang'] });
      expect(answer.wouldHelp.map(({ by, from }) => [by, from.length])).toEqual([
        ['profile', 1],
        ['anything', 2],
      ]);
    });

    it('whatever is walked, files on a server are never joined to contracts: the other list is named', async () => {
      for (const start of ['bbc', 'ekachi', 'octonauts']) {
        const answer = await ask({ from: [start], profile: 'anything' });
        expect([answer.chains, helped(answer)]).toEqual([[], ['profile']]);
        expect(helpsOf(answer, dictionaries.en)).toEqual([
          'There is an evidence trail (profile “trail”): it ties files on a server to a production and is not a contract.',
        ]);
      }
      const filed = await ask({ from: ['amazon'], profile: 'anything', limit: 100 });
      const types = filed.chains.flatMap(({ links }) =>
        links.flatMap(({ relationships }) => relationships.map(({ type }) => type)),
      );
      expect(types.filter((type) => relationshipType(type).layer === 'trail')).toEqual([]);
    });

    it('what a list took back is over from that day on, though no source dates the tie', async () => {
      const overOn = async (statusDate: string) => {
        const { chains } = await ask({ from: ['funsaga'], statusDate });
        const links = chains.flatMap((chain) => chain.links).flatMap(({ relationships }) => relationships);
        return links
          .filter(({ type, from }) => type === 'LINKED_TO' && slugs.get(from) === 'funsaga')
          .map(({ over }) => over === true);
      };
      expect(await overOn('2023-06-01')).toEqual([false]);
      expect(await overOn('2026-11-23')).toEqual([true]);
    });

    it('a line of relationships of any kind is not called a chain of contracts', async () => {
      const answer = await ask({ from: ['dandong-deyun'], profile: 'anything' });
      const english = headline(answer, dictionaries.en);
      expect(english.title).toMatch(/^(One line|\d+ lines) of relationships /);
      expect(english.caveat).toContain('Such a line is not a chain of contracts');
      const german = headline(answer, dictionaries.de);
      expect(german.title).toMatch(/Reihen? von Beziehungen/);
      expect(german.caveat).toContain('ist keine Kette von Verträgen');
      expect(traceText(answer)).toContain('Such a line is not a chain of contracts');
    });

    for (const start of trails) {
      it(`${start} has one evidence trail, by the suspected use of the server by SEK`, async () => {
        const { chains } = await ask({ from: [start], profile: 'trail' });
        expect(chains).toHaveLength(1);
        const words = chains.map((chain) => chainInWords(chain, slugs))[0];
        expect(words).toMatch(/ -[BC]- server -D- sek$/);
        expect(chains[0]?.links.at(-2)?.earnedBy).toBe('MATERIAL_FOUND_ON');
      });
    }

    it('Mondo TV, Epic Pictures and Typhoon have no evidence trail', async () => {
      const answer = await ask({ from: ['mondo-tv', 'epic-pictures', 'typhoon'], profile: 'trail' });
      expect(answer.chains).toEqual([]);
      expect(answer.withoutChain).toHaveLength(3);
    });

    it('the chain of Skybound is contested on its first link alone and carries what Skybound said', async () => {
      const [chain] = (await ask({ from: ['skybound'] })).chains;
      expect(chain?.contested).toBe(true);
      expect(chain?.links.map((link) => link.contested)).toEqual([true, false, false]);
      const said = chain?.links.flatMap((link) => link.relationships.flatMap((one) => one.statements)) ?? [];
      expect(said.filter((one) => one.stance === 'denies').length).toBeGreaterThan(0);
      expect(chain?.statements.map((one) => one.stance)).toContain('no evidence that it knew');
    });

    it('without contested links Skybound has no chain, and the answer says what was left out', async () => {
      const answer = await ask({ from: ['skybound'], contested: false });
      expect(answer.chains).toEqual([]);
      expect(answer.answer.removed.contested).toBe(2);
      expect(helped(answer)).toContain('contested');
    });

    it('Funsaga and Jadhav read "formerly listed" and are walked through', async () => {
      const answer = await ask({ from: ['funsaga'] });
      const status = (slug: string) =>
        answer.entities.find((one) => slugs.get(one.id) === slug)?.status.status;
      expect([status('funsaga'), status('jadhav')]).toEqual(['formerly-listed', 'formerly-listed']);
    });

    it('who is listed by a digest in the press alone reads "reported listed since", a target still', async () => {
      const answer = await ask({ from: ['asatryan-llc'] });
      const statuses = answer.entities
        .filter((one) => ['asatryan-llc', 'asatryan', 'songkwang'].includes(slugs.get(one.id) ?? ''))
        .map(({ status }) => status);
      expect(statuses).toHaveLength(3);
      for (const status of statuses)
        expect(status).toMatchObject({ status: 'reported-listed', since: '2025-07-08', list: 'OFAC-SDN' });
      expect(answer.sources.map(({ publisher }) => publisher).join()).toContain('SANS-style digest');
      expect(answer.chains.map((chain) => chain.targetStatus.status)).toEqual([
        'reported-listed',
        'reported-listed',
      ]);
    });

    it('a removal that is only read from two files lies between their days', async () => {
      const { entities } = await ask({ from: ['funsaga'] });
      const status = (slug: string) => entities.find((one) => slugs.get(one.id) === slug)?.status;
      expect(status('funsaga')).toMatchObject({ until: '2025-07', between: null });
      expect(status('jadhav')).toMatchObject({
        until: null,
        between: { after: '2025-02-27', before: '2025-12-24' },
      });
    });

    it('on 2023-06-01 Funsaga was listed itself, and Jadhav and SEK were its targets', async () => {
      const answer = await ask({ from: ['funsaga'], statusDate: '2023-06-01' });
      expect(inWords(answer)).toEqual(['funsaga -C- jadhav', 'funsaga -C- sek']);
      expect(answer.listedStarts.map((id) => slugs.get(id))).toEqual(['funsaga']);
    });

    it('three parallel relationships between Funsaga and SEK make one link', async () => {
      const { chains } = await ask({ from: ['funsaga'] });
      const direct = chains.find((chain) => chain.hops === 1);
      // the link that OFAC withdrew earns nothing; contract and payment are reported
      expect(direct?.links[0]?.relationships.map((one) => one.type).sort()).toEqual([
        'LINKED_TO',
        'PAID',
        'SUBCONTRACTED_TO',
      ]);
    });

    it('to SEK by name, Hongman and the European clients are two hops away', async () => {
      for (const start of ['hongman', 'eu-clients']) {
        const answer = await ask({ from: [start], to: ['SEK Studio'] });
        expect(answer.chains.map((chain) => chain.hops)).toEqual([2]);
      }
    });

    it('a listed start is said first and is never its own target', async () => {
      const answer = await ask({ from: ['hongman'] });
      expect(answer.listedStarts.map((id) => slugs.get(id))).toEqual(['hongman']);
      expect(answer.chains.every((chain) => chain.to !== chain.from)).toBe(true);
    });

    it('no chain mixes two productions, from all producers to all targets and to SEK by name', async () => {
      for (const to of ['sanctioned', 'SEK Studio']) {
        const { chains } = await ask({ from: Object.keys(contracting), to: [to] });
        for (const chain of chains) {
          const carried = chain.links.flatMap((link) =>
            link.relationships.flatMap((one) => one.production ?? []),
          );
          expect(
            new Set([...carried, ...(chain.production === null ? [] : [chain.production])]).size,
          ).toBeLessThanOrEqual(1);
        }
      }
    });

    it('no answer mixes contracting and trail', async () => {
      const types = async (profile: 'contracting' | 'trail') =>
        new Set(
          (await ask({ from: Object.keys(contracting), profile })).chains.flatMap((chain) =>
            chain.links.flatMap((link) => link.relationships.map((one) => one.type)),
          ),
        );
      const contract = await types('contracting');
      const trail = await types('trail');
      for (const type of ['MATERIAL_FOUND_ON', 'NAMED_IN_FILES_OF', 'USED'] as const)
        expect(contract).not.toContain(type);
      for (const type of ['SUBCONTRACTED_TO', 'PAID', 'WORKED_ON', 'LINKED_TO'] as const)
        expect(trail).not.toContain(type);
    });

    it('Mondo TV never reads "no evidence that it knew", and its knowledge is said', async () => {
      const text = JSON.stringify((await ask({ from: ['mondo-tv'] })).chains);
      expect(text).not.toContain('no evidence that it knew');
      expect(text).toContain('"knew"');
    });

    it('"no evidence that it knew" is printed with chains that start at that party and with no other', async () => {
      const { chains } = await ask({ from: Object.keys(contracting) });
      for (const chain of chains) {
        for (const statement of chain.statements.filter((one) => one.stance === 'no evidence that it knew')) {
          expect(statement.aboutEntities).toEqual([chain.from]);
        }
      }
    });

    it('links after the production that no source ties to it are marked', async () => {
      const { chains } = await ask({ from: ['epic-pictures'], to: ['SEK Studio'] });
      const [chain] = chains;
      expect(chainInWords(chain, slugs)).toBe('epic-pictures -C- space-dogs -C- kinoatis -A- sek');
      expect(chain?.links.map((link) => link.productionStated)).toEqual([null, null, false]);
      expect(chain?.links[1]?.statusAtHop.to.status).toBe('unknown');
    });

    it('payments of Mondo TV overlap in time with what was received for SEK', async () => {
      const { chains } = await ask({ from: ['mondo-tv'] });
      const paid = chains.filter((chain) => chain.hops === 2 && chain.grade === 'A');
      expect(paid.map((chain) => chain.time.verdict)).toEqual(['fit', 'fit', 'fit']);
    });

    it('every link cites a source that supports it, and every source is in the answer', async () => {
      const answer = await ask({ from: Object.keys(contracting) });
      const sources = new Set(answer.sources.map((source) => source.id));
      for (const one of answer.chains.flatMap((chain) => chain.links.flatMap((link) => link.relationships))) {
        expect(one.claims.some((claim) => claim.stance === 'supports')).toBe(true);
        for (const claim of one.claims) expect(sources).toContain(claim.source);
      }
    });
  });
}

async function readSlugs({ store }: Workspace): Promise<ReadonlyMap<string, string>> {
  const slugs = new Map<string, string>();
  for await (const page of store.stream('entity')) {
    for (const entity of page) {
      const slug = entity.identifiers.find((one) => one.scheme === 'case')?.value;
      if (slug !== undefined) slugs.set(entity.id, researchId(slug));
    }
  }
  return slugs;
}

function chainInWords(chain: Chain | undefined, slugs: ReadonlyMap<string, string>): string {
  if (chain === undefined) return 'no chain';
  const links = chain.links.map(
    (link) => ` -${link.grade}${link.contested ? '!' : ''}- ${slugs.get(link.to) ?? link.to}`,
  );
  return (slugs.get(chain.from) ?? chain.from) + links.join('');
}
