import type { EntitySummary } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';
import { isProduction } from '../../backend/model/entities.ts';
import { fill, nameParts } from '../../backend/locales/index.ts';

type Named = Pick<EntitySummary, 'name' | 'schema' | 'placeholder' | 'plural'>;

interface PartyNameProps {
  readonly party: Named | undefined;
  readonly id: string;
  /** Not at the beginning of a sentence: a role is no name and has no capital letter. */
  readonly inText?: boolean;
}

/** The name in running text: titles of productions in italics, what stands in brackets left to the title. */
export function PartyName({ party, id, inText = false }: PartyNameProps) {
  const { page } = useApp().words.value;
  if (party === undefined) return <span>{id}</span>;
  const short = inText && party.placeholder ? roleInText(party, page.role) : shortName(party);
  const title = short === party.name ? {} : { title: party.name };
  return isProduction(party.schema) ? <em {...title}>{short}</em> : <span {...title}>{short}</span>;
}

export function shortName(party: Named): string {
  return nameParts(party.name).main;
}

/** "Unnamed studio" → "an unnamed studio"; what does not begin like that stays as its source has it. */
function roleInText(party: Named, template: string): string {
  const role = shortName(party);
  if (!/^(?:unnamed|unidentified|unknown)\s/i.test(role)) return role;
  const low = role.charAt(0).toLowerCase() + role.slice(1);
  return party.plural ? low : fill(template, { role: low });
}

/** Language of a name by its script, so that it is read out and set in the right letters. */
export function languageOfName(name: string): string | undefined {
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  if (/\p{Script=Han}/u.test(name)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(name) ? 'ru' : undefined;
}
