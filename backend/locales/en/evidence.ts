/** English words of evidence: grades, statuses, statements, time, kinds of things. */
import type { Amount } from '../../model/amounts.ts';
import type { Basis } from '../../model/claims.ts';
import type { Schema } from '../../model/entities.ts';
import type { Grade } from '../../model/grades.ts';
import type { ListingGround, ListingStatus } from '../../model/listings.ts';
import type { ConstraintName } from '../../model/questions.ts';
import type { Layer, Profile } from '../../model/relationshipTypes.ts';
import type { StatementStance } from '../../model/statements.ts';

export const enEvidence = {
  grades: {
    A: { name: 'documented', meaning: 'Stated by the list, finding, filing or statement itself.' },
    B: { name: 'corroborated', meaning: 'Reported by two or more sources that do not repeat each other.' },
    C: { name: 'single source', meaning: 'Reported by one source, or by several that repeat it.' },
    D: {
      name: 'suspected',
      meaning: 'Only the inference of a source, or of this case. Nobody states it as a fact.',
    },
  } satisfies Record<Grade, { name: string; meaning: string }>,
  bases: {
    designated: 'stated on the list',
    documented: 'documented',
    reported: 'reported',
    suspected: 'suspected',
    inferred: 'inferred by this case',
  } satisfies Record<Basis, string>,
  /** Words of a case: figures of a relationship, and texts in another language than the reader's. */
  caseTexts: {
    qualifier: 'More exactly:',
    amount: 'Amount:',
    unnamed: 'Those who report it are unnamed and may be one person.',
    translated: '{translation} (translated; original: {original})',
    translatedBrief: '{translation} (translated)',
    foreign: '{original} ({language})',
    /** Under a name that is translated. */
    originalName: 'translated; original: {original}',
    remark: 'Remark',
    /** An origin that is a source which nothing here cites. */
    otherSource: 'a source that is not cited here',
  },
  /** How far a source commits itself to a figure. */
  amounts: {
    exactly: 'exactly {figure}',
    about: 'about {figure}',
    'more than': 'more than {figure}',
    'at least': 'at least {figure}',
    'up to': 'up to {figure}',
    'less than': 'less than {figure}',
  } satisfies Record<NonNullable<Amount['is']>, string>,
  status: {
    listed: 'listed',
    'last-seen-listed': 'last seen listed on {on}',
    'reported-listed': 'reported listed since {since}',
    'not-yet-listed': 'not yet listed by name (listed from {from})',
    'formerly-listed': 'formerly listed, until {until}',
    unknown: 'status not known',
    'not-listed': 'no listing in the data',
  } satisfies Record<ListingStatus['status'], string>,
  /** On a day asked about, of a listing that has an end after it. */
  listedThen: {
    until: 'listed on {on}, until {until}',
    between: 'listed on {on}; the listing ended between {after} and {before}',
  },
  /** Where absence from a later edition is all that is known of an end. */
  endedBetween: 'formerly listed, ended between {after} and {before}',
  /** Of a listing that has ended. */
  measureWas: 'while listed: {measure}',
  /** Where no list was read, or not for that day. */
  measureIf: 'if listed: {measure}',
  /** Of the entry as a whole. */
  measureOfList: '{list}: {measure}',
  listNote: 'In the words of {list}, edition of {date}:',
  /** A tie that a list names without telling to whom, by how many of its entries bear the name. */
  unfollowed: {
    none: '{list} of {date} names a link of {party} to “{name}”, a name of no entry that was taken over: it is not followed.',
    one: '{list} of {date} names a link of {party} to “{name}”, the name of entry {numbers} alone, which was not taken over: it is not followed.',
    several:
      '{list} of {date} names a link of {party} to “{name}”, which several entries bear (numbers {numbers}): it is not followed.',
  },
  /** After the list that comes first, each of the others. */
  andSeen: 'and on {on} ({list})',
  lastRead: '{list}, last read on {on}',
  editionOf: '{list} of {date}',
  editionPart: '{edition} ({n:listing|listings} loaded)',
  editionProgrammes: '{edition} ({n:listing|listings} loaded, programmes {programmes})',
  /** How it is known that a party is on a list; after the list's name. */
  grounds: {
    edition: 'edition loaded here',
    reading: 'a cited reading of the list',
    report: 'not read on the list',
  } satisfies Record<ListingGround, string>,
  /** Where there is room for two or three words: inside a box of the picture. */
  statusShort: {
    listed: 'Sanctioned',
    'last-seen-listed': 'Last seen listed',
    'reported-listed': 'Reported listed',
    'not-yet-listed': 'Not yet listed',
    'formerly-listed': 'Formerly listed',
    unknown: '',
    'not-listed': '',
  } satisfies Record<ListingStatus['status'], string>,
  /**
   * Who said what of what: `object` where it is recorded what is denied, was known or cannot be ruled out, else `plain`, with
   * what the statement is about. What a source says of a party is told as that source's.
   */
  statements: {
    denies: { object: '{party} denies {object}.', plain: '{party} denies {about}.' },
    'did not know': {
      object: '{party} says that it had no knowledge {object}.',
      plain: '{party} says that it did not know of {about}.',
    },
    'declined to comment': {
      object: 'According to {source}, {party} declined to comment on {object}.',
      plain: 'According to {source}, {party} declined to comment.',
    },
    'did not answer': {
      object: 'According to {source}, {party} did not answer when asked about {object}.',
      plain: 'According to {source}, {party} did not answer.',
    },
    'cannot rule out': {
      object: '{party} cannot rule out {object}.',
      plain: '{party} cannot rule out {about}.',
    },
    'no evidence that it knew': {
      object: 'According to {source}, no evidence was found that {party} knew {object}.',
      plain: 'According to {source}, no evidence was found that {party} knew of {about}.',
    },
    'no evidence of contracting': {
      object: 'Of {party}: according to {source}, nothing shows {object}.',
      plain: 'Of {party}: according to {source}, nothing shows that work was contracted out.',
    },
    knew: {
      object: 'According to {source}, {party} knew {object}.',
      plain: 'According to {source}, {party} knew of {about}.',
    },
  } satisfies Record<StatementStance, { object: string; plain: string }>,
  /** The same, where somebody else says it of the party; what a source says of it has the speaker in the place of the source. */
  spokenFor: {
    denies: {
      object: '{speaker} denies for {party} {object}.',
      plain: '{speaker} denies for {party} {about}.',
    },
    'did not know': {
      object: '{speaker} says that {party} had no knowledge {object}.',
      plain: '{speaker} says that {party} did not know of {about}.',
    },
    'cannot rule out': {
      object: '{speaker} cannot rule out for {party} {object}.',
      plain: '{speaker} cannot rule out for {party} {about}.',
    },
  } satisfies Partial<Record<StatementStance, { object: string; plain: string }>>,
  /** In the place of a source that retells somebody. */
  retold: '{speaker}, as {source} reports',
  /** The first of several things that a statement is about. */
  andOthers: '{first} and {n} more',
  /** After a statement about something else than what it stands beside. */
  saidOfOther: '{sentence} – said about {about}.',
  /** Around what is stated, where no source says it and the case puts several together. */
  inference: 'Inference of this case (no source says it): {sentence}',
  /** Beside a link between two entries that somebody judged to be the same. */
  /** Of two parties that steps of identity in a row take for one. */
  judgedDifferent:
    '{left} and {right}, which this chain takes for one, were judged to be different by {by} on {day}: “{reason}”.',
  judged: 'judged by {by} on {day}: “{reason}”',
  /** A link of a list that took it back. */
  linkedUntil: {
    forward: {
      one: '{from} was listed as linked to {to} until {until}',
      many: '{from} were listed as linked to {to} until {until}',
    },
    reverse: {
      one: '{to} was named by the list as the link of {from} until {until}',
      many: '{to} were named by the list as the link of {from} until {until}',
    },
  },
  /** What a statement is about, where its object is not recorded. */
  spokenOf: {
    link: 'the link from {from} to {to} (“{label}”)',
    parties: 'what is said of {names}',
    /** After "according to" and "of"; `aSource` as the subject. */
    unknownSource: 'a source',
    aSource: 'a source',
  },
  time: {
    undated: 'undated',
    fit: 'dates fit',
    impossible: 'dates cannot fit',
    undetermined: 'dates open',
    undatedLong: 'No source dates any of these steps.',
    fitLong: 'The dates of the steps that follow from each other fit.',
    impossibleLong:
      'By their dates, step {first} ({firstLink}) and step {second} ({secondLink}) cannot belong to one chain.',
    /** Where nothing else stands. */
    singleStep: 'a single step',
    oneStep: 'A single step: there is no order of dates to fit.',
    undeterminedLong: 'The dates known do not settle whether these steps fit in time.',
    /** One step with its parties and dates. */
    link: '{from} → {to}, {dates}',
  },
  layers: {
    contract: 'contract',
    payment: 'payment',
    work: 'production',
    control: 'ownership and control',
    representation: 'representation',
    listing: '“Linked To” on a list',
    labour: 'labour',
    trail: 'files',
    identity: 'identity',
    social: 'association',
    context: 'context',
  } satisfies Record<Layer, string>,
  profiles: {
    contracting: 'Contracting',
    money: 'Money',
    control: 'Control',
    trail: 'Evidence trail',
    anything: 'Anything',
  } satisfies Record<Profile, string>,
  profileHints: {
    contracting: 'Who passed work or money to whom',
    money: 'Payments only',
    control: 'Owners, controllers and directors',
    trail: 'What ties a production to the server',
    anything: 'Every relationship but files on a server, either way',
  } satisfies Record<Profile, string>,
  constraints: {
    profile: 'the profile',
    types: 'the chosen types',
    minGrade: 'the minimum grade',
    contested: 'the choice to leave out contested links',
    validDuring: 'the date',
    hubCap: 'the limit on hubs',
    exclude: 'excluded parties',
    require: 'required parties',
    maxHops: 'the number of hops',
  } satisfies Record<ConstraintName, string>,
  schemata: {
    Company: 'Company',
    Organization: 'Organisation',
    PublicBody: 'Public body',
    Person: 'Person',
    LegalEntity: 'Party',
    Project: 'Production',
    Host: 'Server',
    Address: 'Place',
    BankAccount: 'Bank account',
    Vessel: 'Vessel',
    Airplane: 'Aircraft',
    CourtCase: 'Legal action',
  } satisfies Record<Schema, string>,
  aliasKinds: { alias: 'also known as', former: 'former name', weak: 'weak alias', short: 'short name' },
  placeholder: {
    notNamed: 'not named',
    numberUnknown: 'not named, number unknown',
    long: 'The sources do not name this party.',
    longPlural: 'The sources name neither these parties nor their number.',
  },
} as const;
