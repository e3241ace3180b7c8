/** Files of `cypher/`, the catalogue and the parameters that a file names agree; Neo4j takes each without a warning. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from '../backend/stores/neo4j/catalogue.ts';
import { cypherFolder, type Statement } from '../backend/stores/neo4j/statement.ts';
import { openNeo4jStore } from '../backend/stores/neo4j/store.ts';
import { describeOnNeo4j } from './neo4j/describeOnNeo4j.ts';
import { Explainer } from './neo4j/explainer.ts';

const groups: readonly Readonly<Record<string, Statement<unknown, unknown>>>[] = Object.values(catalogue);
const statements = groups.flatMap((group) => Object.values(group));
const files = readdirSync(cypherFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher'))
  .map((name) => name.replaceAll('\\', '/').replace(/\.cypher$/, ''));

/** The statement without its comments and texts. */
function bare(text: string): string {
  return text.replace(/^\s*\/\/.*$/gm, '').replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/g, "''");
}

const jsonType = z.looseObject({
  type: z.string().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/** The Cypher type of what a parameter takes; every type takes null too. */
function cypherType(schema: unknown): string {
  const { type, items, anyOf } = jsonType.parse(schema);
  if (anyOf !== undefined) return anyOf.map(cypherType).find((one) => one !== 'NULL') ?? 'NULL';
  if (type === 'array') return `LIST<${cypherType(items)}>`;
  const names = { string: 'STRING', integer: 'INTEGER', boolean: 'BOOLEAN', object: 'MAP', null: 'NULL' };
  return new Map(Object.entries(names)).get(type ?? '') ?? 'ANY';
}

/** Cypher types of the catalogue's parameters by name. */
function typedParameters({ params }: Statement<unknown, unknown>): Record<string, string> {
  const { properties = {} } = z
    .looseObject({ properties: z.record(z.string(), z.unknown()).optional() })
    .parse(z.toJSONSchema(params, { unrepresentable: 'any', io: 'input' }));
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, cypherType(schema)]));
}

describe('cypher files', () => {
  it('are exactly those of the catalogue', () => {
    expect(statements.map((one) => one.name).sort()).toEqual([...files].sort());
  });

  for (const statement of statements) {
    describe(statement.name, () => {
      it('says its purpose in a sentence', () => {
        expect(statement.purpose).toMatch(/^\p{Lu}.+\.$/u);
      });

      it('is one statement without a semicolon', () => {
        expect(bare(statement.text)).not.toContain(';');
        expect(bare(statement.text).trim()).not.toBe('');
      });

      it('names in its header the parameters that it uses', () => {
        const used = new Set([...bare(statement.text).matchAll(/\$(\w+)/g)].map((match) => match[1]));
        expect([...used].sort()).toEqual(statement.parameters.map((one) => one.name).sort());
      });

      it('names and types in its header the parameters of the catalogue', () => {
        const named = Object.fromEntries(statement.parameters.map(({ name, type }) => [name, type]));
        expect(named).toEqual(typedParameters(statement));
      });

      it('writes nothing unless the catalogue says so', () => {
        const writes = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD|db\.create\w+)\b/i;
        expect(writes.test(bare(statement.text))).toBe(
          statement.access === 'write' || isSchemaChange(statement),
        );
      });
    });
  }

  it('stand in folders that cypher/README.md describes', () => {
    const readme = readFileSync(join(cypherFolder, 'README.md'), 'utf8');
    for (const folder of new Set(files.map((name) => name.split('/')[0])))
      expect(readme).toContain(`\`${folder ?? ''}/\``);
  });
});

function isSchemaChange({ access, name }: Statement<unknown, unknown>): boolean {
  return access === 'schema' && !/await|show/.test(name);
}

describeOnNeo4j('every file on a database with the full schema', (server) => {
  let explainer: Explainer;
  beforeAll(async () => {
    await (await openNeo4jStore(server.access())).close();
    explainer = new Explainer(server.access());
  });
  afterAll(() => explainer.close());

  for (const statement of statements.filter(({ text }) => !/^SHOW|^CALL db\.await/m.test(text))) {
    it(`${statement.name} is taken without a warning of unknown names`, async () => {
      const states = await explainer.explain(statement.text);
      expect(states.filter((state) => state.startsWith('01N5'))).toEqual([]);
    });
  }
});
