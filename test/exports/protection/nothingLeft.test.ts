/** What is withheld or redacted stands in no file of any format, however the format keeps its text. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAudience } from '../../../backend/exports/protection/audience.ts';
import { exporters } from '../../../backend/exports/index.ts';
import type { Language } from '../../../backend/locales/index.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { applyRedaction } from '../../../backend/exports/protection/redaction.ts';
import { exportFormatNames } from '../../../backend/model/briefings.ts';
import { exportName } from '../../../backend/usecases/exportNames.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { materialOf, type BundledCase } from '../material.ts';
import { needsPoppler } from '../poppler.ts';
import { everyTextIn } from './everyByte.ts';
import { findIn, huntFor } from './hunted.ts';

interface TakenOut {
  readonly redact: readonly string[];
  readonly withhold: readonly string[];
  /** What people call the publishers. */
  readonly short: readonly string[];
}

/** As much as can be taken out of each case at once. */
const takenOut: Readonly<Record<BundledCase, TakenOut>> = {
  'sek-studio': {
    redact: ['ofac-34022', 'mondo-tv', 'amazon', 'dahliya', 'dahliya-committee', 'youneek'],
    withhold: [
      ...['kidscreen-2024', 'mezha-2024', 'coolplay-2024', 'seattlen-2022', 'nanfang-2016', 'rfa-2024'],
      ...['mondo-complianceweek', 'nknews-2021', 'nknews-2022-01', 'kharon-2021'],
    ],
    short: ['Kidscreen', 'Mezha', 'Coolplay', 'Southern Weekly', 'RFA', 'Radio Free', 'Kharon', 'NK News'],
  },
  'it-worker-fronts': {
    redact: ['ofac-53824', 'ofac-53820', 'son-kyong-sik', 'tonywang', 'ofac-24978'],
    withhold: ['koreadaily-2025-01', 'fednewswire-2025-01', 'treasury-sm481'],
    short: ['Korea Daily', 'Federal Newswire', 'sm481'],
  },
};

/** Parts of the redacted names that are not hunted, as they also stand where they name nobody, each with why. */
const TOO_COMMON: Readonly<Record<BundledCase, Readonly<Record<string, string>>>> = {
  'sek-studio': {
    animation: 'what everybody here makes',
    april: 'a month',
    children: "part of the BBC's name in this case",
    film: 'a genre',
    korea: 'a country, and part of the names of publishers',
    korean: 'an adjective of other parties',
    production: 'the label of what is redacted, and a heading',
    studio: 'part of placeholders',
    studios: 'a word of titles',
    video: '“Video files looked finished”',
  },
  'it-worker-fronts': {
    company: 'part of the names of parties that are shown',
    korea: 'a country, and part of the names of parties that are shown',
    limited: 'a legal form of parties that are shown',
    technology: 'part of the names of parties that are shown',
  },
};

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
}, 60_000);
afterAll(() => cases.close());

async function gathered(name: BundledCase, language: Language): Promise<Material> {
  const { redact, withhold } = takenOut[name];
  const edits = { redact: [...redact], withhold: withhold.map((id) => ({ id, from: 'public' as const })) };
  return materialOf(cases.workspace, name, { format: 'bundle', language, edits });
}

/** All formats' files, unpacked, and the names that they would bear alone. */
async function filesOf(material: Material): Promise<ReadonlyMap<string, string>> {
  const names = exportFormatNames.map((format) =>
    exportName({ ...material, settings: { ...material.settings, format } }),
  );
  const bundle = everyTextIn('bundle', await exporters.bundle.render(material));
  return new Map([['names of files', names.join('\n')], ...bundle]);
}

describe('all formats in one bundle', () => {
  needsPoppler();

  // the other language of each is taken by eachOne.test.ts and `npm run bench -- leaks`
  it.each([
    ['sek-studio', 'de'],
    ['it-worker-fronts', 'en'],
  ] as const)('%s (%s): say nothing of what was taken out', { timeout: 240_000 }, async (name, language) => {
    const open = await gathered(name, language);
    const forAudience = applyAudience(open);
    const shown = applyRedaction(forAudience);
    const { sought, parts } = huntFor(open, forAudience, shown);
    const common = TOO_COMMON[name];
    const telling = parts.filter((part) => !(part.toLowerCase() in common));
    const files = await filesOf(shown);
    expect(Object.fromEntries(findIn(files, [...sought, ...takenOut[name].short, ...telling]))).toEqual({});
    // an exemption that nothing needs would hide a leak
    expect([...findIn(files, Object.keys(common)).keys()].sort()).toEqual(Object.keys(common).sort());
    expect(files.get('bundle/manifest.json')).toContain('"leftOut": []');
  });

  it('say it in every format when nothing is taken out', { timeout: 120_000 }, async () => {
    const open = await gathered('it-worker-fronts', 'en');
    const forAudience = applyAudience(open);
    const { sought } = huntFor(open, forAudience, applyRedaction(forAudience));
    const { settings } = open;
    const files = await filesOf({
      ...open,
      settings: { ...settings, edits: { ...settings.edits, redact: [], withhold: [] } },
    });
    const found = findIn(files, sought);
    const telling = new Set([...found.values()].flat().map((path) => path.split('/').slice(0, 2).join('/')));
    const formats = [...files.keys()].map((path) => path.split('/').slice(0, 2).join('/'));
    expect([...new Set(formats)].filter((file) => !telling.has(file))).toEqual(['bundle/figure.png']);
    expect(sought.filter((what) => !found.has(what))).toEqual([]);
  });
});
