import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dictionaries,
  headline,
  questionText,
  type Headline,
  type Language,
} from '../../backend/locales/index.ts';
import { traceAnswer, type TraceAnswer } from '../../backend/model/answers.ts';
import { askTrace, type TraceInput } from '../../backend/usecases/askTrace.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { answerOf } from '../drawing/answers.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

async function ask(from: string, rest: Partial<TraceInput> = {}): Promise<TraceAnswer> {
  return askTrace(cases.workspace, { to: ['sanctioned'], maxHops: 7, from: [from], ...rest });
}

async function says(from: string, language: Language, rest: Partial<TraceInput> = {}): Promise<Headline> {
  return headline(await ask(from, rest), dictionaries[language]);
}

const toSek = (name: string): string => `One chain could lead from ${name} to SEK Studio.`;
const nachSek = (name: string): string => `Eine Kette könnte von ${name} zu SEK Studio führen.`;

/** Start → title and what is weak, in both languages. */
const told: Readonly<Record<string, { readonly en: readonly string[]; readonly de: readonly string[] }>> = {
  amazon: {
    en: [
      toSek('Amazon'),
      'From step 3 on, each of its steps is only suspected.',
      'One of its steps is disputed.',
    ],
    de: [
      nachSek('Amazon'),
      'Ab Schritt 3 ist jeder ihrer Schritte nur vermutet.',
      'Einer ihrer Schritte wird bestritten.',
    ],
  },
  skybound: {
    en: [
      toSek('Skybound Entertainment'),
      'Each of its steps is only suspected.',
      'One of its steps is disputed.',
    ],
    de: [
      nachSek('Skybound Entertainment'),
      'Jeder ihrer Schritte ist nur vermutet.',
      'Einer ihrer Schritte wird bestritten.',
    ],
  },
  viltrumite: {
    en: [
      toSek('Viltrumite Pants LLC'),
      'From step 2 on, each of its steps is only suspected.',
      'One of its steps is disputed.',
    ],
    de: [
      nachSek('Viltrumite Pants LLC'),
      'Ab Schritt 2 ist jeder ihrer Schritte nur vermutet.',
      'Einer ihrer Schritte wird bestritten.',
    ],
  },
  ...Object.fromEntries(
    Object.entries({
      max: ['Max', 4],
      'cartoon-network': ['Cartoon Network', 4],
      youneek: ['YouNeek Studios', 4],
      'lion-forge': ['Lion Forge Entertainment', 2],
    } as const).map(([start, [name, step]]) => [
      start,
      {
        en: [toSek(name), `From step ${String(step)} on, each of its steps is only suspected.`],
        de: [nachSek(name), `Ab Schritt ${String(step)} ist jeder ihrer Schritte nur vermutet.`],
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({
      'dahliya-committee': 'Production committee of Dahliya in Bloom',
      imagica: 'Imagica Infos',
    }).map(([start, name]) => [
      start,
      {
        en: [toSek(name), 'Its last step is only an inference of this case.'],
        de: [nachSek(name), 'Ihr letzter Schritt ist nur eine Folgerung dieses Falls.'],
      },
    ]),
  ),
  'mondo-tv': {
    en: [
      '6 chains from Mondo TV S.p.A. to SEK Studio: 4 documented, 2 from a single source.',
      'In 2 of them, the weakest step rests on a single source.',
    ],
    de: [
      '6 Ketten von Mondo TV S.p.A. zu SEK Studio: 4 belegt, 2 aus nur einer Quelle.',
      'In 2 davon beruht der schwächste Schritt auf einer einzigen Quelle.',
    ],
  },
  'epic-pictures': {
    en: [
      'One chain is reported to lead from Epic Pictures to Kinoatis LLC.',
      'Its weakest step rests on a single source.',
    ],
    de: [
      'Eine Kette führt laut Bericht von Epic Pictures zu Kinoatis LLC.',
      'Ihr schwächster Schritt beruht auf einer einzigen Quelle.',
    ],
  },
  'eu-clients': {
    en: [
      'One chain is reported to lead from Unnamed European clients of SEK to Kim Myong Chol.',
      'Its weakest step rests on a single source.',
    ],
    de: [
      'Eine Kette führt laut Bericht von „Nicht genannte europäische Kunden von SEK“ zu Kim Myong Chol.',
      'Ihr schwächster Schritt beruht auf einer einzigen Quelle.',
    ],
  },
  funsaga: {
    en: [
      '2 chains are reported to lead from Funsaga Pte Ltd. to SEK Studio.',
      'In every one, the weakest step rests on a single source.',
    ],
    de: [
      '2 Ketten führen laut Bericht von Funsaga Pte Ltd. zu SEK Studio.',
      'In jeder beruht der schwächste Schritt auf einer einzigen Quelle.',
    ],
  },
  hongman: {
    en: [
      'One chain leads from Shanghai Hongman Cartoon and Animation Design Studio to Lu Hezheng.',
      'Every step of it is documented.',
    ],
    de: [
      'Eine Kette führt von Shanghai Hongman Cartoon and Animation Design Studio zu Lu Hezheng.',
      'Jeder ihrer Schritte ist belegt.',
    ],
  },
  'asatryan-llc': {
    en: [
      '2 chains are reported to lead from Asatryan Limited Liability Company to Korea Songkwang Trading General Corporation and Gayk Asatryan.',
      'In every one, the weakest step rests on a single source.',
    ],
    de: [
      '2 Ketten führen laut Bericht von Asatryan Limited Liability Company zu Korea Songkwang Trading General Corporation und Gayk Asatryan.',
      'In jeder beruht der schwächste Schritt auf einer einzigen Quelle.',
    ],
  },
  bbc: {
    en: ['No chain from BBC to any sanctioned party within 7 hops.'],
    de: ['Keine Kette von BBC zu irgendeiner sanktionierten Partei mit höchstens 7 Schritten.'],
  },
  ekachi: {
    en: ['No chain from EKACHI EPILKA to any sanctioned party within 7 hops.'],
    de: ['Keine Kette von EKACHI EPILKA zu irgendeiner sanktionierten Partei mit höchstens 7 Schritten.'],
  },
  'dandong-deyun': {
    en: ['No chain from Dandong Deyun Trading to any sanctioned party within 7 hops.'],
    de: [
      'Keine Kette von Dandong Deyun Trading zu irgendeiner sanktionierten Partei mit höchstens 7 Schritten.',
    ],
  },
  tonywang: {
    en: ['No chain from Shenyang Tonywang Technology Ltd to any sanctioned party within 7 hops.'],
    de: [
      'Keine Kette von Shenyang Tonywang Technology Ltd zu irgendeiner sanktionierten Partei mit höchstens 7 Schritten.',
    ],
  },
};

describe('headline of an answer', () => {
  it.each(Object.entries(told))(
    'of %s says how many, how strong, in both languages',
    async (start, words) => {
      for (const language of ['en', 'de'] as const) {
        const { title, strength } = await says(start, language);
        expect([title, ...strength]).toEqual(words[language]);
      }
    },
  );

  it('of the start page counts every grade and says of how many chains each weakness is true', async () => {
    const { title, strength, without } = await says('major-producers', 'en');
    expect(title).toBe(
      '13 chains from 8 of 10 starts to SEK Studio: 4 documented, 2 from a single source, 7 suspected.',
    );
    expect(strength).toEqual([
      'In 7 of them, steps are not stated by any source as a fact: in 1, the last step is only an inference of this case; in 1, from step 2 on, each step is only suspected; in 3, from step 4 on, each step is only suspected; in 1, every step is only suspected; in 1, from step 3 on, each step is only suspected.',
      'In 2 of them, the weakest step rests on a single source.',
      'In 2 of them, a step is disputed.',
    ]);
    expect(without[0]?.text).toBe('No chain from BBC or EKACHI EPILKA.');
  });

  it('of several starts without a chain names none as if it were one of a pair', async () => {
    const two = { from: ['bbc', 'ekachi'] };
    expect((await says('bbc', 'en', two)).title).toMatch(/^No chain from BBC or EKACHI EPILKA to any /);
    expect((await says('bbc', 'de', two)).title).toMatch(/^Keine Kette von BBC oder EKACHI EPILKA zu /);
    const many = { minGrade: 'A', profile: 'trail' } as const;
    expect((await says('major-producers', 'en', many)).title).toMatch(/ from any of 10 starts to /);
  });

  it('says "no chain" only of what was searched, and names what was left out', async () => {
    const strict = await says('amazon', 'en', { minGrade: 'C', contested: false });
    expect(strict.title).toBe(
      'No chain from Amazon to any sanctioned party within 7 hops, with these limits: grade at least C; disputed links left out.',
    );
    expect(strict.completeness).toMatch(/^Complete within the limits of the question \(grade at least C;/);
    expect((await says('amazon', 'de', { minGrade: 'C' })).title).toBe(
      'Keine Kette von Amazon zu irgendeiner sanktionierten Partei mit höchstens 7 Schritten, in diesen Grenzen: mindestens Stufe C.',
    );
    const types: TraceInput['types'] = ['PAID', 'RECEIVED_FOR'];
    expect((await says('mondo-tv', 'en', { types, exclude: ['SEK Studio'], hubCap: 3 })).title).toMatch(
      /limits: only links of the types “paid” and “received payments for”; not by way of SEK Studio; not past parties with more than 3 links\.$/,
    );
    const paid = await ask('mondo-tv', { types, require: ['SEK Studio'], limit: 2 });
    expect(questionText(paid, dictionaries.en)).toContain(
      'disputed links included, only links of the types “paid” and “received payments for”, by way of SEK Studio, at most 2 chains.',
    );
    expect(headline(paid, dictionaries.en).completeness).not.toMatch(/^Complete: every chain/);
  });

  it('of the trails says that a file on a server is not a contract', async () => {
    const { title, strength, caveat } = await says('major-producers', 'en', { profile: 'trail' });
    expect(title).toBe('9 evidence trails could lead from 9 of 10 starts to SEK Studio.');
    expect(strength).toEqual(['In each of them, the last step is only suspected.']);
    expect(caveat).toMatch(/^A file on a server is not a contract/);
    expect((await says('bbc', 'de', { profile: 'trail' })).title).toBe(
      'Eine Dateispur könnte von BBC zu SEK Studio führen.',
    );
  });

  it('“no evidence that it knew” is 38 North’s, said of starts that it says it of, and never of Mondo TV', async () => {
    const [en, ...more] = (await says('amazon', 'en')).knowledge;
    expect(more).toEqual([]);
    expect(en?.text).toBe(
      'According to 38 North / Stimson Center, no evidence was found that Amazon knew of North Korean work on the productions in the images.',
    );
    expect(en?.statements).toHaveLength(1);
    expect((await says('amazon', 'de')).knowledge.map((one) => one.text)).toEqual([
      'Laut 38 North / Stimson Center wurde kein Beleg dafür gefunden, dass Amazon Kenntnis hatte von nordkoreanischer Arbeit an den Produktionen in den Bildern (übersetzt).',
    ]);
    for (const language of ['en', 'de'] as const) {
      for (const start of ['mondo-tv', 'major-producers']) {
        const knowledge = (await says(start, language)).knowledge.map((one) => one.text);
        const clears = knowledge.filter((one) => /no evidence|kein Beleg/.test(one));
        expect(clears.join(' ')).not.toContain('Mondo');
        expect(knowledge[0]).toMatch(/Mondo TV S\.p\.A\..*(?:knew|wusste)|wusste Mondo TV/);
      }
    }
  });

  it('the first paragraph says every denial in words', async () => {
    for (const start of ['amazon', 'skybound', 'major-producers']) {
      const { denials } = await says(start, 'en');
      expect(denials.filter(({ text }) => text.startsWith('Skybound Entertainment denies'))).toHaveLength(2);
    }
    const { denials, knowledge } = await says('dahliya-committee', 'en');
    const said = [...denials, ...knowledge].map(({ text }) => text).join(' ');
    // North Koreans' part is what they speak of, not what is established
    expect(said).toContain('had no knowledge of any part taken by North Koreans in the work');
    const trail = await says('major-producers', 'en', { profile: 'trail' });
    expect(trail.denials.some(({ text }) => text.startsWith('EKACHI EPILKA denies'))).toBe(true);
  });

  it('the first paragraph of a trail says of whom nothing shows that work was contracted out', async () => {
    const english = (await says('bbc', 'en', { profile: 'trail' })).knowledge.map(({ text }) => text);
    expect(english).toEqual([
      'Of BBC: according to The Register, nothing shows that work was contracted out.',
    ]);
    const german = (await says('bbc', 'de', { profile: 'trail' })).knowledge.map(({ text }) => text);
    expect(german.join(' ')).toMatch(/^Zu BBC: Laut The Register zeigt nichts, dass Arbeit/);
  });

  it('says where no statement on what a start knew was found, by and about whom the store has none', async () => {
    for (const start of ['epic-pictures', 'imagica', 'eu-clients']) {
      const { knowledge } = await says(start, 'en');
      expect(knowledge).toHaveLength(1);
      expect(knowledge[0]?.text).toMatch(/^No statement was found on what .* knew\.$/);
      expect(knowledge[0]?.statements).toEqual([]);
    }
  });

  it('what a date leaves out or an edition withholds is never reported as not found', async () => {
    const asked = { validDuring: { from: '2010', to: '2012' } };
    const early = await ask('mondo-tv', asked);
    expect(early.chains.length).toBeGreaterThan(0);
    const without = {
      ...early,
      statements: [],
      chains: early.chains.map((chain) => ({
        ...chain,
        statements: [],
        links: chain.links.map((link) => ({
          ...link,
          relationships: link.relationships.map((one) => ({ ...one, statements: [] })),
        })),
      })),
    };
    expect(headline(without, dictionaries.en).knowledge).toEqual([]);
    const told = headline(early, dictionaries.en).knowledge.map(({ text }) => text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^According to OFAC, as Willkie Compliance Concourse reports, Mondo TV S\.p\.A\. knew/,
    );
  });

  it('a start that is or was listed itself is said first', async () => {
    expect((await says('hongman', 'en')).listedStarts.map((one) => one.text)).toEqual([
      'Shanghai Hongman Cartoon and Animation Design Studio itself: last seen listed on 24 December 2025 (OFAC SDN, a cited reading of the list).',
    ]);
    expect((await says('asatryan-llc', 'en')).listedStarts.map((one) => one.text)).toEqual([
      'Asatryan Limited Liability Company itself: reported listed since 8 July 2025 (OFAC SDN, not read on the list: hackerpranks.com (SANS-style digest of the OFAC announcement)).',
    ]);
    expect((await says('asatryan-llc', 'de')).listedStarts.map((one) => one.text)).toEqual([
      'Asatryan Limited Liability Company selbst: laut Bericht gelistet seit 8. Juli 2025 (OFAC SDN, nicht auf der Liste gelesen: hackerpranks.com (SANS-style digest of the OFAC announcement)).',
    ]);
    expect((await says('funsaga', 'en')).listedStarts.map((one) => one.text)).toEqual([
      expect.stringMatching(/^Funsaga.* itself: formerly listed/),
    ]);
    expect((await says('amazon', 'en')).listedStarts).toEqual([]);
  });

  it('without chains names the other list and what would have to be lifted', async () => {
    expect((await says('bbc', 'en')).helps.at(-1)?.text).toMatch(/^There is an evidence trail/);
    const shorter = await says('imagica', 'en', { maxHops: 6 });
    expect(shorter.helps.at(-1)?.text).toBe('A chain exists if one lifts the number of hops.');
  });

  it('says which steps are doubtful, and counts rightly where all are', () => {
    const answer = answerOf({
      chains: [
        { nodes: ['a', 'b', 's'], links: [{ grade: 'D' }, { grade: 'A' }] },
        { nodes: ['c', 'b', 's'], links: [{ grade: 'D' }, { grade: 'D' }] },
      ],
    });
    expect(headline(answer, dictionaries.en).strength).toEqual([
      'In 2 of them, steps are not stated by any source as a fact: in 1, step 1 is only suspected; in 1, every step is only suspected.',
    ]);
  });

  it('says whose judgement a step is that somebody judged, and calls it no suspicion', () => {
    const judged = { grade: 'D', type: 'JUDGED_SAME_AS' } as const;
    const one = answerOf({ chains: [{ nodes: ['a', 'b', 's'], links: [{ grade: 'A' }, judged] }] });
    const source = {
      id: 's',
      publisher: 'Ada',
      title: 'One office',
      date: null,
      url: null,
      kind: 'judgement',
    };
    const rest = { urlStatus: 'unconfirmed', readAs: '', note: '', captured: null, sha256: null };
    const answer = traceAnswer.parse({ ...one, sources: [{ ...source, ...rest, archiveUrl: null }] });
    expect(headline(answer, dictionaries.en).strength).toEqual([
      'Its last step is only the judgement of Ada that two entries are one party.',
    ]);
    expect(headline(answer, dictionaries.de).strength).toEqual([
      'Ihr letzter Schritt ist nur die Einschätzung von Ada, dass zwei Einträge dieselbe Partei sind.',
    ]);
    const mixed = answerOf({ chains: [{ nodes: ['a', 'b', 's'], links: [{ grade: 'D' }, judged] }] });
    expect(headline({ ...mixed, sources: answer.sources }, dictionaries.en).strength).toEqual([
      'Each of its steps is only suspected or the judgement of Ada that two entries are one party.',
    ]);
  });

  it('an answer that is not complete says so, and does not say that there is no chain', () => {
    const answer = answerOf({ chains: [], from: ['a'] });
    const capped = { ...answer, answer: { ...answer.answer, status: 'timed-out' as const, depth: 3 } };
    const { title, completeness } = headline(capped, dictionaries.en);
    expect(title).toBe('No chain found from Party a to any sanctioned party; the search is not complete.');
    expect(completeness).toBe('Not complete: out of time; searched in full to 3 hops only.');
  });

  it('a name that ends in a full stop ends the sentence', async () => {
    const { without } = await says('major-producers', 'en', { profile: 'trail' });
    expect(without[0]?.text).toBe('No evidence trail from Mondo TV S.p.A.');
  });
});
