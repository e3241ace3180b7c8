/** What the remarks of an entry say: links to others, weak names, numbers; and which of it is left out for individuals. */
import type { Identifier } from '../../model/entities.ts';
import type { Entry } from './entries.ts';

export interface LinkText {
  /** As printed, without the full stop that may end the remarks. */
  readonly name: string;
  /** With that full stop, where the remarks end with it: it may be part of the name ("CO."). */
  readonly withStop: string | null;
}

export interface Remarks {
  readonly links: readonly LinkText[];
  readonly weakNames: readonly string[];
  readonly identifiers: readonly Identifier[];
  readonly countries: readonly string[];
  /** Everything else, in the list's own words. */
  readonly rest: readonly string[];
  /** Kinds of what was left out, one per number. */
  readonly dropped: readonly PersonalKind[];
}

export const personalKinds = [
  'passport numbers',
  'national numbers',
  'tax numbers',
  'phone numbers',
  'e-mail addresses',
  'wallets',
  'other numbers',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Parts that are about the person's names, identity and listing, not numbers; kept though they have digits. */
const KEPT =
  /^(?:DOB|POB|nationality|citizen(?!')|Gender|Secondary sanctions risk|Additional Sanctions Information|Transactions Prohibited|Executive Order|CAATSA|named in UNSCR|[afn]\.k\.a(?=\.))\b/i;

/** Beginning of a part → scheme of the identifier and, for individuals, the kind under which it is left out. */
const LABELS: readonly (readonly [RegExp, string, PersonalKind])[] = [
  [/^Digital Currency Address - /i, 'wallet', 'wallets'],
  [/^(?:[A-Z.]+ |Stateless Person )?Passport(?: Booklet:?)? ?/i, 'passport', 'passport numbers'],
  [/^National ID No\. /i, 'national-id', 'national numbers'],
  [
    /^(?:Cedula No\.|C\.U\.R\.P\. #?|D\.N\.I\.|SSN|Personal ID Card|C\.U\.I\.) ?/i,
    'national-id',
    'national numbers',
  ],
  [
    /^(?:National Foreign ID Number|Citizen's Card Number|Birth Certificate Number) /i,
    'national-id',
    'national numbers',
  ],
  [/^Identification Number /i, 'identification', 'national numbers'],
  [/^Tax ID No\. /i, 'tax-id', 'tax numbers'],
  [
    /^(?:R\.F\.C\.|RFC|NIT #|RUC #|RIF #|C\.U\.I\.T\.|V\.A\.T\. Number|Italian Fiscal Code:?) ?/i,
    'tax-id',
    'tax numbers',
  ],
  [/^(?:Phone Number|Telephone(?: Number)?|Fax) ?/i, 'phone', 'phone numbers'],
  [/^Email Address /i, 'email', 'e-mail addresses'],
  [/^Vessel Registration Identification IMO /i, 'imo', 'other numbers'],
  [/^MMSI /i, 'mmsi', 'other numbers'],
  [/^Unified Social Credit Code \(USCC\) /i, 'uscc', 'other numbers'],
  [/^Legal Entity Number /i, 'lei', 'other numbers'],
  [/^SWIFT\/BIC /i, 'bic', 'other numbers'],
  [/^Aircraft Tail Number /i, 'tail', 'other numbers'],
  [/^Registration (?:Number|ID) /i, 'registration', 'other numbers'],
  [/^Business Registration Number /i, 'registration', 'other numbers'],
  [/^Company Number /i, 'company-number', 'other numbers'],
];

const LINK = /^Linked To:\s*/i;
/** Single quotation marks as a rule, doubled ones in some editions, or curved. */
const WEAK = /^[afn]\.k\.a\. ['"‘“](.*)['"’”]\.?$/i;
const COUNTRY = /^(?:nationality|citizen) /i;

/** Linear in the remarks' length. */
export function readRemarks(entry: Pick<Entry, 'remarks' | 'cut' | 'type'>, keepPersonal: boolean): Remarks {
  const links: LinkText[] = [];
  const weakNames: string[] = [];
  const identifiers: Identifier[] = [];
  const countries: string[] = [];
  const rest: string[] = [];
  const dropped: PersonalKind[] = [];
  const hides = entry.type === 'individual' && !keepPersonal;
  for (const { text, last } of partsOf(entry)) {
    const plain = last ? withoutStop(text) : text;
    const link = LINK.exec(text);
    const weak = WEAK.exec(text)?.[1]?.trim();
    if (link !== null) {
      const name = plain.slice(link[0].length);
      links.push({ name, withStop: plain === text ? null : text.slice(link[0].length) });
    } else if (weak !== undefined && weak !== '') weakNames.push(weak);
    else if (hides && isPersonal(plain)) dropped.push(kindOf(plain));
    else {
      const identifier = identifierOf(plain);
      if (identifier === undefined) rest.push(plain);
      else identifiers.push(identifier);
      if (COUNTRY.test(plain)) countries.push(plain.replace(COUNTRY, ''));
    }
  }
  return { links, weakNames, identifiers, countries, rest, dropped };
}

function partsOf(entry: Pick<Entry, 'remarks' | 'cut'>): readonly { text: string; last: boolean }[] {
  const parts = entry.remarks
    .split('; ')
    .map((part) => part.trim().replace(/^alt\. /i, ''))
    .filter((part) => part !== '');
  // the last part of cut remarks is only the beginning of something: nothing is guessed from it
  if (entry.cut) parts.pop();
  return parts.map((text, index) => ({ text, last: !entry.cut && index === parts.length - 1 }));
}

function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** Days ("05 Sep 2019") and ordinals ("13th") are no numbers of a person. */
const HARMLESS = /\b(?:\d{1,2} [A-Z][a-z]{2} \d{4}|\d{1,2}(?:st|nd|rd|th))\b/g;

/** Whatever is labelled as a number, or bears a digit or an address and is not of one of the kept kinds. */
function isPersonal(part: string): boolean {
  if (LABELS.some(([label]) => label.test(part))) return true;
  return !KEPT.test(part) && /[\d@]/.test(part.replace(HARMLESS, ''));
}

function kindOf(part: string): PersonalKind {
  const known = LABELS.find(([label]) => label.test(part));
  if (known !== undefined) return known[2];
  return /\bID\b|identi|cartilla|credencial|residency|refugee/i.test(part)
    ? 'national numbers'
    : 'other numbers';
}

function identifierOf(part: string): Identifier | undefined {
  const known = LABELS.find(([label]) => label.test(part));
  if (known === undefined) return undefined;
  const value = part.replace(known[0], '').trim();
  return value === '' ? undefined : { scheme: known[1], value, basis: 'sdn.csv' };
}
