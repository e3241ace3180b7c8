/** English words of the desk's own work: redaction, and what changed since a briefing was issued. */
export const enDesk = {
  redaction: {
    party: 'Party {n} (name withheld)',
    production: 'Production {n} (name withheld)',
    thing: 'Item {n} (name withheld)',
    inText: '[name withheld]',
  },
  changes: {
    since: 'Since revision {before} (now {now}): {list}.',
    none: 'Nothing that this briefing shows has changed since revision {before} (now {now}).',
    counts: {
      chainsGone: { one: '{n} chain gone', other: '{n} chains gone' },
      chainsNew: { one: '{n} new chain', other: '{n} new chains' },
      linksGone: { one: '{n} link without support', other: '{n} links without support' },
      linksWeaker: { one: '{n} link weaker', other: '{n} links weaker' },
      linksStronger: { one: '{n} link stronger', other: '{n} links stronger' },
      linksContested: { one: '{n} link newly contested', other: '{n} links newly contested' },
      linksUncontested: { one: '{n} link no longer contested', other: '{n} links no longer contested' },
      denials: { one: '{n} new denial', other: '{n} new denials' },
      statements: { one: '{n} new statement', other: '{n} new statements' },
      statementsGone: { one: '{n} statement taken back', other: '{n} statements taken back' },
      answers: { one: '{n} new answer to an inquiry', other: '{n} new answers to inquiries' },
      statuses: { one: '{n} listing status changed', other: '{n} listing statuses changed' },
      sources: { one: '{n} source corrected', other: '{n} sources corrected' },
    },
    lines: {
      chainGone: 'The chain from {from} to {to} (grade {grade}) is not found any more.',
      chainNew: 'A new chain leads from {from} to {to} (grade {grade}).',
      link: {
        gone: '{link}: grade {before} then; nothing supports it any more.',
        weaker: '{link}: grade {before} then, {now} now.',
        stronger: '{link}: grade {before} then, {now} now.',
        contested: '{link}: a source disputes it now.',
        uncontested: '{link}: no source disputes it any more.',
      },
      statement: 'New: {statement}',
      statementGone: 'Taken back: {statement}',
      answer: '{party} answered: “{answer}”',
      status: 'Status of {party}: “{before}” then, “{now}” on {date}.',
      source: '“{title}”: what is recorded of this source was corrected.',
    },
  },
} as const;
