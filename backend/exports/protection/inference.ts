/**
 * Whether a reader could infer a protected source from what is left. Counts of withheld claims are printed, so that whatever
 * only they can explain – a grade, a dispute, a name, a date – points at them.
 */
import type { Inquiry } from '../../model/inquiries.ts';
import { standingOf, type Standing } from '../../model/grades.ts';
import { mergeRelationships } from '../../model/merge.ts';
import { canonicalJson } from '../../model/records.ts';
import type { Relationship, RelationshipRecord } from '../../model/relationships.ts';
import { CutoutError } from '../../errors.ts';
import type { Hidden } from './hidden.ts';
import type { Material, RecordsByKind } from '../material.ts';
import { mentionsIn } from './mentions.ts';
import { linkInWords, partyName, sourceInWords } from './wording.ts';

const REMEDY =
  'Leave the chain out, choose an audience that may see it, or release the claim; a qualifier or note is changed where its case is kept.';

/** @throws `bad-question` with every reason among its items */
export function refuseInference(before: Material, shown: Material, hidden: Hidden): void {
  if (hidden.claims.size + hidden.sources.size + hidden.statements.size === 0) return;
  const reasons = [
    ...standings(before.records, shown.records, hidden),
    ...ownRecords(before.records, shown.records, hidden),
    ...relays(before.records, shown.records, hidden),
    ...soleSources(before.records, hidden),
    ...replies(before.records, hidden),
    ...mentionsIn(shown, hiddenRecords(before.records, hidden)),
  ];
  const [first] = reasons;
  if (first === undefined) return;
  throw new CutoutError('bad-question', `A protected source could be inferred: ${first}`, {
    remedy: REMEDY,
    items: reasons,
  });
}

function hiddenRecords({ source, claim, statement }: RecordsByKind, hidden: Hidden) {
  return {
    source: source.filter(({ id }) => hidden.sources.has(id)),
    claim: claim.filter(({ id }) => hidden.claims.has(id)),
    statement: statement.filter(({ id }) => hidden.statements.has(id)),
  };
}

/** Relationships whose grade or mark the shown claims do not give. */
function standings(before: RecordsByKind, shown: RecordsByKind, hidden: Hidden): readonly string[] {
  return [...hidden.counts.keys()].flatMap((id) => {
    const of = ({ claim }: RecordsByKind) => claim.filter(({ subject }) => subject === id);
    const printed = standingOf(of(before));
    const reason = differing(printed, standingOf(of(shown)));
    return reason === undefined ? [] : [`${linkInWords(before, id)}: ${reason}`];
  });
}

function differing(printed: Standing, left: Standing): string | undefined {
  if (printed.grade !== null && left.grade === null) return 'every claim that supports it is withheld.';
  if (printed.grade !== left.grade)
    return `the claims that are shown do not give the grade ${printed.grade ?? 'that it has'}; a withheld one must.`;
  if (printed.contested && !left.contested) return 'every claim that disputes it is withheld.';
  return undefined;
}

/** Dates and texts that only a dataset gives whose claims are all withheld. */
function ownRecords(before: RecordsByKind, shown: RecordsByKind, hidden: Hidden): readonly string[] {
  const ids = new Set([...hidden.relationships].map((key) => key.split(' ')[0] ?? ''));
  return [...ids].flatMap((id) => {
    const of = ({ relationship }: RecordsByKind) => relationship.filter((record) => record.id === id);
    const all = of(before);
    const left = of(shown);
    if (all.length === left.length || (left.length > 0 && sameFacts(all, left))) return [];
    return [`${linkInWords(before, id)}: its dates or its qualifier come with withheld claims alone.`];
  });
}

function sameFacts(all: readonly RelationshipRecord[], left: readonly RelationshipRecord[]): boolean {
  const [one, other] = [mergeRelationships(all), mergeRelationships(left)];
  // remarks are shown to nobody outside
  const told = ({ start, end, qualifier, amounts, translations: { de } }: Relationship): string =>
    canonicalJson([start, end, qualifier, amounts, de?.qualifier ?? '', de?.amounts ?? []]);
  return told(one) === told(other);
}

/** Shown claims that repeat a protected source, which their own source may name. */
function relays(before: RecordsByKind, shown: RecordsByKind, { sources }: Hidden): readonly string[] {
  const repeating = shown.claim.filter(({ origin }) => sources.has(origin));
  return repeating.map(
    ({ subject, source, origin }) =>
      `${linkInWords(before, subject)}: a claim of the source ${sourceInWords(before, source)} is shown that repeats the withheld ${sourceInWords(before, origin)}.`,
  );
}

/** What is said of parties and listings by protected sources alone. */
function soleSources(before: RecordsByKind, { sources, entities }: Hidden): readonly string[] {
  const alone = (cited: readonly string[]): boolean =>
    cited.length > 0 && cited.every((id) => sources.has(id));
  const parties = before.entity
    .filter((record) => alone(record.sources) && !entities.has(record.id))
    .map(({ id }) => `the names of “${partyName(before, id)}” come from withheld sources alone.`);
  const listings = before.listing
    .filter((record) => alone(record.sources) && !entities.has(record.party))
    .map(({ party }) => `a listing of “${partyName(before, party)}” comes from withheld sources alone.`);
  const days = before.listing
    .filter(({ lastSeenIn, party }) => sources.has(lastSeenIn ?? '') && !entities.has(party))
    .map(
      ({ party }) =>
        `the day on which “${partyName(before, party)}” was last seen listed comes from a withheld source alone.`,
    );
  return [...new Set([...parties, ...listings, ...days])];
}

/** Answers that would be left out with the claims that they are about. */
function replies(before: RecordsByKind, { claims }: Hidden): readonly string[] {
  const lost = ({ answer, claims: asked }: Inquiry): boolean =>
    answer !== null && asked.every((id) => claims.has(id));
  return before.inquiry
    .filter(lost)
    .map(
      ({ party, askedOn }) =>
        `the answer of “${partyName(before, party)}”, asked on ${askedOn}, is about withheld claims alone; without it a reply is kept back.`,
    );
}
