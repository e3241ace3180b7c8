/** Right of reply in a cell: who was asked when and how, and the answer in its own words. */
import type { Inquiry } from '../../model/inquiries.ts';
import { fill, formatDate } from '../../locales/index.ts';
import type { Reading } from './reading.ts';

export function replyInWords(inquiry: Inquiry, { words, names, material }: Reading): string {
  const { replies, quotationMarks } = words.briefing;
  const date = (text: string): string => formatDate(text, words.dates);
  const named = names.get(inquiry.party) ?? material.records.entity.find(({ id }) => id === inquiry.party);
  const { answer, answeredOn, deadline } = inquiry;
  const parts = [
    fill(replies.asked, {
      party: named?.name ?? inquiry.party,
      date: date(inquiry.askedOn),
      means: replies.means[inquiry.means],
    }),
    deadline === null ? '' : fill(replies.deadline, { date: date(deadline) }),
    ...(answer === null
      ? [replies.noAnswer]
      : [
          answeredOn === null ? replies.answerUndated : fill(replies.answer, { date: date(answeredOn) }),
          `${quotationMarks.open}${answer}${quotationMarks.close}`,
        ]),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
