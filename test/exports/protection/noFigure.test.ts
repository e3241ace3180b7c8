/** What is left does not depend on what was taken out: no count, date, grade or digest is computed from it. */
import { describe, expect, it } from 'vitest';
import { applyAudience } from '../../../backend/exports/protection/audience.ts';
import { digestOf, type Material } from '../../../backend/exports/material.ts';
import { applyRedaction } from '../../../backend/exports/protection/redaction.ts';
import type { Batch } from '../../../backend/model/records.ts';
import { claim, entity, listing, relationship, source, statement } from '../../stores/samples.ts';
import { smallMaterial } from '../small.ts';

const reported = (id: string, from: string) =>
  claim(id, 'r1', { source: from, origin: from, basis: 'reported' });
const asked = { from: ['a'], to: ['sanctioned'] };

describe('an edition without a source', () => {
  const shown: Batch = {
    source: [source('s1', { publisher: 'Gazette' }), source('s3', { publisher: 'Daily' })],
    entity: [entity('a'), entity('b', { sources: ['s1'] })],
    relationship: [relationship('r1', ['a', 'b'], { start: '2019' })],
    claim: [reported('c1', 's1'), reported('c3', 's3')],
    listing: [listing('l1', 'b', { sources: ['s1'], lastSeen: '2024-05-01' })],
  };
  const withTip: Batch = {
    ...shown,
    source: [
      ...(shown.source ?? []),
      source('tip', { publisher: 'Tipster', url: 'https://tipster.example/a', sha256: 'ab'.repeat(32) }),
    ],
    claim: [...(shown.claim ?? []), reported('c2', 'tip')],
    statement: [statement('t1', { party: 'b', source: 'tip', aboutRelationships: ['r1'] })],
  };

  it('is that of a store that never had it, but for the counts of what was withheld', async () => {
    const never = applyAudience(await smallMaterial(shown, asked));
    const without = applyAudience(
      await smallMaterial(withTip, asked, { withhold: [{ id: 'tip', from: 'public' }] }),
    );
    expect([without.withheld, without.withheldStatements]).toEqual([[{ relationship: 'r1', claims: 1 }], 1]);
    // that something was said of the start is not denied
    const answers = without.answers.map((answer) => ({
      ...answer,
      withoutStatement: never.answers[0].withoutStatement,
    }));
    const counting = never.answers.map((one) => ({ ...one, answer: { ...one.answer, removed: {} } }));
    expect({ ...without, answers, withheld: [], withheldStatements: 0, made: never.made }).toEqual({
      ...never,
      answers: counting,
    });
    expect(without.made.digest).toBe(digestOf(without));
  });
});

describe('counts over the whole store', () => {
  // what the question leaves out touches the party whose name, or the source whose claims, are taken out
  const batch: Batch = {
    source: [source('s1'), source('tip')],
    entity: ['a', 'b', 'c', 'm'].map((id) => entity(id, { name: `Party ${id.toUpperCase()}x` })),
    relationship: [
      relationship('r1', ['a', 'b']),
      relationship('r2', ['c', 'm'], { start: '1999', end: '2000' }),
      relationship('r3', ['a', 'm']),
    ],
    claim: [
      claim('c1', 'r1'),
      claim('c2', 'r1', { source: 'tip', origin: 'tip' }),
      ...['r2', 'r3'].map((id) => claim(`c-${id}`, id)),
    ],
    listing: [listing('l1', 'b')],
  };
  const leavingOut = { ...asked, exclude: ['m'], validDuring: { from: '2010', to: '2020' } };

  it('stand in an edition from which nothing was taken out, and in no other', async () => {
    const removed = ({ answers }: Material) => answers.map(({ answer }) => answer.removed);
    const whole = applyAudience(await smallMaterial(batch, leavingOut));
    expect(removed(whole)[0]).toMatchObject({ exclude: 2, validDuring: 1 });
    const withhold = [{ id: 'tip', from: 'public' as const }];
    const withheld = applyAudience(await smallMaterial(batch, leavingOut, { withhold }));
    const redacted = applyRedaction(await smallMaterial(batch, leavingOut, { redact: ['b'] }));
    for (const edition of [withheld, redacted, applyRedaction(redacted)])
      for (const counts of removed(edition)) expect(counts).toEqual({});
  });

  it('of parties sanctioned on a past day stand where that day left no chain, and only if nothing is taken out', async () => {
    const past = { ...asked, statusDate: '2001-01-01' };
    const counted = ({ answers }: Material) => answers[0].answer.sanctionedThen;
    expect(counted(applyAudience(await smallMaterial(batch, past)))).toBe(0);
    expect(counted(applyRedaction(await smallMaterial(batch, past, { redact: ['a'] })))).toBeUndefined();
  });

  it('count undated steps of the chosen chains alone', async () => {
    const two = { ...batch, listing: [...(batch.listing ?? []), listing('l2', 'm')] };
    const during = { ...asked, validDuring: { from: '2010', to: '2020' } };
    const { answers } = await smallMaterial(two, during);
    expect([answers[0].chains.length, answers[0].answer.undatedKept]).toEqual([2, 2]);
    const chosen = await smallMaterial(two, during, { chains: [answers[0].chains[0]?.id ?? ''] });
    expect(chosen.answers[0].answer.undatedKept).toBe(1);
  });
});

describe('an edition without the name of a party', () => {
  const named = (id: string, name: string, number: string): Batch => ({
    source: [source('s1', { title: `On ${name}` })],
    entity: [
      entity('a'),
      entity(id, {
        name,
        aliases: [{ name: `${name} Group`, kind: 'alias' }],
        identifiers: [{ scheme: 'lei', value: number, basis: 'register' }],
        note: `${name} sits in a town.`,
      }),
      entity('t'),
    ],
    relationship: [
      relationship('r1', ['a', id], { qualifier: `as ${name} says` }),
      relationship('r2', [id, 't']),
    ],
    claim: [claim('c1', 'r1', { quotation: `${name} was paid` }), claim('c2', 'r2')],
    listing: [listing('l1', 't')],
  });

  /** With ids by the order in which they come. */
  function numbered(material: Material): unknown {
    const ids = new Map<string, string>();
    const text = JSON.stringify(material).replace(/redacted-[0-9a-f]{16}/g, (id) => {
      ids.set(id, ids.get(id) ?? `id ${String(ids.size)}`);
      return ids.get(id) ?? '';
    });
    return JSON.parse(text);
  }

  it('is the same whatever the name, the number and the id were', async () => {
    const edition = async (id: string, name: string, number: string) => {
      const gathered = await smallMaterial(named(id, name, number), asked, { redact: [id] });
      // one seal for both, so that other records come in one order
      const sealed = { ...gathered, made: { ...gathered.made, seal: 'sealed' } };
      const { made, ...rest } = applyRedaction(sealed);
      expect(made.digest).toBe(digestOf(rest));
      return numbered({ ...rest, made: { ...made, digest: '', seal: '' } });
    };
    expect(await edition('m', 'Quince', '5299000J2N')).toEqual(
      await edition('zz-zebra', 'Zebra Works of the Far North', '111'),
    );
  });
});
