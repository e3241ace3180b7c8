/** English words of the desk's own work: redaction, and what changed since a briefing was issued. */
export const enDesk = {
  redaction: {
    party: 'Party {n} (name withheld)',
    production: 'Production {n} (name withheld)',
    thing: 'Item {n} (name withheld)',
    inText: '[name withheld]',
  },
} as const;
