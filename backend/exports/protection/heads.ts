/**
 * The head of a descriptive name: "Production committee of Alpha" is "the production committee" and "the committee" in prose,
 * and in German prose "das Produktionskomitee" and "das Komitee".
 */
import { nameParts } from '../../locales/index.ts';
import { wordsOf } from './spellings.ts';

/** What a party may be called by where it was named before. */
export interface Head {
  /** In small letters, e.g. `production`. */
  readonly modifiers: readonly string[];
  /** In small letters and each language; the first as the name has it. */
  readonly nouns: readonly string[];
  /** In scripts without spaces: what stands behind the title, e.g. 製作委員会. */
  readonly tails: readonly string[];
  /** How many can be meant by it: few by "the committee", some by "the server", many by "the company". */
  readonly meant: 'few' | 'some' | 'many';
}

/** One noun a row in English, German, and scripts without spaces. */
const BODIES: readonly (readonly string[])[] = [
  'committee komitee ausschuss gremium 委員会 委员会 위원회',
  'commission kommission 委員会 委员会 위원회',
  'council rat beirat 評議会 理事会',
  'board vorstand gremium kuratorium 理事会',
  'ministry ministerium',
  'department ministerium abteilung behörde',
  'government regierung 政府 정부',
  'administration verwaltung regierung',
  'authority behörde 当局 당국',
  'agency behörde agentur',
  'bureau büro amt behörde',
  'office büro amt behörde 사무소',
  'institute institut 研究所 연구소',
  'university universität hochschule 大学 대학교',
  'academy akademie アカデミー 学院',
  'foundation stiftung 財団 基金会 재단',
  'association verband verein vereinigung 協会 协会 협회',
  'society gesellschaft verein 協会',
  'federation verband föderation 連盟 联合会',
  'union union gewerkschaft verband 組合 工会',
  'consortium konsortium',
  'alliance allianz bündnis',
  'partnership partnerschaft',
  'embassy botschaft 大使館 大使馆 대사관',
  'consulate konsulat 領事館',
  'parliament parlament 議会 议会',
  'court gericht 裁判所 法院 법원',
  'bank bank 銀行 银行 은행',
  'fund fonds 基金',
  'trust trust treuhand',
  'party partei',
  'church kirche 教会',
  'school schule 学校 학교',
  'centre zentrum センター 中心',
  'center zentrum センター 中心',
  'archive archiv',
  'museum museum',
  'delegation delegation abordnung',
  'secretariat sekretariat',
  'chamber kammer',
  'cooperative genossenschaft',
  'syndicate syndikat',
].map((row) => row.split(' '));

/** What many a party is called in prose, whatever its name. */
const ANYBODY: readonly (readonly string[])[] = [
  'company firma unternehmen gesellschaft 会社 公司 회사',
  'corporation konzern unternehmen 公司',
  'firm firma unternehmen',
  'group gruppe konzern 集団 集团 그룹',
  'studio studio 工作室 스튜디오',
  'network sender netzwerk',
  'channel sender kanal',
  'service dienst',
  'factory fabrik werk 工場 工厂 공장',
  'team team',
].map((row) => row.split(' '));

const OF =
  /\s(?:of|for|in|on|at|to|under|below|behind|von|vom|für|aus|bei|zu|zum|zur|im|am|auf|unter|de|du|des|der|del|della|di)\s/iu;
const ARTICLE = /^(?:the|an?|der|die|das|l[ae]s?|el|los|il|lo|gli)\s+(?=\S)/iu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Of all names of one party; a name that describes nothing has none. */
export function headsOf(names: readonly string[]): readonly Head[] {
  const heads = names.flatMap((name) => [...spacedHead(name), ...unspacedHead(name)]);
  return [...new Map(heads.map((head) => [JSON.stringify(head), head])).values()];
}

function spacedHead(name: string): readonly Head[] {
  const main = nameParts(name).main.replace(ARTICLE, '');
  const at = main.search(OF);
  const written = wordsOf(at < 0 ? main : main.slice(0, at));
  const words = written.map((word) => word.toLowerCase());
  const noun = words.at(-1);
  if (noun === undefined || UNSPACED.test(noun)) return [];
  const rows = rowsOf(noun, BODIES);
  const found = [...rows, ...rowsOf(noun, ANYBODY)];
  const all = found.flat();
  // without "of" it is a proper name, which only ends in what it is: "Alpha Foundation"; a title has capitals
  const described = at >= 0;
  if (all.length === 0 && !(described && written.at(-1) === noun)) return [];
  return [
    {
      modifiers: described ? words.slice(0, -1) : [],
      nouns: [noun, ...all.filter((one) => one !== noun && !UNSPACED.test(one))],
      tails: all.filter((one) => UNSPACED.test(one) && one.length > 1),
      meant: !described || rows.length < found.length ? 'many' : rows.length > 0 ? 'few' : 'some',
    },
  ];
}

/** A compound is of the row of its last part: "Produktionskomitee". */
function rowsOf(noun: string, rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter((row) => row.some((one) => one === noun || (one.length >= 5 && noun.endsWith(one))));
}

/** 「…」製作委員会 */
function unspacedHead(name: string): readonly Head[] {
  const { main, qualifier } = nameParts(name);
  return [main, qualifier].flatMap((part): readonly Head[] => {
    const tail = /[」』》”"]\s*([^\s「」『』《》”"()]+)$/u.exec(part)?.[1];
    if (tail === undefined || !UNSPACED.test(tail)) return [];
    const rows = BODIES.filter((row) => row.some((one) => one.length > 1 && tail.endsWith(one)));
    const nouns = rows.flat().filter((one) => UNSPACED.test(one) && tail.endsWith(one));
    return [{ modifiers: [], nouns: [], tails: [tail, ...nouns], meant: rows.length > 0 ? 'few' : 'many' }];
  });
}

