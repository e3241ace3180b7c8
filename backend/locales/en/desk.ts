/** English words of the desk's own work: redaction, right of reply, and what changed since a briefing was issued. */
import type { inquiryMeans } from '../../model/inquiries.ts';

export const enDesk = {
  redaction: {
    party: 'Party {n} (name withheld)',
    production: 'Production {n} (name withheld)',
    thing: 'Item {n} (name withheld)',
    inText: '[name withheld]',
  },
  /** How somebody was asked; fits after "asked". */
  means: {
    email: 'by e-mail',
    letter: 'by letter',
    telephone: 'by telephone',
    'in person': 'in person',
    'web form': 'by web form',
    other: 'in another way',
  } satisfies Record<(typeof inquiryMeans)[number], string>,
} as const;
