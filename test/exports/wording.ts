/** Verbs that need their evidence, and claims that no export may make. */
import type { Language } from '../../backend/locales/index.ts';
import type { RelationshipTypeName } from '../../backend/model/relationshipTypes.ts';

export interface GuardedVerb {
  readonly pattern: RegExp;
  /** Relationship types of which at least one must bear the sentence. */
  readonly types: readonly RelationshipTypeName[];
  /** Whether a statement may bear it as well. */
  readonly statements: boolean;
  /** What the sentence says below grade A. */
  readonly hedged: RegExp;
  /** Sentences that say that it is not known. */
  readonly disclaimer?: RegExp;
}

const hedgedEn = /\b(?:reported|suspected)\b|Inference of this case/;
const hedgedDe = /\b(?:soll|sollen|laut Bericht|vermutet|mutmaßlich|Folgerung)\b/i;
const payments: readonly RelationshipTypeName[] = ['PAID', 'RECEIVED_FOR', 'FACILITATED_PAYMENTS_TO'];

export const guardedVerbs: Readonly<Record<Language, readonly GuardedVerb[]>> = {
  en: [
    {
      pattern: /\b(?:own|owns|owned|owner|ownership)\b/i,
      types: ['OWNS'],
      statements: false,
      hedged: hedgedEn,
    },
    { pattern: /\bcontrol(?:s|led|ling)?\b/i, types: ['CONTROLS'], statements: false, hedged: hedgedEn },
    { pattern: /\bfront\b/i, types: ['FRONT_FOR'], statements: false, hedged: hedgedEn },
    { pattern: /\b(?:paid|pays|paying|payments?)\b/i, types: payments, statements: true, hedged: hedgedEn },
    {
      pattern: /\b(?:knew|know|knows|knowledge)\b/i,
      types: [],
      statements: true,
      hedged: hedgedEn,
      disclaimer:
        /^No statement was found on what|^It does not say that|^A chain says what|^What we do not know/,
    },
  ],
  de: [
    {
      pattern: /\b(?:besitzt|besitzen|Besitz|Eigentum|Eigentümer\w*|gehört)\b/i,
      types: ['OWNS'],
      statements: false,
      hedged: hedgedDe,
    },
    {
      pattern: /\b(?:kontrollier\w*|beherrsch\w*)\b/i,
      types: ['CONTROLS'],
      statements: false,
      hedged: hedgedDe,
    },
    {
      pattern: /\b(?:Tarnfirma|Tarnfirmen|Scheinfirma)\b/i,
      types: ['FRONT_FOR'],
      statements: false,
      hedged: hedgedDe,
    },
    {
      pattern: /\b(?:zahlte|zahlten|bezahlt\w*|Zahlung\w*)\b/i,
      types: payments,
      statements: true,
      hedged: hedgedDe,
    },
    {
      pattern: /\b(?:wusste|wussten|gewusst|Wissen)\b/i,
      types: [],
      statements: true,
      hedged: hedgedDe,
      disclaimer: /keine Erklärung gefunden|^Eine Kette gibt wieder|sagt nicht|besagt nicht/,
    },
  ],
};

/** As an adjective of a party; "any sanctioned party" in a question is no statement about one. */
export const SANCTIONED = /\bsanctioned\b|\bsanktioniert\w*/i;

/** Claims in circulation that the data do not bear out, and what is not established. */
export const forbiddenClaims: readonly { readonly claim: string; readonly pattern: RegExp }[] = [
  {
    claim: 'that SEK used the server',
    pattern:
      /(?<!suspected, not stated, that )SEK Studio used\b|(?<!suspected, not stated, that .*)\bused by SEK Studio|(?<!vermutet.*)SEK Studio nutzte/,
  },
  { claim: 'that Pak Hyo Song was designated', pattern: /Pak Hyo Song/i },
  {
    claim: 'that SEK was sanctioned in 2016',
    pattern: /(?:sanctioned|listed|sanktioniert|gelistet)[^.]* 2016\b/i,
  },
  { claim: 'that Jadhav is based in Singapore', pattern: /Singapore-based|based in Singapore/i },
  {
    claim: 'that Funsaga or Jadhav are on the list',
    pattern:
      /(?:Funsaga|Jadhav)[^.:]*(?:\.?:|is|ist|wird) (?:listed|last seen listed|sanctioned|gelistet|zuletzt gelistet)/i,
  },
  {
    claim: 'that the designated fronts worked on the shows of the server',
    pattern:
      /(?:Hongman|Nings|Funsaga|Tian Fang|Everlasting Empire|Yancheng|Quanzhou)[^.]*(?:Invincible|Iyanu|Dahliya|Octonauts)/i,
  },
  {
    claim: 'that a named contractor stands between Skybound or Max and the server',
    pattern: /(?:Skybound|Max)[^.]*subcontracted work to (?!Contractor|.*sources do not name)/,
  },
  {
    claim: 'that a producer broke the law',
    pattern: /\b(?:broke the law|violated|evaded|illegal|unlawful|rechtswidrig)\b/i,
  },
];