/** A mention in a text. */
export interface Mention {
  readonly begin: number;
  readonly end: number;
  /**
   * `definite`: "the committee"; `first`: begins a sentence without an article; `other`: "a committee", "the sanctions committee".
   */
  readonly kind: 'definite' | 'first' | 'other';
  /** What must stand before what takes its place: "des Komitees" is "von …". */
  readonly before: string;
}

const DETERMINER =
  /(?<![\p{L}\p{N}])(the|this|that|der|die|das|des|dem|den|dies(?:e[rsmn]?)?|vom|beim|zum|zur|im|am|ins)\s+$/iu;
/** Where a sentence, or something in quotation marks or brackets, begins. */
const BEGINNING = /(?:^|[.!?:;–—("“„«‘‚])\s*$/u;

/** In order; none overlaps another. @param inText what stands for a name in the text already */
export function mentionsOfHeads(text: string, heads: readonly Head[], inText: string): readonly Mention[] {
  const found = heads.flatMap((head) => [...spacedMentions(text, head, inText), ...tailMentions(text, head)]);
  found.sort((a, b) => a.begin - b.begin || b.end - a.end);
  return found.filter(({ begin }, at) => !found.slice(0, at).some((before) => before.end > begin));
}

function spacedMentions(text: string, { modifiers, nouns }: Head, inText: string): readonly Mention[] {
  if (nouns.length === 0) return [];
  const ahead = modifiers.length === 0 ? '' : `(?:(?:${anyOf(modifiers)})[\\s-]+)*`;
  // "Produktions-" is "production"
  const stems = modifiers.filter(({ length }) => length >= STEM).map(stemOf);
  const compound = stems.length === 0 ? '' : `(?:(?:${stems.join('|')})\\p{L}{0,6}-?)?`;
  const longer = nouns.filter(({ length }) => length >= STEM);
  const words = new RegExp(
    `(?<![\\p{L}\\p{N}])${ahead}(?:${compound}(?:${anyOf(nouns)})|(\\p{L}{3,}(?:${anyOf(longer)})))(e?s|en)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(words)]
    .filter(({ 0: found, 2: ending = '' }) => ending === '' || isGerman(found))
    .map((match) => {
      const place = placed(text.slice(0, match.index), inText);
      const end = match.index + match[0].length;
      // a compound of something else: "Sanktionskomitee"
      return match[1] === undefined ? { ...place, end } : { ...place, end, kind: 'other' as const };
    });
}

const STEM = 5;

/** The letters in which English and German words of one origin agree: "production", "Produktion". */
function stemOf(word: string): string {
  return word.slice(0, STEM).replace(/[ck]/g, '[ck]');
}

/** Its nouns have capitals and endings of their own; an English one that ends so is of several. */
function isGerman(found: string): boolean {
  return /^\p{Lu}/u.test(wordsOf(found).at(-1) ?? '');
}

function anyOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '.')).join('|');
}

function placed(ahead: string, inText: string): Omit<Mention, 'end'> {
  if (ahead.endsWith(`${inText} `))
    return { begin: ahead.length - inText.length - 1, kind: 'definite', before: '' };
  const article = DETERMINER.exec(ahead);
  if (article !== null)
    return {
      begin: article.index,
      kind: 'definite',
      before: prepositionOf(article[1] ?? '', ahead.slice(0, article.index)),
    };
  return { begin: ahead.length, kind: BEGINNING.test(ahead) ? 'first' : 'other', before: '' };
}

const FUSED: ReadonlyMap<string, string> = new Map([
  ...(['des', 'dieses'] as const).map((one) => [one, 'von'] as const),
  ...Object.entries({ vom: 'von', beim: 'bei', zum: 'zu', zur: 'zu', im: 'in', am: 'an', ins: 'in' }),
]);

function prepositionOf(article: string, ahead: string): string {
  const small = article.toLowerCase();
  // behind a noun "der" is a genitive: "die Erklärung der Kommission"
  const isGenitive = small === 'der' && /(?<!\p{L})\p{Lu}\p{Ll}+\s+$/u.test(ahead);
  const preposition = isGenitive ? 'von' : FUSED.get(small);
  if (preposition === undefined) return '';
  const isCapital = /^\p{Lu}/u.test(article);
  return `${isCapital ? preposition.charAt(0).toUpperCase() + preposition.slice(1) : preposition} `;
}

function tailMentions(text: string, { tails }: Head): readonly Mention[] {
  return tails.flatMap((tail, at) =>
    [...text.matchAll(new RegExp(tail.replace(/[^\p{L}\p{N}]/gu, '.'), 'gu'))].map(({ index }) => {
      // what stands right before it would make it another's, unless this is all of what the name has
      const isOther = at > 0 && /\p{Script=Han}$/u.test(text.slice(0, index));
      return {
        begin: index,
        end: index + tail.length,
        kind: isOther ? ('other' as const) : ('definite' as const),
        before: '',
      };
    }),
  );
}

export function replaceMentions(text: string, mentions: readonly Mention[], replacement: string): string {
  let result = '';
  let at = 0;
  for (const { begin, end, before } of mentions) {
    result += text.slice(at, begin) + before + replacement;
    at = end;
  }
  return result + text.slice(at);
}
