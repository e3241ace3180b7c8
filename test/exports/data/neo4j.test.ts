import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOf, valuesOf } from '../../../backend/exports/graph.ts';
import { neo4jExporter } from '../../../backend/exports/neo4j.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { bundledCaseNames, materialOf } from '../material.ts';
import { parseCsv } from './parseCsv.ts';
import { unzipped } from './unzipped.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

const rowsOf = (parts: ReadonlyMap<string, string>, name: string) =>
  parseCsv((parts.get(name) ?? '').replaceAll('\n', '\r\n'), ',');

describe('Neo4j files', () => {
  it.each(bundledCaseNames)('%s: the Cypher is as it was', async (name) => {
    const parts = unzipped(await neo4jExporter.render(await materialOf(cases.workspace, name)));
    expect([...parts.keys()]).toEqual(['nodes.csv', 'relationships.csv', 'load.cypher']);
    await expect(
      (parts.get('load.cypher') ?? '').replace(/\b[0-9a-f]{64}\b/g, '<digest>'),
    ).toMatchFileSnapshot(`../golden/${name}.load.cypher`);
  });

  it.each(bundledCaseNames)(
    '%s: the CSV files have every node and relationship with its values',
    async (name) => {
      const material = await materialOf(cases.workspace, name);
      const parts = unzipped(await neo4jExporter.render(material));
      const graph = graphOf(material);
      const [nodeHeads = [], ...nodes] = rowsOf(parts, 'nodes.csv');
      const [edgeHeads = [], ...edges] = rowsOf(parts, 'relationships.csv');
      expect(nodeHeads.slice(0, 2)).toEqual(['id:ID', 'name']);
      expect(edgeHeads.slice(0, 4)).toEqual([':START_ID', ':END_ID', ':TYPE', 'id']);
      expect(nodes.map(([id]) => id)).toEqual(graph.nodes.map(({ id }) => id));
      expect(edges.map(([from, to, type, id]) => [from, to, type, id])).toEqual(
        graph.edges.map(({ from, to, type, id }) => [from, to, type, id]),
      );
      for (const [at, edge] of graph.edges.entries()) {
        const cells = edges[at] ?? [];
        for (const [attribute, value] of valuesOf(edge, graph.edgeAttributes)) {
          const column = edgeHeads.findIndex((head) => head.replace(/:(?:int|boolean)$/, '') === attribute);
          if (attribute !== 'type') expect(cells[column], attribute).toBe(value);
        }
      }
    },
  );

  it.each(['en', 'de'] as const)(
    'the command reads fields of several lines, as the CSV files have (%s)',
    async (language) => {
      const material = await materialOf(cases.workspace, 'it-worker-fronts', { language });
      const parts = unzipped(await neo4jExporter.render(material));
      expect(parts.get('load.cypher')).toContain(
        'neo4j-admin database import full --multiline-fields=true --nodes',
      );
    },
  );

  it('labels say whether a list confirms it', async () => {
    const parts = unzipped(await neo4jExporter.render(await materialOf(cases.workspace, 'sek-studio')));
    const [, ...nodes] = rowsOf(parts, 'nodes.csv');
    const labels = new Map(nodes.map((row) => [row[0], row.at(-1)]));
    expect(labels.get('ofac-34022')).toMatch(/^CutoutExport;\w+;LastSeenListed$/);
    expect(labels.get('sek-studio.amazon')).toBe('CutoutExport;Company');
  });

  it('the same material gives the same bytes', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    expect(await neo4jExporter.render(material)).toEqual(await neo4jExporter.render(material));
  });
});
