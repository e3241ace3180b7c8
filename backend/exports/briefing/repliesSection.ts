/** Right of reply: who was asked about which steps, and the answers in their own words. */
import { fill, formatDate } from '../../locales/index.ts';
import type { Inquiry } from '../../model/inquiries.ts';
import type { Context } from './context.ts';
import type { Block, Section, Sentence } from './document.ts';
import { fact, frame, quoting } from './sentences.ts';

export function repliesSection(context: Context): Section {
  const { sections, replies } = context.words.briefing;
  const steps = stepsByClaim(context);
  const items = context.material.records.inquiry.flatMap((inquiry) => {
    const about = [...new Set(inquiry.claims.flatMap((claim) => steps.get(claim) ?? []))];
    return about.length === 0 ? [] : [inquirySentences(inquiry, about, context)];
  });
  const block: Block =
    items.length === 0
      ? { kind: 'paragraph', tone: 'plain', sentences: [frame(replies.none)] }
      : { kind: 'list', items };
  return { id: 'replies', title: sections.replies, blocks: [block] };
}

function stepsByClaim(context: Context): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...context.shown.values()].flatMap(({ relationship, steps }) =>
      relationship.claims.map((claim) => [claim.id, steps] as const),
    ),
  );
}

function inquirySentences(inquiry: Inquiry, steps: readonly string[], context: Context): readonly Sentence[] {
  const { replies, quotationMarks } = context.words.briefing;
  const { dates } = context.words;
  const borne = { evidence: [inquiry.id] };
  const date = (text: string): string => formatDate(text, dates);
  const asked = fill(replies.asked, {
    party: context.name(inquiry.party),
    date: date(inquiry.askedOn),
    means: replies.means[inquiry.means],
  });
  return [
    fact(asked, borne),
    frame(fill(replies.about, { steps: context.steps(steps) })),
    ...(inquiry.deadline === null
      ? []
      : [fact(fill(replies.deadline, { date: date(inquiry.deadline) }), borne)]),
    inquiry.answer === null
      ? fact(replies.noAnswer, borne)
      : quoting(
          fact(
            inquiry.answeredOn === null
              ? replies.answerUndated
              : fill(replies.answer, { date: date(inquiry.answeredOn) }),
            borne,
          ),
          inquiry.answer,
          [quotationMarks.open, quotationMarks.close],
        ),
  ];
}
