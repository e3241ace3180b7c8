import { relationshipTemplate, templateParts } from '../../backend/locales/index.ts';
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
  return (
    <>
      {templateParts(template).map((part, index) => {
        if (!part.key) return part.text;
        const id = part.text === 'from' ? relationship.from : relationship.to;
        return <PartyName key={index} id={id} party={known.get(id)} />;
      })}
      .
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
