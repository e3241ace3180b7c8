/** English sentences that say what an answer means, what is empty and what went wrong. */
import type { ErrorCode } from '../../errors.ts';

export const enMessages = {
  trailCaveat:
    'A file on a server is not a contract: a trail ties a production to a place where its files lay, not a company to a sanctioned party. A trail alone does not show that work was contracted out.',
  contractingCaveat:
    'A chain says what sources state, report or suspect. It does not say that the company at its start knew of its end.',
  anythingCaveat:
    'Here every kind of relationship is followed in either direction, except files on a server, which are evidence trails. Such a line is not a chain of contracts: it does not show that work or money passed along it, nor that the party at its start knew of its end.',
  unfinishedImport:
    'Unfinished import: “{label}”, begun on {date}, has not come to its end. A part of it is missing here, so that “no listing in the data”, “no chain” and “complete” cannot be relied on. Run the same import again to finish it, or take it back: {command}',
  oldList:
    'The newest edition of {list} loaded here is of {date}; parties on it read “last seen listed”. Load a newer one: {command}',
  noEdition: 'No edition of {list} is loaded here. Load one: {command}',
  loading: 'The graph is being loaded: {percent} %. Until then the database answers itself.',
  noChainFrom: 'No chain of up to {hops:hop|hops} from',
  noTrailFrom: 'No evidence trail from',
  /** What would give a chain: from each start asked for, from those named, from one of very many. */
  wouldHelp: {
    chain: {
      all: 'A chain exists if one lifts {constraints}.',
      named: 'From {starts} a chain exists if one lifts {constraints}.',
      some: 'From at least one of the starts without a chain a chain exists if one lifts {constraints}.',
    },
    trail: {
      all: 'An evidence trail exists if one lifts {constraints}.',
      named: 'From {starts} an evidence trail exists if one lifts {constraints}.',
      some: 'From at least one of the starts without a trail an evidence trail exists if one lifts {constraints}.',
    },
  },
  wouldHelpStatusDate: {
    all: 'A chain exists to a party that counts as sanctioned on the day of asking and did not on {day}.',
    named:
      'From {starts} a chain exists to a party that counts as sanctioned on the day of asking and did not on {day}.',
    some: 'From at least one of the starts without a chain a chain exists to a party that counts as sanctioned on the day of asking and did not on {day}.',
  },
  sanctionedThen: 'By the listings that are loaded, {n:party|parties} counted as sanctioned on {day}.',
  wouldHelpUnknown: {
    all: 'A chain exists to a party of which the data do not say whether it was listed on {day}: its status on that day is not known.',
    named:
      'From {starts} a chain exists to a party of which the data do not say whether it was listed on {day}: its status on that day is not known.',
    some: 'From at least one of the starts without a chain a chain exists to a party of which the data do not say whether it was listed on {day}: its status on that day is not known.',
  },
  wouldHelpIdentity: {
    all: 'A chain exists if entries that may be, were judged to be or came to be the same party are taken for it (identity steps).',
    named:
      'From {starts} a chain exists if entries that may be, were judged to be or came to be the same party are taken for it (identity steps).',
    some: 'From at least one of the starts without a chain a chain exists if entries that may be, were judged to be or came to be the same party are taken for it (identity steps).',
  },
  wouldHelpProfile: {
    all: 'The profile “Anything” finds a line of relationships; it walks every kind of them but file evidence, either way, and says less.',
    named:
      'From {starts} the profile “Anything” finds a line of relationships; it walks every kind of them but file evidence, either way, and says less.',
    some: 'From at least one of the starts without a chain the profile “Anything” finds a line of relationships; it walks every kind of them but file evidence, either way, and says less.',
  },
  onlyByProductions: {
    all: 'Links lead on to such a party only if work on different productions is joined; that is no chain, and none is shown.',
    named:
      'From {starts}, links lead on to such a party only if work on different productions is joined; that is no chain, and none is shown.',
    some: 'From at least one of the starts without a chain, links lead on to such a party only if work on different productions is joined; that is no chain, and none is shown.',
  },
  /** The answer without chains has one in the other list; the two are never mixed. */
  otherProfile: {
    trail: {
      all: 'There is an evidence trail (profile “trail”): it ties files on a server to a production and is not a contract.',
      named:
        'From {starts} there is an evidence trail (profile “trail”): it ties files on a server to a production and is not a contract.',
      some: 'From at least one of the starts without a chain there is an evidence trail (profile “trail”): it ties files on a server to a production and is not a contract.',
    },
    contracting: {
      all: 'There is a contracting chain (profile “contracting”).',
      named: 'From {starts} there is a contracting chain (profile “contracting”).',
      some: 'From at least one of the starts without a trail there is a contracting chain (profile “contracting”).',
    },
  },
  complete: 'Complete to {hops:hop|hops}',
  narrow: 'Ask for fewer starts, fewer hops or named targets to see all of it.',
  capped: 'Capped: more chains exist than were looked for; fully explored to {hops:hop|hops}',
  timedOut: 'Out of time: fully explored to {hops:hop|hops} only',
  leftOut: 'left out: {list}',
  /** Of the steps shown under a date filter. */
  undatedKept: {
    one: 'The date filter kept 1 step that no source dates: it may or may not have been valid then.',
    other: 'The date filter kept {n} steps that no source dates: each may or may not have been valid then.',
  },
  listedStart: '{name} itself: {status}.',
  notStated: 'not stated for {production}',
  impossible: 'impossible in time',
  emptyStart: 'No case is loaded. Load one with: cutout import case <file>',
  searchEmpty: 'Nothing is called that.',
  searchPartial: 'has {has} of your {of} words',
  searchBegins: 'a word begins like your last one',
  searchNotice:
    'This is a search for names, not a screening: other spellings and scripts are not looked for, and a hit is no match.',
  sessionOver:
    'This browser has no session. Open the link that the program printed last; each link opens one browser.',
  unreachable: 'The program does not answer. Is it still running?',
  cancelled: 'Cancelled.',
  errors: {
    'bad-question': 'The question is not valid.',
    'bad-input': 'The input is not valid.',
    'bad-file': 'The file cannot be used.',
    'ambiguous-name': 'The name is not clear.',
    'not-found': 'Not found.',
    'unsupported-relationship': 'A relationship has no source that supports it.',
    'dangling-reference': 'A record refers to something that is not there.',
    'rejected-edition': 'The list edition was not accepted.',
    'changed-meanwhile': 'Another changed it meanwhile.',
    'still-needed': 'Something else still needs it.',
    cancelled: 'Cancelled.',
    unauthorised: 'No session.',
    'forbidden-origin': 'The request came from elsewhere.',
    'too-large': 'Too large.',
    'wrong-content-type': 'Wrong content type.',
    'too-many-requests': 'Too many requests.',
    busy: 'Busy.',
    timeout: 'Out of time.',
    'bad-configuration': 'A setting is not valid.',
    'store-in-use': 'The store is in use.',
    'store-too-new': 'The store was written by a newer version.',
    'store-damaged': 'The store is damaged.',
    'store-unreachable': 'The database does not answer.',
    'store-refused-login': 'The database refused the login.',
    'store-unsupported': 'The database is too old.',
    'no-space': 'No space left.',
    'wrong-method': 'This cannot be done there.',
    'not-writable': 'It cannot be written.',
    internal: 'Something failed that the program does not know.',
  } satisfies Record<ErrorCode, string>,
} as const;
