/**
 * GEXF 1.3 for Gephi, NetworkX and graphology: typed attributes, parallel edges with ids, and edges with the days on which
 * they may have been valid. The dates as their sources give them are attributes of their own (`startText`, `endText`).
 */
import type { EvidencedRelationship } from '../model/answers.ts';
import { isoDay, rangeOf } from '../model/dates.ts';
import { el, type XmlElement } from '../drawing/xml.ts';
import type { Exporter } from './exporter.ts';
import { graphOf, valuesOf, type AttributeOf, type ChainGraph } from './graph.ts';
import { aboutSentences } from './tables/about.ts';
import { xmlFile } from './xmlFile.ts';

export const gexfExporter: Exporter = {
  format: 'gexf',
  render(material) {
    const graph = graphOf(material);
    const { reading, nodes, nodeAttributes, edges } = graph;
    const { start, end, ...rest } = graph.edgeAttributes;
    // the plain names are those of the days, which are XML attributes of the edge
    const edgeAttributes = { ...rest, ...(start && { startText: start }), ...(end && { endText: end }) };
    const root = el('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, [
      el('meta', { lastmodifieddate: material.made.at.slice(0, 10) }, [
        el('creator', {}, [`Cutout ${material.made.version}`]),
        el('description', {}, [aboutSentences(reading).join(' ')]),
      ]),
      el('graph', { defaultedgetype: 'directed', mode: 'dynamic', timeformat: 'date' }, [
        declared('node', nodeAttributes),
        declared('edge', edgeAttributes),
        el(
          'nodes',
          {},
          nodes.map((node) =>
            el('node', { id: node.id, label: node.name }, attvalues(valuesOf(node, nodeAttributes))),
          ),
        ),
        el(
          'edges',
          {},
          edges.map((edge) =>
            el(
              'edge',
              {
                id: edge.id,
                source: edge.from,
                target: edge.to,
                label: labelOf(edge, reading),
                ...daysOf(edge),
              },
              attvalues(valuesOf(edge, edgeAttributes)),
            ),
          ),
        ),
      ]),
    ]);
    return Promise.resolve(xmlFile(root));
  },
};

function declared<T>(
  domain: 'node' | 'edge',
  attributes: Readonly<Record<string, AttributeOf<T>>>,
): XmlElement {
  return el(
    'attributes',
    { class: domain, mode: 'static' },
    Object.entries(attributes).map(([name, { type }]) => el('attribute', { id: name, title: name, type })),
  );
}

function attvalues(values: readonly (readonly [string, string])[]): XmlElement[] {
  return [
    el(
      'attvalues',
      {},
      values.map(([name, value]) => el('attvalue', { for: name, value })),
    ),
  ];
}

/** A drawing shows the label alone: the type never stands there without its grade. */
function labelOf({ type, grade }: EvidencedRelationship, { words }: ChainGraph['reading']): string {
  return `${type} · ${grade} ${words.evidence.grades[grade].name}`;
}

/** First and last day on which it may have been valid; an open side is left out. */
function daysOf({ start, end }: EvidencedRelationship): Readonly<Record<string, string>> {
  return {
    ...(start === null ? {} : { start: isoDay(rangeOf(start).earliest) }),
    ...(end === null ? {} : { end: isoDay(rangeOf(end).latest) }),
  };
}
