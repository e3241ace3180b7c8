/** The exported Cypher, pasted into a real database. */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { graphOf } from '../../backend/exports/graph.ts';
import type { Material } from '../../backend/exports/material.ts';
import { neo4jExporter } from '../../backend/exports/neo4j.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { renamed } from '../exports/data/renamed.ts';
import { unzipped } from '../exports/data/unzipped.ts';
import { materialOf } from '../exports/material.ts';
import { describeOnNeo4j } from './describeOnNeo4j.ts';

const edgeRow = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  type: z.string(),
  grade: z.string(),
  contested: z.boolean(),
});

/** Whatever a name holds, it stays a name. */
const hostile = '"}] AS row MATCH (n) DETACH DELETE n; // \\u0022}] \\" \u2028 ;\n`한국`';

describe('exports for Neo4j', () => {
  describeOnNeo4j('load.cypher', (server) => {
    let driver: Driver;
    let cases: OpenedCases;
    beforeAll(async () => {
      const { uri, user, password } = server.access();
      driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
      cases = await openBundledCases();
    });
    afterAll(async () => {
      await cases.close();
      await driver.close();
    });

    const rows = async (text: string): Promise<unknown[]> => {
      const result = await driver.executeQuery(text, {}, { database: server.access().database });
      return result.records.map((record): unknown => record.toObject());
    };
    const load = async (material: Material): Promise<void> => {
      const file = unzipped(await neo4jExporter.render(material)).get('load.cypher') ?? '';
      // no literal holds a line end, so each statement ends where a line ends with a semicolon
      for (const statement of file.split(/;\n/).filter((text) => text.trim() !== '')) await rows(statement);
    };
    const edges = async () =>
      z
        .array(edgeRow)
        .parse(
          await rows(
            'MATCH (a:CutoutExport)-[r]->(b:CutoutExport) RETURN r.id AS id, a.id AS from, b.id AS to, type(r) AS type, r.grade AS grade, r.contested AS contested ORDER BY id',
          ),
        );

    it('loads every party and relationship with grade and dispute, and again without doubling', async () => {
      const material = await materialOf(cases.workspace, 'sek-studio');
      await load(material);
      await load(material);
      const graph = graphOf(material);
      const wanted = graph.edges.map(({ id, from, to, type, grade, contested }) => {
        return { id, from, to, type, grade, contested };
      });
      expect(await edges()).toEqual(wanted);
      expect(await rows('MATCH (n:CutoutExport) RETURN count(n) AS nodes')).toEqual([
        { nodes: graph.nodes.length },
      ]);
      expect(await rows('MATCH (n:LastSeenListed {id: "ofac-34022"}) RETURN n.name AS name')).toEqual([
        { name: 'SEK Studio' },
      ]);
    });

    it('a name that is Cypher is only a name', async () => {
      const material = renamed(await materialOf(cases.workspace, 'it-worker-fronts'), hostile);
      await load(material);
      const id = material.answers[0].question.from[0] ?? '';
      expect(await rows(`MATCH (n:CutoutExport {id: "${id}"}) RETURN n.name AS name`)).toEqual([
        { name: hostile },
      ]);
    });
  });
});
