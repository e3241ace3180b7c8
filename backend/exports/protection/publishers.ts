/** What a publisher may be called in a text: whole, in parts and shortened. */
import { nameParts } from '../../locales/index.ts';
import { EVERYDAY } from './everydayWords.ts';
import { formsOf, tellingWords } from './names.ts';
import { spellingsOf, wordsOf, type Spelling } from './spellings.ts';

/** So many words are shortened to their first letters: "Radio Free Asia" → "RFA". */
const INITIALS_FROM = 3;
/** Words that begin a publisher's name are as good as the whole from here on: "Anime News" of "Anime News Network". */
const SHORTEST_BEGINNING = 2;

/** "UN" or "U.S." begins too much. */
const SHORTEST_IN_LETTERS = 4;

/** What publications are called, which tells none of them. */
const PRESS: ReadonlySet<string> = new Set(
  (
    'news newspaper paper press daily weekly week month monthly times today post mail herald journal magazine review report ' +
    'reports gazette chronicle bulletin wire newswire radio television channel broadcasting online digital world service blog ' +
    'publishing publisher publications zeitung nachrichten'
  ).split(' '),
);

const ARTICLE = /^(?:the|an?|der|die|das|l[ae]s?|el|los|il|lo|gli)\s+(?=\S+\s)/iu;

const ANY_ARTICLE = /^(?:the|an?|der|die|das|l[ae]s?|el|los|il|lo|gli)\s+/iu;

/** @param common in small letters: words that tell no publisher by themselves */
function publisherForms(publisher: string, common: ReadonlySet<string>): readonly string[] {
  const isCommon = (word: string): boolean => common.has(word) || PRESS.has(word);
  const parts = [publisher, ...nameParts(publisher).main.split(/[,;]|\s\/\s/u)]
    .flatMap((part) => [...formsOf(part.trim())])
    .map((part) => part.replace(ARTICLE, ''));
  const [own = ''] = nameParts(publisher).main.split(/[,;]/u);
  return [
    ...formsOf(publisher),
    ...parts,
    ...parts.flatMap((part) => [...initialsOf(part), ...beginningsOf(part, isCommon)]),
    ...tellingWords([own], { isPerson: false, isCommon }),
    ...surnamesIn(publisher),
  ];
}

/** Whole words alone; a name of everyday words, as "The Register", only as a name is written. */
export function publisherSpellings(publisher: string, common: ReadonlySet<string>): readonly Spelling[] {
  const forms = publisherForms(publisher, common);
  const isEveryday = (word: string): boolean => EVERYDAY.has(word) || PRESS.has(word) || common.has(word);
  const everyday = spellingsOf(
    forms.filter((form) => wordsOf(form.replace(ANY_ARTICLE, '').toLowerCase()).every(isEveryday)),
  ).map(({ letters }) => letters);
  return spellingsOf(forms).map((one) => ({
    ...one,
    whole: everyday.includes(one.letters) ? 'name' : 'words',
  }));
}

/** What a publisher's name begins with, common words too: a shown source's "Production committee" is open to all. */
export function beginningsOfPublisher(publisher: string): readonly string[] {
  const [own = ''] = nameParts(publisher).main.split(/[,;]/u);
  return beginningsOf(own.trim().replace(ARTICLE, ''), () => false);
}

/**
 * Publishers and speakers, as they stand, that are called by the head of a party's descriptive name: "the production committee"
 * and "Production committee of the anime (official site)" of "Production committee of Alpha".
 */
export function calledByHead(called: readonly string[], names: readonly string[]): readonly string[] {
  const heads = spellingsOf(names.flatMap(headOf)).map(({ letters }) => letters);
  return called.filter((text) => {
    const [own = ''] = nameParts(text).main.split(/[,;]/u);
    const parts = [own, ...headOf(own)].map((part) => part.trim().replace(ARTICLE, ''));
    return spellingsOf(parts).some(({ letters }) => heads.includes(letters));
  });
}

const OF = /\s(?:of|for|von|für|de|du|des|der)\s/iu;

/** "Production committee of Alpha" → "Production committee" */
function headOf(name: string): readonly string[] {
  const { main } = nameParts(name);
  const at = main.search(OF);
  const head = main.slice(0, at).trim().replace(ARTICLE, '');
  return at < 0 || wordsOf(head).length < SHORTEST_BEGINNING ? [] : [head];
}

function initialsOf(name: string): readonly string[] {
  const words = wordsOf(name).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < INITIALS_FROM ? [] : [words.map((word) => word.charAt(0)).join('')];
}

/** Some words of the name from its first on, unless each of them is common. */
function beginningsOf(name: string, isCommon: (word: string) => boolean): readonly string[] {
  const words = wordsOf(name);
  return words.slice(SHORTEST_BEGINNING).flatMap((_, at) => {
    const beginning = words.slice(0, at + SHORTEST_BEGINNING);
    const tells = beginning.some((word) => !isCommon(word.toLowerCase()));
    return tells && beginning.join('').length >= SHORTEST_IN_LETTERS ? [beginning.join(' ')] : [];
  });
}

/** Of persons whom publications add in brackets: "WIRED (Matt Burgess)" → "Burgess". */
function surnamesIn(publisher: string): readonly string[] {
  return nameParts(publisher)
    .qualifier.split(/[,;/]/)
    .flatMap((part) => /^\p{Lu}\S+(?: \p{Lu}\S*)? (\p{Lu}\p{Ll}{3,})$/u.exec(part.trim())?.[1] ?? []);
}
