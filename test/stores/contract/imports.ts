import { describe, expect, it } from 'vitest';
import type { StoreFactory, Subject } from '../contract.ts';
import { everything, manifest } from '../samples.ts';

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

    it('names the link that is not what its claims come to', async () => {
      await subject().write(everything);
      await factory.damageLink('r1');
      expect(await subject().verify()).toEqual(['link r1']);
    });
  });
}
