import { describe, expect, it } from 'vitest';
import { endMismatch } from '../../../backend/model/relationships.ts';
import { relationshipTypeNames } from '../../../backend/model/relationshipTypes.ts';
import { schemaNames } from '../../../backend/model/entities.ts';
import type { LinkRow, Store } from '../../../backend/stores/store.ts';
import type { Subject } from '../contract.ts';
import { claim, entity, everything, ground, LIST, relationship, source } from '../samples.ts';

const relationshipId = (id: string) => relationship(id, ['x', 'y']).id;
const entityId = (id: string) => entity(id).id;

async function allLinks(store: Store): Promise<LinkRow[]> {
  const links: LinkRow[] = [];
  for await (const page of store.links()) links.push(...page);
  return links;
}

export function describeLinks(subject: Subject): void {
  describe('links', () => {
    it('are relationships merged over their datasets, with grade and contested mark', async () => {
      await subject().write(everything);
      expect(await allLinks(subject())).toEqual([
        {
          ...{
            id: 'r1',
            type: 'PAID',
            from: 'e1',
            to: 'e2',
            production: 'p1',
            start: '2019~',
            end: '2020-05',
          },
          ...{ grade: 'B', contested: false },
        },
        {
          ...{ id: 'r2', type: 'FRONT_FOR', from: 'e3', to: 'e2', production: null, start: null, end: null },
          ...{ grade: 'D', contested: true },
        },
      ]);
    });

    it('rise in grade with a claim of another origin and turn contested with a refuting one', async () => {
      await subject().write(everything);
      await subject().write({ claim: [claim('c5', 'r2', { basis: 'documented', dataset: LIST })] });
      await subject().write({ claim: [claim('c6', 'r1', { stance: 'refutes', dataset: LIST })] });
      const links = await allLinks(subject());
      expect(links.map((link) => [link.grade, link.contested])).toEqual([
        ['B', true],
        ['A', true],
      ]);
    });

    it('go when every supporting claim is withdrawn, while the records stay; and come back', async () => {
      await subject().write(everything);
      const withdrawn = claim('c3', 'r2', { basis: 'suspected', withdrawn: '2025-07-01' });
      await subject().write({ claim: [withdrawn] });
      expect((await allLinks(subject())).map((link) => link.id)).toEqual(['r1']);
      expect(await subject().records('relationship', ['r2'])).toHaveLength(1);
      expect(await subject().linksById([relationshipId('r2')])).toEqual([]);
      expect(await subject().verify()).toEqual([]);
      await subject().write({ claim: everything.claim?.filter((one) => one.id === 'c3') ?? [] });
      expect(await allLinks(subject())).toHaveLength(2);
    });

    it('follow a relationship whose type and ends are changed', async () => {
      await subject().write(everything);
      await subject().write({ relationship: [relationship('r2', ['e1', 'e3'], { type: 'ACTS_FOR' })] });
      expect(await subject().linksById([relationshipId('r2')])).toMatchObject([
        { type: 'ACTS_FOR', from: 'e1', to: 'e3' },
      ]);
      expect(await subject().linksBetween([[entityId('e3'), entityId('e2')]])).toEqual([]);
      expect(await subject().verify()).toEqual([]);
    });

    it('are given by id in order, unknown ones left out', async () => {
      await subject().write(everything);
      const links = await subject().linksById(['r2', 'r9', 'r1', 'r2'].map(relationshipId));
      expect(links.map((link) => link.id)).toEqual(['r1', 'r2']);
    });

    it('are given between two entities, whichever is named first, each once', async () => {
      await subject().write(everything);
      const between = async (...pairs: (readonly [string, string])[]) => {
        const ids = pairs.map(([a, b]) => [entityId(a), entityId(b)] as const);
        return (await subject().linksBetween(ids)).map((link) => link.id);
      };
      expect(await between(['e2', 'e1'])).toEqual(['r1']);
      expect(await between(['e1', 'e2'], ['e2', 'e1'], ['e3', 'e2'])).toEqual(['r1', 'r2']);
      expect(await between(['e1', 'e3'], ['nobody', 'e1'])).toEqual([]);
    });

    it('of an entity come by pages in order of id, with the number of all', async () => {
      await subject().write(ground);
      const ids = Array.from({ length: 25 }, (_, index) => `r${String(index + 10)}`);
      await subject().write({
        relationship: ids.map((id, index) =>
          relationship(id, index % 2 === 0 ? ['e1', 'e2'] : ['e3', 'e1'], { key: id }),
        ),
        claim: ids.map((id) => claim(`c-${id}`, id)),
      });
      const seen: string[] = [];
      for (const offset of [0, 10, 20, 30]) {
        const page = await subject().neighbours(entityId('e1'), { limit: 10, offset });
        expect(page.total).toBe(25);
        seen.push(...page.links.map((link) => link.id));
      }
      expect(seen).toEqual(ids);
      expect(await subject().neighbours(entityId('nobody'), { limit: 10, offset: 0 })).toEqual({
        links: [],
        total: 0,
      });
    });

    it('may be of every type of the table', async () => {
      const ends = relationshipTypeNames.map((type) => {
        for (const from of schemaNames)
          for (const to of schemaNames)
            if (endMismatch(type, from, to) === undefined) return { type, from, to };
        throw new Error(`nothing can be related by ${type}`);
      });
      await subject().write({
        source: [source('s1')],
        entity: ends.flatMap(({ type, from, to }) => [
          entity(`a-${type}`, { schema: from }),
          entity(`b-${type}`, { schema: to }),
        ]),
        relationship: ends.map(({ type }) => relationship(type, [`a-${type}`, `b-${type}`], { type })),
        claim: ends.map(({ type }) => claim(`c-${type}`, type)),
      });
      const links = await allLinks(subject());
      expect(links.map((link) => link.type)).toEqual([...relationshipTypeNames].sort());
      expect(await subject().verify()).toEqual([]);
    });

    it('come by pages in order of id when there are many', async () => {
      const ids = Array.from({ length: 6_000 }, (_, index) => `r${String(index).padStart(5, '0')}`);
      await subject().write({
        ...ground,
        relationship: ids.map((id) => relationship(id, ['e1', 'e2'], { key: id })),
        claim: ids.map((id) => claim(`c${id}`, id)),
      });
      expect((await allLinks(subject())).map((link) => link.id)).toEqual(ids);
    });
  });
}
