/**
 * The chains for a Neo4j database: `nodes.csv` and `relationships.csv` with the heads of `neo4j-admin database import`, and
 * `load.cypher` with the same rows as literals, for databases that cannot read the files (Aura) and for Neo4j Browser.
 *
 * The CSV files are for that program alone and hold the exact text; those for spreadsheets are of the format `csv`. Nodes
 * bear the label `CutoutExport`, so that loading them into the store's own database touches nothing of it.
 */
import type { EntitySummary } from '../model/answers.ts';
import { groupBy } from '../model/groups.ts';
import type { Exporter } from './exporter.ts';
import { graphOf, type AttributeOf, type AttributeType, type ChainGraph } from './graph.ts';
import type { Material } from './material.ts';
import { pack } from './packing.ts';
import { aboutSentences } from './tables/about.ts';

export const LABEL = 'CutoutExport';
/** So many rows stand in one statement. */
const ROWS = 500;

const types = { string: '', boolean: ':boolean', integer: ':int' } as const satisfies Record<
  AttributeType,
  string
>;

/** Beside the schema; a party that is only linked or not listed has none. */
const statusLabels: Readonly<Partial<Record<EntitySummary['status']['status'], string>>> = {
  listed: 'Listed',
  'last-seen-listed': 'LastSeenListed',
  'reported-listed': 'ReportedListed',
  'formerly-listed': 'FormerlyListed',
};

export const neo4jExporter: Exporter = {
  format: 'neo4j',
  async render(material) {
    const { stringify } = await import('csv-stringify/sync');
    const graph = graphOf(material);
    const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
      encode(stringify([...rows], { quoted_match: /[\r\n]/ }));
    return pack(
      [
        ['nodes.csv', csv(nodeRows(graph))],
        ['relationships.csv', csv(edgeRows(graph))],
        ['load.cypher', encode(loadFile(graph, material))],
      ],
      material.made.at,
    );
  },
};

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function headsOf<T>(attributes: Readonly<Record<string, AttributeOf<T>>>): readonly string[] {
  return Object.entries(attributes).map(([name, { type }]) => `${name}${types[type]}`);
}

function cellsOf<T>(of: T, attributes: Readonly<Record<string, AttributeOf<T>>>): readonly string[] {
  return Object.values(attributes).map(({ value }) => String(value(of) ?? ''));
}

function nodeRows({ nodes, nodeAttributes }: ChainGraph): readonly (readonly string[])[] {
  return [
    ['id:ID', ...headsOf(nodeAttributes), ':LABEL'],
    ...nodes.map((node) => [node.id, ...cellsOf(node, nodeAttributes), labelsOf(node).join(';')]),
  ];
}

function edgeRows({ edges, edgeAttributes }: ChainGraph): readonly (readonly string[])[] {
  const { type: _type, ...attributes } = edgeAttributes;
  return [
    [':START_ID', ':END_ID', ':TYPE', 'id', ...headsOf(attributes)],
    ...edges.map((edge) => [edge.from, edge.to, edge.type, edge.id, ...cellsOf(edge, attributes)]),
  ];
}

function labelsOf({ schema, status }: EntitySummary): readonly string[] {
  const label = statusLabels[status.status];
  return [LABEL, schema, ...(label === undefined ? [] : [label])];
}

/** Statements that may be run again: what is there already is set anew. */
function loadFile(graph: ChainGraph, { made }: Material): string {
  const { reading } = graph;
  const head = [...reading.words.exports.neo4j, '', ...aboutSentences(reading), made.at].map((text) =>
    `// ${text.replace(/\s+/g, ' ')}`.trimEnd(),
  );
  const constraint = `CREATE CONSTRAINT cutout_export_id IF NOT EXISTS FOR (n:${LABEL}) REQUIRE n.id IS UNIQUE`;
  const statements = [constraint, ...nodeStatements(graph), ...edgeStatements(graph)];
  return `${head.join('\n')}\n\n${statements.map((statement) => `${statement};\n`).join('\n')}`;
}

function nodeStatements({ nodes, nodeAttributes }: ChainGraph): readonly string[] {
  return [...groupBy(nodes, (node) => labelsOf(node).join(':'))].flatMap(([labels, group]) =>
    inParts(group).map((part) => {
      const rows = part.map((node) => `{id: ${literal(node.id)}, fields: ${mapOf(node, nodeAttributes)}}`);
      return [
        `UNWIND [\n  ${rows.join(',\n  ')}\n] AS row`,
        `MERGE (n:${LABEL} {id: row.id})`,
        `SET n += row.fields, n:${labels}`,
      ].join('\n');
    }),
  );
}

function edgeStatements({ edges, edgeAttributes }: ChainGraph): readonly string[] {
  const { type: _type, ...attributes } = edgeAttributes;
  return [...groupBy(edges, (edge) => edge.type)].flatMap(([type, group]) =>
    inParts(group).map((part) => {
      const rows = part.map((edge) => {
        const ends = `from: ${literal(edge.from)}, to: ${literal(edge.to)}`;
        return `{id: ${literal(edge.id)}, ${ends}, fields: ${mapOf(edge, attributes)}}`;
      });
      return [
        `UNWIND [\n  ${rows.join(',\n  ')}\n] AS row`,
        `MATCH (a:${LABEL} {id: row.from})`,
        `MATCH (b:${LABEL} {id: row.to})`,
        `MERGE (a)-[r:${type} {id: row.id}]->(b)`,
        'SET r += row.fields',
      ].join('\n');
    }),
  );
}

function inParts<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, at) =>
    all.slice(at * ROWS, (at + 1) * ROWS),
  );
}

/** A map literal; an unknown value is not in it. */
function mapOf<T>(of: T, attributes: Readonly<Record<string, AttributeOf<T>>>): string {
  const pairs = Object.entries(attributes).flatMap(([name, { value }]) => {
    const known = value(of);
    return known === null || known === '' ? [] : [`\`${name}\`: ${literal(known)}`];
  });
  return `{${pairs.join(', ')}}`;
}

/** JSON's escapes are Cypher's; what lies beyond ASCII stays as it is. */
function literal(value: string | number | boolean): string {
  return JSON.stringify(value);
}
