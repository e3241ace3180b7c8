/** Figures of a relationship in words: "about USD 537,939, 18 transfers in all". */
import type { Amount } from '../model/amounts.ts';
import type { Words } from './en.ts';
import { formatCount } from './formats.ts';
import { fill } from './verbs.ts';

/** @param of what it is of in the reader's language, where its case gives that; else the case's own words stand */
export function amountInWords(amount: Amount, words: Words, of: string | null = amount.of): string {
  const { value, currency, count } = amount;
  const sum = value === null ? null : formatSum(value, currency, words.dates.tag);
  const number = count === null ? null : formatCount(count, words.dates);
  const counted = number === null ? of : of === null ? number : `${number} ${of}`;
  // how exact it is belongs to the sum, or to the count where there is no sum
  if (sum === null) return qualified(counted ?? '', amount, words);
  const figure = qualified(sum, amount, words);
  return counted === null ? figure : `${figure}, ${counted}`;
}

function qualified(figure: string, { is }: Amount, words: Words): string {
  return is === null ? figure : fill(words.evidence.amounts[is], { figure });
}

/** The currency by its code: "$" is said of many. */
function formatSum(value: number, currency: string | null, tag: string): string {
  const fraction = { minimumFractionDigits: Number.isInteger(value) ? 0 : 2, maximumFractionDigits: 2 };
  const form =
    currency === null ? {} : { style: 'currency' as const, currency, currencyDisplay: 'code' as const };
  return new Intl.NumberFormat(tag, { ...form, ...fraction }).format(value);
}
