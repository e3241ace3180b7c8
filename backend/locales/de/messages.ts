/** German sentences that say what an answer means, what is empty and what went wrong. */
export const deMessages = {
  trailCaveat:
    'Eine Datei auf einem Server ist kein Vertrag: Eine Spur verbindet eine Produktion mit einem Ort, an dem Dateien lagen, nicht eine Firma mit einer sanktionierten Partei. Eine Spur allein zeigt nicht, dass Arbeit vergeben wurde.',
  contractingCaveat:
    'Eine Kette sagt, was Quellen feststellen, berichten oder vermuten. Sie sagt nicht, dass die Firma an ihrem Anfang von ihrem Ende wusste.',
  anythingCaveat:
    'Hier wird jeder Art von Beziehung in beide Richtungen gefolgt, außer Dateien auf einem Server, die zu Dateispuren gehören. Eine solche Reihe ist keine Kette von Verträgen: Sie zeigt weder, dass Arbeit oder Geld sie entlangging, noch, dass die Partei an ihrem Anfang von ihrem Ende wusste.',
  unfinishedImport:
    'Unfertiger Import: „{label}“, begonnen am {date}, ist nicht zu Ende gekommen. Ein Teil davon fehlt hier; auf „kein Eintrag in den Daten“, „keine Kette“ und „vollständig“ ist deshalb kein Verlass. Denselben Import noch einmal ausführen, um ihn zu beenden, oder ihn zurücknehmen: {command}',
  oldList:
    'Die neueste hier geladene Ausgabe von {list} ist vom {date}; Parteien darauf heißen „zuletzt gelistet gesehen“. Eine neuere laden: {command}',
  noEdition: 'Von {list} ist hier keine Ausgabe geladen. Eine laden: {command}',
  loading: 'Der Graph wird geladen: {percent} %. Bis dahin antwortet die Datenbank selbst.',
  noChainFrom: 'Keine Kette mit bis zu {hops:Schritt|Schritten} von',
  noTrailFrom: 'Keine Dateispur von',
  wouldHelp: {
    chain: {
      all: 'Eine Kette gibt es ohne {constraints}.',
      named: 'Von {starts} gibt es eine Kette ohne {constraints}.',
      some: 'Von mindestens einem der Ausgangspunkte ohne Kette gibt es eine Kette ohne {constraints}.',
    },
    trail: {
      all: 'Eine Dateispur gibt es ohne {constraints}.',
      named: 'Von {starts} gibt es eine Dateispur ohne {constraints}.',
      some: 'Von mindestens einem der Ausgangspunkte ohne Spur gibt es eine Dateispur ohne {constraints}.',
    },
  },
  wouldHelpStatusDate: {
    all: 'Eine Kette gibt es zu einer Partei, die am Tag der Abfrage als sanktioniert gilt und am {day} nicht als sanktioniert galt.',
    named:
      'Von {starts} gibt es eine Kette zu einer Partei, die am Tag der Abfrage als sanktioniert gilt und am {day} nicht als sanktioniert galt.',
    some: 'Von mindestens einem der Ausgangspunkte ohne Kette gibt es eine Kette zu einer Partei, die am Tag der Abfrage als sanktioniert gilt und am {day} nicht als sanktioniert galt.',
  },
  sanctionedThen:
    'Zahl der Parteien, die nach den geladenen Listungen am {day} als sanktioniert galten: {n}.',
  wouldHelpUnknown: {
    all: 'Eine Kette gibt es zu einer Partei, von der die Daten nicht sagen, ob sie am {day} gelistet war: Ihr Status an diesem Tag ist nicht bekannt.',
    named:
      'Von {starts} gibt es eine Kette zu einer Partei, von der die Daten nicht sagen, ob sie am {day} gelistet war: Ihr Status an diesem Tag ist nicht bekannt.',
    some: 'Von mindestens einem der Ausgangspunkte ohne Kette gibt es eine Kette zu einer Partei, von der die Daten nicht sagen, ob sie am {day} gelistet war: Ihr Status an diesem Tag ist nicht bekannt.',
  },
  wouldHelpIdentity: {
    all: 'Eine Kette gibt es, wenn Einträge, die dieselbe Partei sein können, so beurteilt oder umbenannt wurden, als eine gelten (Identitätsschritte).',
    named:
      'Von {starts} gibt es eine Kette, wenn Einträge, die dieselbe Partei sein können, so beurteilt oder umbenannt wurden, als eine gelten (Identitätsschritte).',
    some: 'Von mindestens einem der Ausgangspunkte ohne Kette gibt es eine Kette, wenn Einträge, die dieselbe Partei sein können, so beurteilt oder umbenannt wurden, als eine gelten (Identitätsschritte).',
  },
  wouldHelpProfile: {
    all: 'Mit dem Profil „Alles“ gibt es eine Reihe von Beziehungen; es folgt jeder Art davon außer Dateispuren in beide Richtungen und sagt weniger.',
    named:
      'Von {starts} gibt es mit dem Profil „Alles“ eine Reihe von Beziehungen; es folgt jeder Art davon außer Dateispuren in beide Richtungen und sagt weniger.',
    some: 'Von mindestens einem der Ausgangspunkte ohne Kette gibt es mit dem Profil „Alles“ eine Reihe von Beziehungen; es folgt jeder Art davon außer Dateispuren in beide Richtungen und sagt weniger.',
  },
  onlyByProductions: {
    all: 'Zu einer solchen Partei führen nur Glieder, die von verschiedenen Produktionen handeln; das ist keine Kette, und es wird keine gezeigt.',
    named:
      'Von {starts} führen zu einer solchen Partei nur Glieder, die von verschiedenen Produktionen handeln; das ist keine Kette, und es wird keine gezeigt.',
    some: 'Von mindestens einem der Ausgangspunkte ohne Kette führen zu einer solchen Partei nur Glieder, die von verschiedenen Produktionen handeln; das ist keine Kette, und es wird keine gezeigt.',
  },
  otherProfile: {
    trail: {
      all: 'Es gibt eine Dateispur (Profil „trail“): Sie verbindet Dateien auf einem Server mit einer Produktion und ist kein Vertrag.',
      named:
        'Von {starts} gibt es eine Dateispur (Profil „trail“): Sie verbindet Dateien auf einem Server mit einer Produktion und ist kein Vertrag.',
      some: 'Von mindestens einem der Ausgangspunkte ohne Kette gibt es eine Dateispur (Profil „trail“): Sie verbindet Dateien auf einem Server mit einer Produktion und ist kein Vertrag.',
    },
    contracting: {
      all: 'Es gibt eine Auftragskette (Profil „contracting“).',
      named: 'Von {starts} gibt es eine Auftragskette (Profil „contracting“).',
      some: 'Von mindestens einem der Ausgangspunkte ohne Spur gibt es eine Auftragskette (Profil „contracting“).',
    },
  },
  complete: 'Vollständig bis {hops:Schritt|Schritte}',
  narrow: 'Fragen Sie nach weniger Starts, weniger Schritten oder genannten Zielen, um alles zu sehen.',
  capped:
    'Gekappt: Es gibt mehr Ketten, als gesucht wurden; vollständig erkundet bis {hops:Schritt|Schritte}',
  timedOut: 'Zeit abgelaufen: nur bis {hops:Schritt|Schritte} vollständig erkundet',
  leftOut: 'ausgelassen: {list}',
  undatedKept: {
    one: 'Der Datumsfilter ließ 1 Schritt stehen, den keine Quelle datiert: Ob er damals galt, ist offen.',
    other:
      'Der Datumsfilter ließ {n:Schritt|Schritte} stehen, die keine Quelle datiert: Ob sie damals galten, ist offen.',
  },
  listedStart: '{name} selbst: {status}.',
  notStated: 'für {production} nicht gesagt',
  impossible: 'zeitlich unmöglich',
  emptyStart: 'Kein Fall ist geladen. Einen laden mit: cutout import case <datei>',
  searchEmpty: 'Nichts heißt so.',
  searchPartial: 'hat {has} Ihrer {of} Wörter',
  searchBegins: 'ein Wort beginnt wie Ihr letztes',
  searchNotice:
    'Dies ist eine Suche nach Namen, kein Abgleich mit Listen: Andere Schreibweisen und Schriften werden nicht gesucht, und ein Treffer ist keine Übereinstimmung.',
  sessionOver:
    'Dieser Browser hat keine Sitzung. Öffnen Sie den Link, den das Programm zuletzt gedruckt hat; jeder Link öffnet einen Browser.',
  unreachable: 'Das Programm antwortet nicht. Läuft es noch?',
  cancelled: 'Abgebrochen.',
  errors: {
    'bad-question': 'Die Frage ist nicht gültig.',
    'bad-input': 'Die Eingabe ist nicht gültig.',
    'bad-file': 'Die Datei ist nicht brauchbar.',
    'ambiguous-name': 'Der Name ist nicht eindeutig.',
    'not-found': 'Nicht gefunden.',
    'unsupported-relationship': 'Eine Beziehung hat keine Quelle, die sie stützt.',
    'dangling-reference': 'Ein Eintrag verweist auf etwas, das nicht da ist.',
    'rejected-edition': 'Die Listenausgabe wurde nicht angenommen.',
    'changed-meanwhile': 'Inzwischen anderswo geändert.',
    'still-needed': 'Etwas anderes braucht es noch.',
    cancelled: 'Abgebrochen.',
    unauthorised: 'Keine Sitzung.',
    'forbidden-origin': 'Die Anfrage kam von anderswo.',
    'too-large': 'Zu groß.',
    'wrong-content-type': 'Falscher Inhaltstyp.',
    'too-many-requests': 'Zu viele Anfragen.',
    busy: 'Beschäftigt.',
    timeout: 'Zeit abgelaufen.',
    'bad-configuration': 'Eine Einstellung ist nicht gültig.',
    'store-in-use': 'Der Speicher ist in Gebrauch.',
    'store-too-new': 'Der Speicher stammt von einer neueren Version.',
    'store-damaged': 'Der Speicher ist beschädigt.',
    'store-unreachable': 'Die Datenbank antwortet nicht.',
    'store-refused-login': 'Die Datenbank hat die Anmeldung abgelehnt.',
    'store-unsupported': 'Die Datenbank ist zu alt.',
    'no-space': 'Kein Platz mehr.',
    'wrong-method': 'Das geht dort nicht.',
    'not-writable': 'Es kann nicht geschrieben werden.',
    internal: 'Etwas schlug fehl, das das Programm nicht kennt.',
  },
};
