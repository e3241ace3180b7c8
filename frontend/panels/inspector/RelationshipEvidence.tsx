import { useMemo } from 'preact/hooks';
import {
  countOf,
  fieldText,
  fill,
  formatDate,
  formatSpan,
  languageOfPublisher,
  originInWords,
  remarkOf,
} from '../../../backend/locales/index.ts';
import type { EvidencedRelationship } from '../../../backend/model/answers.ts';
import { languageOfTitle } from '../../../backend/model/sources.ts';
import { useApp } from '../../state/app.ts';
import { InLanguages, Narrowing, Stretches } from '../../ui/CaseText.tsx';
import { GradeChip } from '../../ui/GradeChip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RelationshipSentence, Told } from '../../ui/Sentence.tsx';
import type { Citations } from './sources.tsx';
import { Statements } from './Statements.tsx';

type Claim = EvidencedRelationship['claims'][number];

interface RelationshipEvidenceProps {
  readonly relationship: EvidencedRelationship;
  readonly sources: Citations;
  /** The only one between its ends: its grade stands above already. */
  readonly alone?: boolean;
}

/** One relationship: its sentence, what it means and does not, dates, evidence for and against, what was said of it. */
export function RelationshipEvidence({ relationship, sources, alone = false }: RelationshipEvidenceProps) {
  const words = useApp().words.value;
  const { page, dates, relationships, evidence } = words;
  const { claims, grade, start, end, production, type, statements } = relationship;
  const remark = remarkOf(relationship, words);
  const against = claims.filter((claim) => claim.stance === 'refutes');
  const supporting = claims.filter((claim) => claim.stance === 'supports');
  return (
    <section class="relationship" data-relationship={relationship.id}>
      <p class="sentence">
        <RelationshipSentence relationship={relationship} />
        <Narrowing told={relationship} />
      </p>
      <p class="relationship-facts">
        {!alone && <GradeChip grade={grade} word />}
        <span>{formatSpan(start, end, dates)}</span>
        {production !== null && (
          <span>
            <Told template={page.about} ids={{ production }} />
          </span>
        )}
      </p>
      {remark.length > 0 && (
        <p class="record-note">
          {evidence.caseTexts.remark}: <Stretches of={remark} />
        </p>
      )}
      <p class="meaning">{relationships[type].meaning}</p>
      <ClaimList title={page.evidenceFor} claims={supporting} sources={sources} />
      <ClaimList title={page.evidenceAgainst} claims={against} sources={sources} />
      <Statements title={page.said} statements={statements} sources={sources} nested />
    </section>
  );
}

interface ClaimListProps {
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly sources: Citations;
}

function ClaimList({ title, claims, sources }: ClaimListProps) {
  const { page } = useApp().words.value;
  if (claims.length === 0) return null;
  // what a case infers no source says
  const said = claims.filter((claim) => claim.withdrawn === null && claim.basis !== 'inferred');
  const origins = new Set(said.map((claim) => claim.origin)).size;
  return (
    <>
      <h3>
        {title}
        <span>
          {countOf(claims.length, page.sources)}
          {claims.length > 1 && origins > 0 && `, ${countOf(origins, page.origins)}`}
        </span>
      </h3>
      <ul class="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimText claim={claim} sources={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ClaimText({ claim, sources }: { readonly claim: Claim; readonly sources: Citations }) {
  const words = useApp().words.value;
  const { page, dates, evidence } = words;
  const { source, basis, origin, place, quotation, admiralty, asOf, withdrawn, stance } = claim;
  const from = sources.sourceOf(source);
  const worded = useMemo(
    () => ({ claims: [claim], sources: from === undefined ? [] : [from] }),
    [claim, from],
  );
  const note = fieldText(claim, 'note', words);
  const facts = [
    evidence.bases[basis],
    ...(from?.date == null
      ? []
      : [
          from.date
            .split('/')
            .map((one) => formatDate(one, dates))
            .join(' – '),
        ]),
    ...(place === null ? [] : [place]),
    ...(asOf === null ? [] : [fill(page.asOfDay, { date: formatDate(asOf, dates) })]),
    ...(admiralty === null ? [] : [admiralty]),
    ...(origin === source
      ? []
      : [fill(page.repeats, { origin: originInWords(claim, sources.sourceOf(origin), words) })]),
    ...(withdrawn === null ? [] : [fill(page.withdrawnClaim, { date: formatDate(withdrawn, dates) })]),
  ];
  return (
    <>
      <Icon name={stance === 'supports' ? 'plus' : 'contested'} />
      <div class={withdrawn === null ? '' : 'withdrawn'}>
        <b lang={from && languageOfPublisher(from)}>{from?.publisher ?? source}</b>
        {sources.cite(source)}
        {note.length > 0 && (
          <>
            {' '}
            <Stretches of={note} />
          </>
        )}
        {quotation !== null && (
          <blockquote lang={from === undefined ? undefined : languageOfTitle(from)}>{quotation}</blockquote>
        )}
        <span class="claim-facts">
          <InLanguages text={facts.join(' · ')} of={worded} />
        </span>
      </div>
    </>
  );
}
