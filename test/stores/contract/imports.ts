import { describe, expect, it } from 'vitest';
import type { ImportManifest } from '../../../backend/model/imports.ts';
import type { AnyRecord } from '../../../backend/model/records.ts';
import type { Store } from '../../../backend/stores/store.ts';
import type { StoreFactory, Subject } from '../contract.ts';
import { CASE, entity, everything, ground, LIST, manifest, relationship, claim, source } from '../samples.ts';

export function describeImports(subject: Subject, factory: StoreFactory): void {
  describe('records of imports', () => {
    const rejections = [
      { file: 'a.csv', line: 3, reason: 'no name', row: '17,,"-0-"' },
      { file: 'a.csv', line: 2, reason: 'no number', row: '' },
    ];

    it('are given newest first and change neither digest nor revision', async () => {
      const before = await subject().digest();
      await subject().recordImport(manifest('i1', '2024-01-01T00:00:00.000Z'), []);
      await subject().recordImport(manifest('i2', '2024-03-01T00:00:00.000Z'), rejections);
      await subject().recordImport(manifest('i3', '2024-02-01T00:00:00.000Z'), []);
      const imports = await subject().imports();
      expect(imports.map((one) => one.id)).toEqual(['i2', 'i3', 'i1']);
      expect(imports[0]).toEqual(manifest('i2', '2024-03-01T00:00:00.000Z'));
      expect(await subject().digest()).toBe(before);
      expect(await subject().revision()).toBe(0);
    });

    it('keep rejected rows as they came', async () => {
      await subject().recordImport(manifest('i1', '2024-01-01T00:00:00.000Z'), rejections);
      expect(await subject().rejections('i1')).toEqual(rejections);
      expect(await subject().rejections('i2')).toEqual([]);
    });

    it('of one id are written over', async () => {
      await subject().recordImport(manifest('i1', '2024-01-01T00:00:00.000Z'), rejections);
      await subject().recordImport(manifest('i1', '2024-01-02T00:00:00.000Z'), rejections.slice(1));
      expect(await subject().imports()).toEqual([manifest('i1', '2024-01-02T00:00:00.000Z')]);
      expect(await subject().rejections('i1')).toEqual(rejections.slice(1));
    });
  });

  describeUnfinished(subject);
  describeTakingBack(subject);

  describe('verification', () => {
    it('finds nothing in a sound store', async () => {
      await subject().write(everything);
      expect(await subject().verify()).toEqual([]);
    });

    it('names the record of which a byte was changed', async () => {
      await subject().write(everything);
      await factory.damage('claim', 'c3');
      expect(await subject().verify()).toEqual(['claim c3 case:a']);
    });

    it('names the record that is not found by what it says', async () => {
      await subject().write(everything);
      await factory.misfile('c3');
      const [first] = await subject().verify();
      expect(first).toBe('claim c3 case:a');
    });

    it('names the statement that is not found by what it is about', async () => {
      await subject().write(everything);
      await factory.untie('t1');
      const [first = ''] = await subject().verify();
      expect(first).toMatch(/^statement t1 case:a/);
    });

    it('names the link that is not what its claims come to', async () => {
      await subject().write(everything);
      await factory.damageLink('r1');
      expect(await subject().verify()).toEqual(['link r1']);
    });
  });
}

function begun(id: string, over: Partial<ImportManifest> = {}): ImportManifest {
  return { ...manifest(id, ''), finishedAt: null, ...over };
}

function finished(id: string, over: Partial<ImportManifest> = {}): ImportManifest {
  return { ...manifest(id, '2024-01-05T00:00:00.000Z'), ...over };
}

function describeUnfinished(subject: Subject): void {
  describe('an unfinished import', () => {
    it('is recorded with the first write of it that changes something, and stands first', async () => {
      await subject().recordImport(finished('i0'), []);
      await subject().write(ground, { import: begun('i1') });
      expect(await subject().imports()).toEqual([begun('i1'), finished('i0')]);
      expect(await subject().revision()).toBe(1);
    });

    it('is none where its writes change nothing', async () => {
      await subject().write(ground);
      await subject().write(ground, { import: begun('i1') });
      expect(await subject().imports()).toEqual([]);
      expect(await subject().revision()).toBe(1);
    });

    it('ends with a revision of its own, as answers say so until then', async () => {
      await subject().write(ground, { import: begun('i1') });
      await subject().recordImport(finished('i1'), []);
      expect(await subject().imports()).toEqual([finished('i1')]);
      expect(await subject().revision()).toBe(2);
    });
  });
}

