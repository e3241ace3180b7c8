/** English words for every relationship type. */
import type { RelationshipTypeName } from '../../model/relationshipTypes.ts';
import type { RelationshipWords, Sentence, Tense, Verbs } from '../verbs.ts';

/** Something done: "subcontracted work to". The phrase serves as past tense and as participle. */
function did(phrase: string): Verbs {
  return {
    stated: same(`{from} ${phrase} {to}`),
    reported: be('{from}', `reported to have ${phrase} {to}`),
    suspected: suspected(same(`{from} ${phrase} {to}`)),
  };
}

/** Something done, told from the other end: "received work from". */
function got(phrase: string): Verbs {
  return {
    stated: same(`{to} ${phrase} {from}`),
    reported: be('{to}', `reported to have ${phrase} {from}`),
    suspected: suspected(same(`{to} ${phrase} {from}`)),
  };
}

interface State {
  readonly subject: '{from}' | '{to}';
  readonly object: '{from}' | '{to}';
  readonly one: string;
  readonly many: string;
  readonly infinitive: string;
}

/** Something that holds, "controls", and that held: "controlled". */
function holds(present: State, past: State): Verbs {
  return { ...tense(present), ended: tense(past) };
}

function tense(state: State): Tense {
  const { subject, object } = state;
  return {
    stated: { one: `${subject} ${state.one} ${object}`, many: `${subject} ${state.many} ${object}` },
    reported: be(subject, `reported to ${state.infinitive} ${object}`),
    suspected: suspected({
      one: `${subject} ${state.one} ${object}`,
      many: `${subject} ${state.many} ${object}`,
    }),
  };
}

/** "is part of": a state with the verb to be. */
function is(rest: string, subject: '{from}' | '{to}' = '{from}'): Verbs {
  const object = subject === '{from}' ? ('{to}' as const) : ('{from}' as const);
  const ends = { subject, object };
  return holds(
    { ...ends, one: `is ${rest}`, many: `are ${rest}`, infinitive: `be ${rest}` },
    { ...ends, one: `was ${rest}`, many: `were ${rest}`, infinitive: `have been ${rest}` },
  );
}

/** Something done to the subject, "was produced by", or so when it was read: it may have changed since. */
function was(rest: string, subject: '{from}' | '{to}' = '{from}'): Verbs {
  const object = subject === '{from}' ? '{to}' : '{from}';
  const stated = { one: `${subject} was ${rest} ${object}`, many: `${subject} were ${rest} ${object}` };
  return {
    stated,
    reported: be(subject, `reported to have been ${rest} ${object}`),
    suspected: suspected(stated),
  };
}

/** @param forms "supplies", "supply", "supplied" */
function active(forms: readonly [string, string, string], subject: '{from}' | '{to}' = '{from}'): Verbs {
  const ends = { subject, object: subject === '{from}' ? '{to}' : '{from}' } as const;
  const [one, many, past] = forms;
  return holds(
    { ...ends, one, many, infinitive: many },
    { ...ends, one: past, many: past, infinitive: `have ${past}` },
  );
}

function be(subject: string, rest: string) {
  return { one: `${subject} is ${rest}`, many: `${subject} are ${rest}` };
}

/** Nobody states it: the sentence accuses no one of it. */
function suspected({ one, many }: Sentence): Sentence {
  return {
    one: `It is suspected, not stated, that ${one}`,
    many: `It is suspected, not stated, that ${many}`,
  };
}

function same(sentence: string) {
  return { one: sentence, many: sentence };
}

