import { endsSentence, relationshipTemplate, templateParts } from '../../backend/locales/index.ts';
import type { EvidencedRelationship } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';
import { PartyName } from './PartyName.tsx';

type Told = Pick<EvidencedRelationship, 'type' | 'direction' | 'grade' | 'from' | 'to' | 'over'> &
  Partial<Pick<EvidencedRelationship, 'claims'> & { readonly inferred: boolean }>;

/** What the sources say of one relationship, with the verb that its own grade allows. */
export function RelationshipSentence({ relationship }: { readonly relationship: Told }) {
  const { words, parties } = useApp();
  const known = parties.known.value;
  const subject = known.get(relationship.direction === 'forward' ? relationship.from : relationship.to);
  const template = relationshipTemplate(
    { ...relationship, over: relationship.over },
    words.value,
    subject?.plural ?? false,
  );
  const parts = templateParts(template);
  const idOf = (end: string): string => (end === 'from' ? relationship.from : relationship.to);
  const last = parts.at(-1);
  // a name that ends in a full stop ends the sentence
  const ended = last?.key === true && endsSentence(parties.called.value.short(idOf(last.text)));
  return (
    <>
      {parts.map((part, index) => {
        if (!part.key) return part.text;
        const id = idOf(part.text);
        return <PartyName key={index} id={id} party={known.get(id)} />;
      })}
      {ended ? '' : '.'}
    </>
  );
}

/** A text with parties at its `{keys}`. */
export function Told({
  template,
  ids,
  values = {},
}: {
  readonly template: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
}) {
  const known = useApp().parties.known.value;
  return (
    <>
      {templateParts(template).map((part, index) => {
        const id = part.key ? ids[part.text] : undefined;
        if (id !== undefined) return <PartyName key={index} id={id} party={known.get(id)} />;
        return part.key ? (values[part.text] ?? part.text) : part.text;
      })}
    </>
  );
}
