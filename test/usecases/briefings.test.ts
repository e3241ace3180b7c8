import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAudience } from '../../backend/exports/protection/audience.ts';
import { issueOf } from '../../backend/exports/issued.ts';
import { canonicalJson } from '../../backend/model/records.ts';
import { issueBriefing, listBriefings, readBriefing } from '../../backend/usecases/briefings.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { bundledCaseNames, MADE_AT, materialOf } from '../exports/material.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

describe('an issued briefing', () => {
  it.each(bundledCaseNames)('%s: is read again as it was issued, to the byte', async (name) => {
    const material = await materialOf(cases.workspace, name);
    const head = await issueBriefing(cases.workspace, material);
    const read = await readBriefing(cases.workspace, head.id);
    expect(canonicalJson(read)).toBe(canonicalJson(material));
    expect(issueOf(read)).toEqual(issueOf(material));
  });

  it('is listed with its title, day, revision and digest; issuing it twice changes nothing', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio', { edits: { title: 'Who drew it?' } });
    const head = await issueBriefing(cases.workspace, material);
    expect(await issueBriefing(cases.workspace, material)).toEqual(head);
    const listed = (await listBriefings(cases.workspace)).filter((one) => one.id === head.id);
    expect(listed).toEqual([
      {
        id: head.id,
        title: 'Who drew it?',
        audience: 'public',
        language: 'en',
        issuedAt: MADE_AT,
        statusDate: '2026-11-23',
        revision: material.answers[0].revision,
        digest: material.made.digest,
      },
    ]);
  });

  it('of another hour or other words is another briefing; without a title it has the answer for one', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    const { head } = issueOf(material);
    expect(head.title).toMatch(/chains?/);
    const later = issueOf({ ...material, made: { ...material.made, at: '2026-11-24T12:00:00Z' } }).head;
    const german = issueOf({ ...material, settings: { ...material.settings, language: 'de' } }).head;
    expect(new Set([head.id, later.id, german.id]).size).toBe(3);
    expect(german.title).toMatch(/Ketten?/);
  });

  it('is never made of what an audience sees, as the rest would be lost', async () => {
    const edits = { withhold: [{ id: 'kidscreen-2024', from: 'public' as const }] };
    const material = await materialOf(cases.workspace, 'sek-studio', { edits });
    expect(() => issueOf(applyAudience(material))).toThrow(RangeError);
  });

  it('that nobody issued is not found, one of a newer program and one that was changed are refused', async () => {
    await expect(readBriefing(cases.workspace, 'b-none')).rejects.toMatchObject({ code: 'not-found' });
    const { head, content } = issueOf(await materialOf(cases.workspace, 'sek-studio'));
    const keep = async (id: string, text: string) => {
      await cases.store.issueBriefing({ ...head, id }, text);
      return readBriefing(cases.workspace, id);
    };
    const newer = keep('b-newer', content.replace(/"version":\d+\}$/, '"version":99}'));
    await expect(newer).rejects.toMatchObject({ code: 'store-too-new' });
    await expect(newer).rejects.toThrow(
      /was issued by a newer Cutout \(format 99; this one reads up to \d+\)/,
    );
    const changed = keep('b-changed', content.replace('"grade":"D"', '"grade":"A"'));
    await expect(changed).rejects.toMatchObject({ code: 'store-damaged' });
    await expect(keep('b-broken', '{}')).rejects.toMatchObject({ code: 'store-damaged' });
  });
});
