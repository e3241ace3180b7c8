import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Exporter } from '../../../backend/exports/exporter.ts';
import { gexfExporter } from '../../../backend/exports/gexf.ts';
import { graphOf, type AttributeOf } from '../../../backend/exports/graph.ts';
import { graphmlExporter } from '../../../backend/exports/graphml.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { bundledCaseNames, materialOf } from '../material.ts';
import { findPython, networkX, runPython } from '../../python.ts';
import { renamed } from './renamed.ts';

const script = fileURLToPath(new URL('readGraph.py', import.meta.url));
const python = findPython(networkX);

let cases: OpenedCases;
let folder: string;
beforeAll(async () => {
  cases = await openBundledCases();
  folder = await mkdtemp(join(tmpdir(), 'cutout-graphs-'));
});
afterAll(async () => {
  await cases.close();
  await rm(folder, { recursive: true, force: true });
});

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const readGraph = z.object({
  directed: z.boolean(),
  multigraph: z.boolean(),
  nodes: z.record(z.string(), values),
  edges: z.record(z.string(), z.object({ source: z.string(), target: z.string(), data: values })),
});
type ReadGraph = z.infer<typeof readGraph>;

async function textOf(exporter: Exporter, material: Material): Promise<string> {
  return new TextDecoder().decode(await exporter.render(material));
}

/** As NetworkX reads the file. */
async function inNetworkX(python: string, exporter: Exporter, material: Material): Promise<ReadGraph> {
  const file = join(folder, `graph.${exporter.format}`);
  await writeFile(file, await exporter.render(material));
  return readGraph.parse(JSON.parse(runPython(python, [script, exporter.format, file])));
}

/** Every attribute that an element of the material has. */
function expected<T>(of: T, attributes: Readonly<Record<string, AttributeOf<T>>>) {
  const known = Object.entries(attributes).map(([name, { value }]) => [name, value(of)] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== null && value !== ''));
}

function compare(read: ReadGraph, material: Material, names: (name: string) => string): void {
  const graph = graphOf(material);
  expect(read.directed).toBe(true);
  expect(Object.keys(read.nodes).sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
  expect(Object.keys(read.edges).sort()).toEqual(graph.edges.map(({ id }) => id).sort());
  for (const node of graph.nodes) {
    expect(read.nodes[node.id]).toMatchObject(expected(node, graph.nodeAttributes));
  }
  for (const edge of graph.edges) {
    const wanted = Object.entries(expected(edge, graph.edgeAttributes));
    const { source, target, data } = read.edges[edge.id] ?? { source: '', target: '', data: {} };
    expect([source, target]).toEqual([edge.from, edge.to]);
    expect(data).toMatchObject(Object.fromEntries(wanted.map(([name, value]) => [names(name), value])));
  }
}

const inGexf = (name: string): string => (name === 'start' || name === 'end' ? `${name}Text` : name);

describe.each([graphmlExporter, gexfExporter])('$format', (exporter) => {
  it.each(bundledCaseNames)('%s is written as it was', async (name) => {
    const text = await textOf(exporter, await materialOf(cases.workspace, name));
    await expect(text.replace(/\b[0-9a-f]{64}\b/g, '<digest>')).toMatchFileSnapshot(
      `../golden/${name}.${exporter.format}`,
    );
  });

  it.for(bundledCaseNames)(
    '%s: NetworkX reads every party, relationship and attribute',
    async (name, context) => {
      if (python === undefined) return context.skip(networkX.without);
      const material = await materialOf(cases.workspace, name);
      compare(
        await inNetworkX(python, exporter, material),
        material,
        exporter.format === 'gexf' ? inGexf : (one) => one,
      );
    },
  );

  it('characters that XML forbids or that mean something in it do no harm', async () => {
    const material = renamed(
      await materialOf(cases.workspace, 'it-worker-fronts'),
      '<a href="x">&\u0000\u001b한 ]]>',
    );
    const text = await textOf(exporter, material);
    expect(text).toContain('&lt;a href=');
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(/[\u0000-\u0008\v\f\u000e-\u001f]/.exec(text)).toBeNull();
  });

  it('the same material gives the same bytes', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    expect(await exporter.render(material)).toEqual(await exporter.render(material));
  });
});

describe('GEXF', () => {
  it.each(bundledCaseNames)('%s: graphology reads every party, relationship and attribute', async (name) => {
    const material = await materialOf(cases.workspace, name);
    const graph = parse(MultiDirectedGraph, await textOf(gexfExporter, material), {
      respectInputGraphType: true,
    });
    const read: ReadGraph = {
      directed: graph.type === 'directed',
      multigraph: graph.multi,
      nodes: Object.fromEntries(graph.mapNodes((id, data) => [id, values.parse(data)])),
      edges: Object.fromEntries(
        graph.mapEdges((id, data, source, target) => [id, { source, target, data: values.parse(data) }]),
      ),
    };
    compare(read, material, inGexf);
  });

  it('a relationship lies between the first and the last day on which it may have been valid', async () => {
    const text = await textOf(gexfExporter, await materialOf(cases.workspace, 'sek-studio'));
    const edge = text.slice(0, text.indexOf('<attvalue for="startText" value="199X"')).split('<edge ').at(-1);
    expect(edge).toContain('start="1990-01-01" end="2016-12-31"');
  });
});
