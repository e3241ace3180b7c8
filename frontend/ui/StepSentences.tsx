import { formatSpan } from '../../backend/locales/index.ts';
import type { ChainLink } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';
import { Narrowing } from './CaseText.tsx';
import { RelationshipSentence } from './Sentence.tsx';

/**
 * What the sources say of a step: each of its parallel relationships, that which gives the step its grade first. One alone
 * has its dates beside it elsewhere; of several the dates tell which is which.
 */
export function StepSentences({ link }: { readonly link: ChainLink }) {
  const { dates } = useApp().words.value;
  const earns = (one: ChainLink['relationships'][number]): number =>
    one.type === link.earnedBy && one.grade === link.grade ? 0 : 1;
  const told = [...link.relationships].sort((a, b) => earns(a) - earns(b));
  return (
    <>
      {told.map((one) => (
        <span key={one.id} class="step-sentence">
          <RelationshipSentence relationship={one} />
          {told.length > 1 && <span class="claim-facts"> {formatSpan(one.start, one.end, dates)}</span>}
          <Narrowing told={one} />
        </span>
      ))}
    </>
  );
}
