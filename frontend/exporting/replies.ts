import type { InquiryView } from '../../backend/model/inquiryViews.ts';
import type { Answers } from '../state/result.ts';
import { listsOf } from './draft.ts';

/** Those about a claim that the answers show. */
export function inquiriesAbout(inquiries: readonly InquiryView[], answers: Answers): readonly InquiryView[] {
  const shown = new Set<string>(
    listsOf(answers)
      .flatMap((answer) => answer?.chains ?? [])
      .flatMap((chain) => chain.links)
      .flatMap((link) => link.relationships)
      .flatMap((relationship) => relationship.claims.map(({ id }) => id)),
  );
  return inquiries.filter(({ claims }) => claims.some((id) => shown.has(id)));
}
