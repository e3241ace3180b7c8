import type { EntitySummary } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';
import { isProduction } from '../../backend/model/entities.ts';
import { fill, nameFor, roleName, scriptRuns, type Words } from '../../backend/locales/index.ts';

type Named = Pick<
  EntitySummary,
  'id' | 'name' | 'schema' | 'placeholder' | 'plural' | 'language' | 'translations'
>;

interface PartyNameProps {
  readonly party: Named | undefined;
  readonly id: string;
  /** Not at the beginning of a sentence: a role is no name and has no capital letter. */
  readonly inText?: boolean;
}

/** The name in running text: titles of productions in italics, what stands in brackets left to the title. */
export function PartyName({ party, id, inText = false }: PartyNameProps) {
  const { words, parties } = useApp();
  if (party === undefined) return <span>{id}</span>;
  const called = parties.called.value;
  const name = called.short(party.id);
  const short = inText && party.placeholder ? roleInText(name, party.plural, words.value.page.role) : name;
  const whole = called.whole(party.id);
  const title = short === whole ? {} : { title: whole };
  // a name that runs from right to left turns nothing around it
  const lang = languageOfCalled(party, short, words.value);
  const attributes = { ...title, dir: 'auto', lang } as const;
  return isProduction(party.schema) ? <em {...attributes}>{short}</em> : <span {...attributes}>{short}</span>;
}

/** "Unnamed studio" → "an unnamed studio"; what does not begin like that stays as its source has it. */
function roleInText(role: string, plural: boolean, template: string): string {
  if (roleName(role).length === role.length) return role;
  const low = role.charAt(0).toLowerCase() + role.slice(1);
  return plural ? low : fill(template, { role: low });
}

/** That of a description which its case does not translate, else of a name in one script. */
function languageOfCalled(party: Named, short: string, words: Words): string | undefined {
  const described = party.placeholder && nameFor(party, words) === party.name;
  const [run, ...others] = scriptRuns(short);
  return (described ? party.language : null) ?? (others.length === 0 ? run?.lang : undefined);
}

/** Language of a name by its script, so that it is read out and set in the right letters. */
export function languageOfName(name: string): string | undefined {
  return scriptRuns(name).find(({ lang }) => lang !== undefined)?.lang;
}
