/** German words of the desk's own work: redaction, and what changed since a briefing was issued. */
export const deDesk = {
  redaction: {
    party: 'Beteiligter {n} (Name zurückgehalten)',
    production: 'Produktion {n} (Name zurückgehalten)',
    thing: 'Gegenstand {n} (Name zurückgehalten)',
    inText: '[Name zurückgehalten]',
  },
};
