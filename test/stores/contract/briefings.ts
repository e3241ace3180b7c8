import { describe, expect, it } from 'vitest';
import type { StoreFactory, Subject } from '../contract.ts';
import { briefing } from '../samples.ts';

export function describeBriefings(subject: Subject, factory: StoreFactory): void {
  describe('issued briefings', () => {
    const content = '{"ö":"\\u0000 한글 \u{1F600}"}';

    it('are listed newest first, kept as they came, and change neither digest nor revision', async () => {
      const before = await subject().digest();
      const heads = [briefing('b2', '2024-01-01T00:00:00Z'), briefing('b1', '2024-02-01T00:00:00Z')] as const;
      for (const head of heads) await subject().issueBriefing(head, content + head.id);
      expect(await subject().briefings()).toEqual([heads[1], heads[0]]);
      expect(await subject().briefing('b1')).toBe(`${content}b1`);
      expect(await subject().briefing('b3')).toBeUndefined();
      expect([await subject().digest(), await subject().revision()]).toEqual([before, 0]);
    });

    it('stay as they were first issued, also after closing and opening again', async () => {
      const head = briefing('b1', '2024-01-01T00:00:00Z');
      await subject().issueBriefing(head, content);
      await subject().issueBriefing({ ...head, title: 'Another' }, 'other');
      const store = await factory.reopen();
      expect(await store.briefings()).toEqual([head]);
      expect(await store.briefing('b1')).toBe(content);
    });
  });
}