/** Takes back what the import brought, as the use case does where nothing needs it. */
async function takeBack(store: Store, id: string, revision?: number): Promise<void> {
  const changes = await store.changesOf(id);
  if (changes === undefined) throw new Error('not noted');
  const back = new Set(changes.before.map(nameOf));
  await store.takeBack(id, {
    revision: revision ?? (await store.revision()),
    removed: changes.brought.filter((item) => !back.has(nameOf(item)) && !changes.shared.has(nameOf(item))),
    restored: changes.before,
    shared: changes.shared,
    searchTokens: new Map(),
  });
}

function nameOf({ kind, record }: AnyRecord): string {
  return `${kind} ${record.id} ${record.dataset}`;
}

function describeTakingBack(subject: Subject): void {
  describe('an import that is taken back', () => {
    it('leaves the store as it was: what it brought, changed and removed', async () => {
      await subject().write(everything);
      const before = await subject().digest();
      const batch = {
        source: [source('s1', { title: 'Corrected' }), source('s9')],
        entity: [entity('e1', { name: 'Renamed' }), entity('e2'), entity('e9')],
        relationship: [relationship('r9', ['e1', 'e9'])],
        claim: [claim('c9', 'r9')],
      };
      await subject().write(batch, { replaces: entity('e1').dataset, import: begun('i1') });
      await subject().recordImport(finished('i1'), []);
      expect(await subject().digest()).not.toBe(before);
      await takeBack(subject(), 'i1');
      expect(await subject().digest()).toBe(before);
      expect(await subject().imports()).toEqual([]);
      expect(await subject().verify()).toEqual([]);
      const [first] = await subject().records('entity', ['e1']);
      expect(first?.name).toBe(everything.entity?.[0]?.name);
    });

    it('may be taken back while it is unfinished, and a later run brings it again', async () => {
      const empty = await subject().digest();
      await subject().write(ground, { import: begun('i1') });
      const whole = await subject().digest();
      await takeBack(subject(), 'i1');
      expect(await subject().digest()).toBe(empty);
      expect(await subject().imports()).toEqual([]);
      await subject().write(ground, { import: begun('i2') });
      expect(await subject().digest()).toBe(whole);
    });

    it('leaves what a later import had as well, until that one is taken back', async () => {
      const list = begun('i2', { dataset: source('x', { dataset: LIST }).dataset, importer: 'ofac' });
      const empty = await subject().digest();
      await subject().write(ground, { import: begun('i1') });
      await subject().write({ source: [source('s1')], entity: [entity('e1')] }, { import: list });
      await takeBack(subject(), 'i1');
      expect((await subject().counts()).entity).toBe(1);
      expect((await subject().records('entity', ['e1']))[0]?.dataset).toBe(CASE);
      await takeBack(subject(), 'i2');
      expect(await subject().digest()).toBe(empty);
    });

    it('tells what was changed since, by which import or by hand', async () => {
      await subject().write(ground, { import: begun('i1') });
      await subject().write({ entity: [entity('e1', { name: 'Later' })] }, { import: begun('i2') });
      await subject().write({ entity: [entity('e2', { name: 'By hand' })] });
      const changes = await subject().changesOf('i1');
      expect(changes?.overtaken).toEqual(
        new Map([
          ['entity e1 case:a', 'i2'],
          ['entity e2 case:a', null],
        ]),
      );
      expect(changes?.brought.map(nameOf).sort()).toEqual(['entity e3 case:a', 'source s1 case:a']);
      const later = await subject().changesOf('i2');
      expect(later?.before.map(nameOf)).toEqual(['entity e1 case:a']);
      expect(later?.overtaken.size).toBe(0);
    });

    it('is refused where the store has moved on', async () => {
      await subject().write(ground, { import: begun('i1') });
      await expect(takeBack(subject(), 'i1', 0)).rejects.toMatchObject({ code: 'changed-meanwhile' });
      expect((await subject().counts()).entity).toBe(3);
    });

    it('is not known where nothing was noted', async () => {
      expect(await subject().changesOf('none')).toBeUndefined();
    });
  });
}
