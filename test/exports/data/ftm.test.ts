import { Model, defaultModel, type Property } from '@opensanctions/followthemoney';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ftmExporter } from '../../../backend/exports/ftm.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { datasetId } from '../../../backend/model/ids.ts';
import { isInferred } from '../../../backend/model/grades.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { bundledCaseNames, materialOf } from '../material.ts';

const model = new Model(defaultModel);

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

const line = z.strictObject({
  id: z.string().regex(/^[\w.-]+$/),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});
type Line = z.infer<typeof line>;

async function textOf(material: Material): Promise<string> {
  return new TextDecoder().decode(await ftmExporter.render(material));
}

async function linesOf(material: Material): Promise<readonly Line[]> {
  const lines = (await textOf(material)).trimEnd().split('\n');
  return lines.map((text) => line.parse(JSON.parse(text)));
}

/** The links on the chains, once each. */
function relationshipsOf({ answers }: Material) {
  const links = answers.flatMap(({ chains }) => chains).flatMap((chain) => chain.links);
  return [...new Map(links.flatMap((link) => link.relationships).map((one) => [one.id, one])).values()];
}

/** What is wrong with an entity by the schema: unknown or missing properties, values of the wrong kind, ends of the wrong schema. */
function faults({ id, schema: name, properties }: Line, all: ReadonlyMap<string, Line>): readonly string[] {
  const schema = model.getSchema(name);
  const known = schema.getProperties();
  const missing = schema.required.filter((one) => properties[one] === undefined);
  const values = Object.entries(properties).flatMap(([property, texts]) => {
    const of = known.get(property);
    if (of === undefined) return [`${property} is no property`];
    return texts.flatMap((text) => faultOf(text, of, all).map((one) => `${property}: ${one}`));
  });
  return [...missing.map((one) => `${one} is missing`), ...values].map((one) => `${name} ${id}: ${one}`);
}

function faultOf(text: string, property: Property, all: ReadonlyMap<string, Line>): readonly string[] {
  const type = property.type.name;
  if (type === 'entity') {
    const target = all.get(text);
    const range = property.getRange();
    if (target === undefined) return [`no entity "${text}"`];
    return model.getSchema(target.schema).isA(range) ? [] : [`${target.schema} is no ${range.name}`];
  }
  const patterns: Readonly<Record<string, RegExp>> = {
    date: /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
    country: /^[a-z]{2}$/,
    url: /^https?:\/\/\S+$/,
    topic: /^[a-z.]+$/,
  };
  return patterns[type]?.test(text) === false ? [`"${text}" is no ${type}`] : [];
}

