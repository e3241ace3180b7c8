/** German words of the desk's own work: redaction, and what changed since a briefing was issued. */
export const deDesk = {
  redaction: {
    party: 'Beteiligter {n} (Name zurückgehalten)',
    production: 'Produktion {n} (Name zurückgehalten)',
    thing: 'Gegenstand {n} (Name zurückgehalten)',
    inText: '[Name zurückgehalten]',
  },
  changes: {
    since: 'Seit Datenstand {before} (jetzt {now}): {list}.',
    none: 'Von dem, was dieser Bericht zeigt, hat sich seit Datenstand {before} (jetzt {now}) nichts geändert.',
    counts: {
      chainsGone: { one: '{n} Kette weggefallen', other: '{n} Ketten weggefallen' },
      chainsNew: { one: '{n} neue Kette', other: '{n} neue Ketten' },
      linksGone: { one: '{n} Verbindung ohne Beleg', other: '{n} Verbindungen ohne Beleg' },
      linksWeaker: { one: '{n} Verbindung schwächer', other: '{n} Verbindungen schwächer' },
      linksStronger: { one: '{n} Verbindung stärker', other: '{n} Verbindungen stärker' },
      linksContested: { one: '{n} Verbindung neu bestritten', other: '{n} Verbindungen neu bestritten' },
      linksUncontested: {
        one: '{n} Verbindung nicht mehr bestritten',
        other: '{n} Verbindungen nicht mehr bestritten',
      },
      denials: { one: '{n} neues Dementi', other: '{n} neue Dementis' },
      statements: { one: '{n} neue Aussage', other: '{n} neue Aussagen' },
      statementsGone: { one: '{n} Aussage zurückgenommen', other: '{n} Aussagen zurückgenommen' },
      answers: { one: '{n} neue Antwort auf eine Anfrage', other: '{n} neue Antworten auf Anfragen' },
      statuses: { one: '{n} Listungsstatus geändert', other: '{n} Listungsstatus geändert' },
      sources: { one: '{n} Quelle berichtigt', other: '{n} Quellen berichtigt' },
    },
    lines: {
      chainGone: 'Die Kette von {from} zu {to} (Stufe {grade}) findet sich nicht mehr.',
      chainNew: 'Eine neue Kette führt von {from} zu {to} (Stufe {grade}).',
      link: {
        gone: '{link}: damals Stufe {before}; nichts stützt es mehr.',
        weaker: '{link}: damals Stufe {before}, jetzt {now}.',
        stronger: '{link}: damals Stufe {before}, jetzt {now}.',
        contested: '{link}: Eine Quelle bestreitet es jetzt.',
        uncontested: '{link}: Keine Quelle bestreitet es mehr.',
      },
      statement: 'Neu: {statement}',
      statementGone: 'Zurückgenommen: {statement}',
      answer: '{party} hat geantwortet: „{answer}“',
      status: 'Status von {party}: damals „{before}“, am {date} „{now}“.',
      source: '„{title}“: Die Angaben zu dieser Quelle wurden berichtigt.',
    },
  },
};
