/** What several datasets say in words of one relationship, as one: texts joined, figures once each, translations beside. */
import type { RelationshipRecord } from './relationships.ts';
import type { RelationshipTranslations } from './translations.ts';

export type RelationshipTexts = Pick<
  RelationshipRecord,
  'qualifier' | 'amounts' | 'remark' | 'language' | 'translations'
>;
type German = NonNullable<RelationshipTranslations['de']>;

export function textsOf(of: RelationshipTexts): RelationshipTexts {
  const { qualifier, amounts, remark, language, translations } = of;
  return { qualifier, amounts, remark, language, translations };
}

/** @param records in order of rank; without any there are no texts */
export function mergeTexts(records: readonly RelationshipTexts[]): RelationshipTexts {
  const amounts = mergedAmounts(records);
  return {
    qualifier: joinTexts(records.map((record) => record.qualifier)),
    amounts: amounts.map(({ amount }) => amount),
    remark: joinTexts(records.map((record) => record.remark)),
    language: commonLanguage(records),
    translations: translationsOf({
      qualifier: joinedTranslation(records, 'qualifier'),
      remark: joinedTranslation(records, 'remark'),
      amounts: amounts.some(({ of }) => of !== '') ? amounts.map(({ of }) => of) : undefined,
    }),
  };
}

/** Each text once, in the order given. */
export function joinTexts(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join(' ');
}

/** Each amount once, with the German of what it is of; the first record that translates it counts. */
function mergedAmounts(records: readonly RelationshipTexts[]) {
  const found = new Map<
    string,
    { readonly amount: RelationshipTexts['amounts'][number]; readonly of: string }
  >();
  for (const { amounts, translations } of records) {
    for (const [position, amount] of amounts.entries()) {
      const key = JSON.stringify([amount.value, amount.currency, amount.is, amount.count, amount.of]);
      const of = translations.de?.amounts?.[position] ?? '';
      const known = found.get(key);
      if (known === undefined || known.of === '') found.set(key, { amount, of });
    }
  }
  return [...found.values()];
}

/** Only where every text that is joined has one: a translation of half a text would read as the whole. */
function joinedTranslation(
  records: readonly RelationshipTexts[],
  field: 'qualifier' | 'remark',
): string | undefined {
  const given = records.filter((record) => record[field] !== '');
  const translated = given.flatMap(({ translations }) => translations.de?.[field] ?? []);
  return given.length > 0 && translated.length === given.length ? joinTexts(translated) : undefined;
}

function translationsOf(german: {
  readonly [K in keyof German]: German[K] | undefined;
}): RelationshipTexts['translations'] {
  const { qualifier, remark, amounts } = german;
  const de = {
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(remark === undefined ? {} : { remark }),
    ...(amounts === undefined ? {} : { amounts }),
  };
  return Object.keys(de).length === 0 ? {} : { de };
}

/** Of the records that say something in words; `null` where they differ. */
function commonLanguage(records: readonly RelationshipTexts[]): RelationshipTexts['language'] {
  const worded = records.filter(
    ({ qualifier, remark, amounts }) => qualifier !== '' || remark !== '' || amounts.length > 0,
  );
  const [first, ...others] = new Set(worded.map(({ language }) => language));
  return first === undefined || others.length > 0 ? null : first;
}