describe('FollowTheMoney', () => {
  it.each(bundledCaseNames)('%s is written as it was', async (name) => {
    const text = await textOf(await materialOf(cases.workspace, name));
    await expect(
      text.replace(/\b[0-9a-f]{64}\b/g, '<digest>').replace(/about-\w+/, 'about-<digest>'),
    ).toMatchFileSnapshot(`../golden/${name}.ftm.jsonl`);
  });

  it.each(bundledCaseNames)('%s: every line is what its schema allows', async (name) => {
    const lines = await linesOf(await materialOf(cases.workspace, name));
    const all = new Map(lines.map((one) => [one.id, one]));
    expect(all.size).toBe(lines.length);
    for (const one of lines) expect(model.getEntity(one).schema.name).toBe(one.schema);
    expect(lines.flatMap((one) => faults(one, all))).toEqual([]);
  });

  it('every relationship is in the file or counted among what is left out', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    const lines = await linesOf(material);
    const ids = new Set(lines.map(({ id }) => id));
    const absent = relationshipsOf(material).filter(({ id }) => !ids.has(id));
    const counts = new Map<string, number>();
    for (const { type } of absent) counts.set(type, (counts.get(type) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual(['MATERIAL_FOUND_ON', 'USED']);
    const [note = ''] = lines[0]?.properties['notes'] ?? [];
    for (const [type, count] of counts) expect(note).toContain(`${String(count)} × ${type}`);
  });

  it('what is only suspected or inferred is a link with that word, never a contract or a payment', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    const lines = new Map((await linesOf(material)).map((one) => [one.id, one]));
    const suspected = relationshipsOf(material).filter(({ grade }) => grade === 'D');
    expect(suspected.filter(({ claims }) => isInferred(claims)).length).toBeGreaterThan(0);
    expect(suspected.filter(({ claims }) => !isInferred(claims)).length).toBeGreaterThan(3);
    for (const { id, claims } of suspected) {
      const found = lines.get(id);
      if (found === undefined) continue;
      expect(found.schema).toBe('UnknownLink');
      const [role, summary] = isInferred(claims)
        ? [/^inferred by this case: /, /^Inference of this case \(no source says it\): /]
        : [/^suspected: /, /suspected/];
      expect(found.properties['role']?.[0]).toMatch(role);
      expect(found.properties['summary']?.[0]).toMatch(summary);
    }
  });

  it('a contract is a contract, its award and the part in the production', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    const lines = await linesOf(material);
    const award = lines.find(
      ({ id, schema }) => schema === 'ContractAward' && lines.some((one) => one.id === `${id}-participant`),
    );
    const contract = lines.find(({ id }) => id === award?.properties['contract']?.[0]);
    const part = lines.find(({ id }) => id === `${award?.id ?? ''}-participant`);
    expect(contract?.schema).toBe('Contract');
    expect(part?.properties['project']).toEqual(contract?.properties['project']);
    expect(part?.properties['participant']).toEqual(award?.properties['supplier']);
  });

  it('a party only last seen or reported listed has a sanction that says so, and not the topic', async () => {
    const lines = await linesOf(await materialOf(cases.workspace, 'it-worker-fronts'));
    expect(lines.filter(({ properties }) => properties['topics'] !== undefined)).toEqual([]);
    const sanctions = lines.filter(({ schema }) => schema === 'Sanction');
    expect(sanctions.length).toBeGreaterThan(3);
    for (const { properties } of sanctions)
      expect(properties['status']?.[0]).toMatch(/^(?:last seen listed on|reported listed since) \d/);
    // of this one no list was read here: only a paper says that it was listed
    const party = lines.find(({ properties }) =>
      properties['name']?.includes('Asatryan Limited Liability Company'),
    );
    const reported = sanctions.find(({ properties }) => properties['entity']?.[0] === party?.id);
    expect(reported?.properties['status']).toEqual([
      'reported listed since 8 July 2025 (OFAC SDN, not read on the list)',
    ]);
  });

  it('a listing that ended and began again is two sanctions, the first with its end', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts');
    const { records } = material;
    const [known] = records.listing.filter(({ to, lastSeen }) => to === null && lastSeen !== null);
    if (known === undefined) throw new Error('no listing that is open');
    const left = datasetId.parse('list:x-2026-06-01');
    const seen = { from: null, firstSeen: null, lastSeen: null, lastSeenIn: undefined };
    const gone = { ...known, ...seen, dataset: left, to: '2026-06-01', removedAfter: known.lastSeen };
    const back = { ...known, dataset: datasetId.parse('list:x-2026-07-01'), from: null };
    const again = { ...back, firstSeen: '2026-07-01', lastSeen: '2026-07-01', lastSeenIn: undefined };
    const lines = await linesOf({
      ...material,
      records: { ...records, listing: [...records.listing, again, gone] },
    });
    const sanctions = lines.filter(({ id }) => id === known.id || id.startsWith(`${known.id}-`));
    expect(sanctions.map(({ id }) => id)).toEqual([known.id, `${known.id}-2`]);
    expect(sanctions[0]?.properties['description']).toContain('no longer on it on 2026-06-01');
    expect(sanctions[1]?.properties['description']).toEqual([
      'first seen 2026-07-01',
      'last seen 2026-07-01',
    ]);
  });

  it('a party that nobody names says so', async () => {
    const lines = await linesOf(await materialOf(cases.workspace, 'sek-studio'));
    const [placeholder, ...others] = lines.filter(({ properties }) =>
      properties['name']?.includes('Unidentified go-between (Invincible chain)'),
    );
    expect(placeholder?.properties['description']?.[0]).toBe('The sources do not name this party.');
    expect(others).toEqual([]);
  });
});
