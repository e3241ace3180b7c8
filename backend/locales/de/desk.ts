/** German words of the desk's own work: redaction, right of reply, and what changed since a briefing was issued. */
export const deDesk = {
  redaction: {
    party: 'Beteiligter {n} (Name zurückgehalten)',
    production: 'Produktion {n} (Name zurückgehalten)',
    thing: 'Gegenstand {n} (Name zurückgehalten)',
    inText: '[Name zurückgehalten]',
  },
  means: {
    email: 'per E-Mail',
    letter: 'per Brief',
    telephone: 'telefonisch',
    'in person': 'persönlich',
    'web form': 'über ein Webformular',
    other: 'auf anderem Weg',
  },
};