export const enRelationships = {
  SUBCONTRACTED_TO: {
    label: 'subcontracted to',
    reverseLabel: 'subcontracted by',
    forward: did('subcontracted work to'),
    reverse: got('received subcontracted work from'),
    meaning: 'Work was passed on from the first party to the second.',
  },
  COMMISSIONED: {
    label: 'commissioned',
    reverseLabel: 'commissioned by',
    forward: did('commissioned work from'),
    reverse: was('commissioned by', '{to}'),
    meaning: 'The first party ordered work from the second.',
  },
  PAID: {
    label: 'paid',
    reverseLabel: 'paid by',
    forward: did('paid'),
    reverse: was('paid by', '{to}'),
    meaning: 'Money went from the first party to the second.',
  },
  RECEIVED_FOR: {
    label: 'received payments for',
    reverseLabel: 'payments received through',
    forward: did('received payments on behalf of'),
    reverse: got('received payments through'),
    meaning: 'The first party took payments that were meant for the second.',
  },
  FACILITATED_PAYMENTS_TO: {
    label: 'facilitated payments to',
    reverseLabel: 'payments facilitated by',
    forward: did('facilitated payments to'),
    reverse: got('received payments facilitated by'),
    meaning: 'The first party helped payments reach the second. The source does not say that it paid.',
  },
  SUPPLIES: {
    label: 'supplies',
    endedLabel: 'supplied',
    reverseLabel: 'supplied by',
    endedReverseLabel: 'was supplied by',
    forward: active(['supplies', 'supply', 'supplied']),
    reverse: is('supplied by', '{to}'),
    meaning: 'The first party supplies goods or equipment to the second.',
  },
  DISTRIBUTES: {
    label: 'distributes',
    endedLabel: 'distributed',
    reverseLabel: 'distributed by',
    endedReverseLabel: 'was distributed by',
    forward: active(['distributes', 'distribute', 'distributed']),
    reverse: is('distributed by', '{to}'),
    meaning:
      'The party shows or sells the production. Distributing it does not mean that it placed the work.',
  },
  CREATED: {
    label: 'created',
    reverseLabel: 'created by',
    forward: did('created'),
    reverse: was('created by', '{to}'),
    meaning: 'The party created the production or the work that it is based on.',
  },
  PRODUCES: {
    label: 'produces',
    endedLabel: 'produced',
    reverseLabel: 'produced by',
    endedReverseLabel: 'was produced by',
    forward: active(['produces', 'produce', 'produced']),
    reverse: is('produced by', '{to}'),
    meaning: 'The party makes the production or has it made.',
  },
  WORKED_ON: {
    label: 'worked on',
    reverseLabel: 'worked on by',
    forward: did('worked on'),
    reverse: was('worked on by', '{to}'),
    meaning: 'The party did work for the production.',
  },
  CONTROLS: {
    label: 'controls',
    endedLabel: 'controlled',
    reverseLabel: 'controlled by',
    endedReverseLabel: 'was controlled by',
    forward: active(['controls', 'control', 'controlled']),
    reverse: is('controlled by', '{to}'),
    meaning: 'The source says that the first party controls the second.',
  },
  OWNS: {
    label: 'owns (wholly or in part)',
    endedLabel: 'owned (wholly or in part)',
    reverseLabel: 'owned (wholly or in part) by',
    endedReverseLabel: 'was owned (wholly or in part) by',
    forward: active(['owns all or part of', 'own all or part of', 'owned all or part of']),
    reverse: is('wholly or partly owned by', '{to}'),
    meaning: 'The source says that the first party owns the second, wholly or in part.',
  },
  DIRECTS: {
    label: 'directs',
    endedLabel: 'directed',
    reverseLabel: 'directed by',
    endedReverseLabel: 'was directed by',
    forward: active(['directs', 'direct', 'directed']),
    reverse: is('directed by', '{to}'),
    meaning: 'The first party leads or manages the second.',
  },
  PART_OF: {
    label: 'part of',
    endedLabel: 'was part of',
    reverseLabel: 'includes',
    endedReverseLabel: 'included',
    forward: is('part of'),
    reverse: active(['includes', 'include', 'included'], '{to}'),
    meaning: 'The first party belongs to the second, which is the larger whole.',
  },
  FRONT_FOR: {
    label: 'front for',
    endedLabel: 'was front for',
    reverseLabel: 'fronted by',
    endedReverseLabel: 'was fronted by',
    forward: is('a front for'),
    reverse: is('fronted by', '{to}'),
    meaning: 'The source calls the first party a front for the second.',
  },
  ACTS_FOR: {
    label: 'acts for',
    endedLabel: 'acted for',
    reverseLabel: 'represented by',
    endedReverseLabel: 'was represented by',
    forward: active(['acts for', 'act for', 'acted for']),
    reverse: is('represented by', '{to}'),
    meaning: 'The first party acts on behalf of the second. That does not say that it represents it in law.',
  },
  LINKED_TO: {
    label: 'listed as linked to',
    endedLabel: 'was listed as linked to',
    reverseLabel: 'named as link of',
    endedReverseLabel: 'was named as link of',
    forward: is('listed as linked to'),
    reverse: is('named by the list as the link of', '{to}'),
    meaning:
      'The words of a sanctions list. They do not say what ties the two, and neither more nor less may be read into them.',
  },
  SUPPLIES_LABOUR_TO: {
    label: 'supplies labour to',
    endedLabel: 'supplied labour to',
    reverseLabel: 'supplied with labour by',
    endedReverseLabel: 'was supplied with labour by',
    forward: active(['supplies workers to', 'supply workers to', 'supplied workers to']),
    reverse: active(
      ['uses workers supplied by', 'use workers supplied by', 'used workers supplied by'],
      '{to}',
    ),
    meaning: 'The first party sends people to work for the second.',
  },
  MATERIAL_FOUND_ON: {
    label: 'files found on',
    reverseLabel: 'held files of',
    forward: {
      stated: same('Files of {from} were found on {to}'),
      reported: same('Files of {from} are reported to have been found on {to}'),
      suspected: same('Files of {from} are suspected of having been on {to}'),
    },
    reverse: {
      stated: same('{to} held files of {from}'),
      reported: same('{to} is reported to have held files of {from}'),
      suspected: same('{to} is suspected of having held files of {from}'),
    },
    meaning: 'Material of the production lay on the server. A file on a server is not a contract.',
  },
  NAMED_IN_FILES_OF: {
    label: 'named in files of',
    reverseLabel: 'files name',
    forward: is('named in files of'),
    reverse: {
      stated: same('Files of {to} name {from}'),
      reported: same('Files of {to} are reported to name {from}'),
      suspected: same('Files of {to} are suspected of naming {from}'),
      ended: {
        stated: same('Files of {to} named {from}'),
        reported: same('Files of {to} are reported to have named {from}'),
        suspected: same('Files of {to} are suspected of having named {from}'),
      },
    },
    meaning:
      'The name of the party stands in the files. That does not say that it put them there or knew of them.',
  },
  USED: {
    label: 'used',
    reverseLabel: 'used by',
    forward: did('used'),
    reverse: was('used by', '{to}'),
    meaning: 'The party worked with the server.',
  },
  POSSIBLY_SAME_AS: {
    label: 'possibly the same as',
    reverseLabel: 'possibly the same as',
    forward: is('possibly the same as'),
    reverse: is('possibly the same as', '{to}'),
    meaning: 'The two entries may be one party. Nobody has decided it.',
  },
  RENAMED_TO: {
    label: 'renamed to',
    reverseLabel: 'formerly named',
    forward: wasRenamed(),
    reverse: {
      stated: { one: '{to} was formerly named {from}', many: '{to} were formerly named {from}' },
      reported: be('{to}', 'reported to have been named {from} before'),
      suspected: be('{to}', 'suspected of having been named {from} before'),
    },
    meaning: 'One party under an earlier and a later name.',
  },
  JUDGED_SAME_AS: {
    label: 'judged the same as',
    reverseLabel: 'judged the same as',
    forward: wasJudged('{from}', '{to}'),
    reverse: wasJudged('{to}', '{from}'),
    meaning: 'Somebody judged the two entries to be one party. They stay two here.',
  },
  ASSOCIATED_WITH: {
    label: 'associated with',
    endedLabel: 'was associated with',
    reverseLabel: 'associated with',
    endedReverseLabel: 'was associated with',
    forward: is('associated with'),
    reverse: is('associated with', '{to}'),
    meaning: 'The source ties the two without saying how.',
  },
  FAMILY_OF: {
    label: 'related to',
    reverseLabel: 'related to',
    forward: is('related to'),
    reverse: is('related to', '{to}'),
    meaning: 'The two are relatives.',
  },
  ACCESSED_FROM: {
    label: 'accessed from',
    reverseLabel: 'log-ins to',
    forward: wasAccessed(),
    reverse: {
      stated: same('{to} is where log-ins to {from} came from'),
      reported: same('{to} is reported as a place from which {from} was accessed'),
      suspected: same('{to} is suspected of being a place from which {from} was accessed'),
    },
    meaning: 'Log-ins came from addresses there. An address says little about who sat behind it.',
  },
  EXAMINED: {
    label: 'examined',
    reverseLabel: 'examined by',
    forward: did('examined'),
    reverse: was('examined by', '{to}'),
    meaning: 'The party studied it as a witness. It is no part of any chain.',
  },
  PROCESSED_FOR: {
    label: 'processed payments for',
    reverseLabel: 'payments processed by',
    forward: did('processed payments for'),
    reverse: got('had payments processed by'),
    meaning: 'Payments ran through it in the ordinary course. It is context, not a step of a chain.',
  },
  NAMED_IN_PROCEEDINGS: {
    label: 'named in proceedings',
    reverseLabel: 'proceedings naming',
    forward: is('named in'),
    reverse: active(['names', 'name', 'named'], '{to}'),
    meaning: 'The party is named in a legal action. Being named is not being found guilty.',
  },
} as const satisfies Record<RelationshipTypeName, RelationshipWords>;

function wasRenamed(): Verbs {
  return {
    stated: { one: '{from} was renamed to {to}', many: '{from} were renamed to {to}' },
    reported: be('{from}', 'reported to have been renamed to {to}'),
    suspected: be('{from}', 'suspected of having been renamed to {to}'),
  };
}

/** That somebody judged is certain, whatever the judgement is worth. */
function wasJudged(subject: string, object: string): Verbs {
  const judged = be(subject, `judged to be the same as ${object}`);
  return { stated: judged, reported: judged, suspected: judged };
}

function wasAccessed(): Verbs {
  return {
    stated: { one: '{from} was accessed from {to}', many: '{from} were accessed from {to}' },
    reported: be('{from}', 'reported to have been accessed from {to}'),
    suspected: be('{from}', 'suspected of having been accessed from {to}'),
  };
}
