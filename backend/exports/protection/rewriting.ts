/** Material's texts rewritten one by one, and the proof that no name is left in any. */
import { amountQualities } from '../../model/amounts.ts';
import { timeVerdicts } from '../../model/chainTime.ts';
import { bases, stances } from '../../model/claims.ts';
import { schemaNames } from '../../model/entities.ts';
import { inquiryMeans } from '../../model/inquiries.ts';
import { listingGrounds } from '../../model/listings.ts';
import { helpNames } from '../../model/questions.ts';
import { directions, profiles, relationshipTypeNames } from '../../model/relationshipTypes.ts';
import { statementStances } from '../../model/statements.ts';
import { mentionsOfHeads, replaceMentions } from './heads.ts';
import { isDate, type RedactionPlan } from './redactionPlan.ts';
import { holdsSpelling, inAnyCase, replaceSpellings } from './spellings.ts';
import { checksumKeys, isAddress, textsIn } from './texts.ts';

/** Words of the model, which are no names though a party may be called so. */
const VOCABULARY: ReadonlySet<string> = new Set<string>([
  ...[...stances, ...bases, ...schemaNames, ...inquiryMeans, ...helpNames, ...directions, ...profiles],
  ...[...relationshipTypeNames, ...statementStances, ...amountQualities],
  ...['alias', 'former', 'weak', 'short', 'producer', 'contractor', 'witness', 'same', 'different', 'unsure'],
  ...['complete', 'capped', 'timed-out', 'engine', 'store', ...timeVerdicts],
  ...[
    'listed',
    'last-seen-listed',
    'reported-listed',
    ...listingGrounds,
    'not-yet-listed',
    'formerly-listed',
    'unknown',
    'not-listed',
    'sanctioned',
  ],
  ...['confirmed', 'unconfirmed', 'public', 'partner', 'counsel', 'letter'],
]);

/** The page without a question: its address would name whom it is about. */
const PAGE = '/trace';

/** Plain data with every text as the plan has it. */
export function rewrite(value: unknown, plan: RedactionPlan, key = ''): unknown {
  if (typeof value === 'string') return rewritten(value, plan, key);
  // the key of an address lets a reader who guesses it know that he is right
  if (key === 'paper') return [];
  if (Array.isArray(value)) return value.map((inner: unknown) => rewrite(inner, plan, key));
  if (typeof value !== 'object' || value === null) return value;
  const after = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, rewrite(inner, plan, name)]),
  );
  return isSource(value) && namesRedacted(value, after) ? { ...after, ...WITHOUT_WAY_BACK } : after;
}

/** One click on the address of what a redacted party wrote, or what was written of it, would bring the name back. */
const WITHOUT_WAY_BACK = { url: null, archiveUrl: null, sha256: null } as const;

function isSource(value: object): boolean {
  return 'publisher' in value && 'title' in value && 'archiveUrl' in value;
}

function namesRedacted(before: object, after: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(before).some(
    ([name, text]) => (name === 'publisher' || name === 'title') && after[name] !== text,
  );
}

function rewritten(text: string, plan: RedactionPlan, key: string): string | null {
  const id = plan.ids.get(text);
  if (id !== undefined) return id;
  if (key === 'permalink') return PAGE;
  if (isLeft(text, key, plan)) return text;
  if (isAddress(key)) return namesInAddress(text, plan) ? null : text;
  const { decided, whole } = plan.references;
  const label = whole.get(text);
  if (label !== undefined) return label;
  const withoutAddresses = text.replace(/https?:\/\/\S+/gu, (address) =>
    namesInAddress(address, plan) ? plan.inText : address,
  );
  const named = replaceSpellings(withoutAddresses, plan.spellings, plan.inText);
  return (decided.get(text) ?? []).reduce(
    (told, { heads, label: meant }) =>
      replaceMentions(told, mentionsOfHeads(told, heads, plan.inText), meant),
    named,
  );
}

function isLeft(text: string, key: string, { labels }: RedactionPlan): boolean {
  return checksumKeys.has(key) || VOCABULARY.has(text) || isDate(text) || [...labels.values()].includes(text);
}

function namesInAddress(address: string, { spellings }: RedactionPlan): boolean {
  return holdsSpelling(decoded(address), inAnyCase(spellings));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // a stray percent sign: what it is written as is all there is
    return address;
  }
}

/** Where a name, or an id that tells one, still stands; `undefined` where none does. */
export function findNamed(material: unknown, plan: RedactionPlan): string | undefined {
  for (const { path, key, text } of textsIn(material)) {
    if (isLeft(text, key, plan)) continue;
    const rest = [...plan.labels.values(), plan.inText].reduce(
      (left, own) => left.replaceAll(own, ' '),
      text,
    );
    if (
      plan.ids.has(text) ||
      holdsSpelling(rest, plan.spellings) ||
      holdsSpelling(decoded(rest), plan.spellings)
    )
      return path;
  }
  return undefined;
}
