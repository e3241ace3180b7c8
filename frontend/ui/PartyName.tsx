import type { EntitySummary } from '../../backend/model/answers.ts';
import { isProduction } from '../../backend/model/entities.ts';
import { nameParts } from '../../backend/locales/index.ts';

type Named = Pick<EntitySummary, 'name' | 'schema' | 'placeholder'>;

interface PartyNameProps {
  readonly party: Named | undefined;
  readonly id: string;
  /** Not at the beginning of a sentence: a role is no name and has no capital letter. */
  readonly inText?: boolean;
}

/** The name in running text: titles of productions in italics, what stands in brackets left to the title. */
export function PartyName({ party, id, inText = false }: PartyNameProps) {
  if (party === undefined) return <span>{id}</span>;
  const short = inText && party.placeholder ? roleInText(shortName(party)) : shortName(party);
  const title = short === party.name ? {} : { title: party.name };
  return isProduction(party.schema) ? <em {...title}>{short}</em> : <span {...title}>{short}</span>;
}

export function shortName(party: Named): string {
  return nameParts(party.name).main;
}

/** "Unnamed studio" → "unnamed studio"; an acronym keeps its letters. */
function roleInText(role: string): string {
  return /^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
}

/** Language of a name by its script, so that it is read out and set in the right letters. */
export function languageOfName(name: string): string | undefined {
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  if (/\p{Script=Han}/u.test(name)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(name) ? 'ru' : undefined;
}
