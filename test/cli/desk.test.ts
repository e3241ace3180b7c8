/** Right of reply and issued briefings from the command line, as an editor uses them. */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceAnswer } from '../../backend/model/answers.ts';
import { toldChanges } from '../../backend/model/briefingChanges.ts';
import { exportSettings } from '../../backend/model/briefings.ts';
import { inquiryList, inquiryView } from '../../backend/model/inquiryViews.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { resolveQuestion } from '../../backend/usecases/askTrace.ts';
import { issueBriefing } from '../../backend/usecases/briefings.ts';
import { gatherMaterial } from '../../backend/usecases/exportMaterial.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { Desk } from './program.ts';

let desk: Desk;
let relationship = '';

beforeAll(async () => {
  desk = await Desk.openWithCases();
  const { out } = await desk.run(['trace', '--from', 'Skybound', '--json']);
  const [chain] = traceAnswer.parse(JSON.parse(out)).chains;
  const all = chain?.links.flatMap((link) => link.relationships) ?? [];
  relationship = all.find((one) => one.from === 'sek-studio.skybound' && one.contested)?.id ?? '';
});
afterAll(() => desk.close());

const add = (...more: readonly string[]) => [
  ...[
    'inquiry',
    'add',
    '--party',
    'Skybound',
    '--asked-on',
    '2025-11-02',
    '--means',
    'email',
    '--by',
    'A. Tester',
  ],
  ...more,
];

describe('cutout inquiry', () => {
  it('records, answers, lists and takes back, and the store verifies with it', async () => {
    const asked = await desk.run([
      ...add('--relationship', relationship),
      '--deadline',
      '2025-11-09',
      '--json',
    ]);
    expect(asked.code, asked.err).toBe(0);
    const { id, state } = inquiryView.parse(JSON.parse(asked.out));
    expect(state).toBe('overdue');
    const open = await desk.run(['inquiry', 'list', '--state', 'open']);
    expect(open.out).toContain(
      `${id}  Skybound Entertainment, asked 2025-11-02 by A. Tester (email), deadline 2025-11-09`,
    );
    expect(open.out).toMatch(
      /about: It is suspected, not stated, that Skybound Entertainment .+ \(\d+ claims?\)\n {3}overdue/,
    );
    await writeFile(desk.path('answer.txt'), 'We did not know.\nNobody asked us.\n');
    const file = ['inquiry', 'answer', id, '--on', '2025-11-05', '--file', desk.path('answer.txt')];
    const answered = await desk.run(file);
    expect(answered.out).toContain('answered 2025-11-05: “We did not know.\nNobody asked us.”');
    const { out } = await desk.run(['inquiry', 'list', '--party', 'Skybound', '--json']);
    expect(inquiryList.parse(JSON.parse(out)).inquiries.map((one) => one.id)).toEqual([id]);
    expect((await desk.run(['verify'])).out).toMatch(/inquiry +1/);
    expect((await desk.run(['inquiry', 'remove', id])).out).toContain(`Removed ${id}.`);
    expect((await desk.run(['inquiry', 'list'])).out).toContain('No inquiry is recorded.');
  });

  it.each<readonly [string, () => readonly string[], RegExp]>([
    ['no claims', () => add(), /says what it is about.*--claims.*--relationship/],
    ['an unknown claim', () => add('--claims', 'c-none'), /No claim has the id "c-none"/],
    [
      'a day that the calendar has not',
      () => add('--relationship', relationship, '--deadline', '2025-02-30'),
      /deadline/,
    ],
    [
      'a deadline before the asking',
      () => add('--relationship', relationship, '--deadline', '2025-11-01'),
      /before the day/,
    ],
    [
      'an unknown inquiry',
      () => ['inquiry', 'answer', 'i-0', '--on', '2025-11-05', '--text', 'No.'],
      /No inquiry has the id/,
    ],
    ['no answer', () => ['inquiry', 'answer', 'i-0', '--on', '2025-11-05'], /--text or --file/],
    [
      'a file that is not there',
      () => ['inquiry', 'answer', 'i-0', '--on', '2025-11-05', '--file', 'none.txt'],
      /none\.txt/,
    ],
  ])('refuses %s with what to do', async (_what, args, message) => {
    const { code, err, out } = await desk.run(args());
    expect([code === 2 || code === 3, out]).toEqual([true, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n +at /);
  });
});

describe('cutout briefing', () => {
  it('lists what was issued, shows it, and says what has changed since', async () => {
    expect((await desk.run(['briefing', 'list'])).out).toContain('No briefing was issued.');
    const id = await issue();
    const listed = await desk.run(['briefing', 'list']);
    expect(listed.out).toMatch(new RegExp(`${id} +2025-11-10T08:00:00Z +public +de`));
    const shown = await desk.run(['briefing', 'show', id]);
    expect(shown.out).toContain('1 of 1 chains:\n  1. Skybound Entertainment → SEK Studio (D)');
    const same = await desk.run(['briefing', 'changes', id, '--lang', 'en']);
    expect(same.out).toMatch(/^Nothing that this briefing shows has changed since revision \d+/);
    const asked = await desk.run([...add('--relationship', relationship), '--json']);
    const inquiry = inquiryView.parse(JSON.parse(asked.out)).id;
    await desk.run(['inquiry', 'answer', inquiry, '--on', '2025-11-12', '--text', 'No.']);
    const told = await desk.run(['briefing', 'changes', id, '--json']);
    const { summary, sentences } = toldChanges.parse(JSON.parse(told.out));
    expect(summary).toMatch(/^Seit Datenstand \d+ \(jetzt \d+\): 1 neue Antwort auf eine Anfrage\.$/);
    expect(sentences).toEqual(['Skybound Entertainment hat geantwortet: „No.“']);
    const unknown = await desk.run(['briefing', 'changes', 'b-none']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('cutout briefing list')]);
  });

  /** Issues one beside the program, which does not run. */
  async function issue(): Promise<string> {
    const store = await openEmbeddedStore({ file: desk.path('store', 'store.sqlite') });
    const workspace = new Workspace({ store, cache: null, today: () => '2026-11-10' });
    const question = await resolveQuestion(workspace, { from: ['skybound'], to: ['sanctioned'] });
    const settings = exportSettings.parse({ format: 'md', language: 'de', edits: { trail: false } });
    const making = { at: '2025-11-10T08:00:00Z', version: '0.1.0' };
    const { id } = await issueBriefing(
      workspace,
      await gatherMaterial(workspace, question, settings, making),
    );
    await store.close();
    return id;
  }
});
