/** GraphML: directed, parallel edges with ids, every attribute declared with its type. Read by NetworkX, igraph, yEd, Gephi and Neo4j. */
import { el, type XmlElement } from '../drawing/xml.ts';
import type { Exporter } from './exporter.ts';
import { graphOf, valuesOf, type AttributeOf, type AttributeType } from './graph.ts';
import { aboutSentences } from './tables/about.ts';
import { xmlFile } from './xmlFile.ts';

const types = { string: 'string', boolean: 'boolean', integer: 'int' } as const satisfies Record<
  AttributeType,
  string
>;

export const graphmlExporter: Exporter = {
  format: 'graphml',
  render(material) {
    const { reading, nodes, nodeAttributes, edges, edgeAttributes } = graphOf(material);
    const root = el('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
      el('desc', {}, [aboutSentences(reading).join(' ')]),
      ...keysOf('node', nodeAttributes),
      ...keysOf('edge', edgeAttributes),
      el('graph', { id: 'chains', edgedefault: 'directed' }, [
        ...nodes.map((node) => el('node', { id: node.id }, dataOf('node', valuesOf(node, nodeAttributes)))),
        ...edges.map((edge) =>
          el(
            'edge',
            { id: edge.id, source: edge.from, target: edge.to },
            dataOf('edge', valuesOf(edge, edgeAttributes)),
          ),
        ),
      ]),
    ]);
    return Promise.resolve(xmlFile(root));
  },
};

type Domain = 'node' | 'edge';

function keysOf<T>(domain: Domain, attributes: Readonly<Record<string, AttributeOf<T>>>): XmlElement[] {
  return Object.entries(attributes).map(([name, { type }]) =>
    el('key', { id: `${domain}-${name}`, for: domain, 'attr.name': name, 'attr.type': types[type] }),
  );
}

function dataOf(domain: Domain, values: readonly (readonly [string, string])[]): XmlElement[] {
  return values.map(([name, value]) => el('data', { key: `${domain}-${name}` }, [value]));
}
