import { useMemo } from 'preact/hooks';
import {
  ForeignTexts,
  languageOf,
  narrowingOf,
  type Stretch,
  type WordsOfCases,
} from '../../backend/locales/index.ts';
import type { RelationshipTexts } from '../../backend/model/relationshipTexts.ts';
import { useApp } from '../state/app.ts';

/** Words of a case: what stands in another language than the reader's says so, to the eye and to a screen reader. */
export function Stretches({ of }: { readonly of: readonly Stretch[] }) {
  return (
    <>
      {of.map(({ text, language }, index) =>
        language === undefined ? (
          text
        ) : (
          <i key={index} lang={language}>
            {text}
          </i>
        ),
      )}
    </>
  );
}

/** A sentence of ours around words of sources and cases: what of it is in another language is read aloud in that. */
export function InLanguages({ text, of }: { readonly text: string; readonly of: WordsOfCases }) {
  const { words } = useApp();
  const language = languageOf(words.value);
  const foreign = useMemo(() => new ForeignTexts(of, language), [of, language]);
  return (
    <>
      {foreign.stretchesOf(text).map((one, index) =>
        one.language === undefined ? (
          one.text
        ) : (
          <span key={index} lang={one.language}>
            {one.text}
          </span>
        ),
      )}
    </>
  );
}

/** What narrows a relationship and its figures, to stand after its sentence; nothing where nothing does. */
export function Narrowing({ told }: { readonly told: RelationshipTexts }) {
  const sentences = narrowingOf(told, useApp().words.value);
  if (sentences.length === 0) return null;
  return (
    <span class="narrowing">
      {sentences.map((said, index) => (
        <span key={index}>
          {' '}
          <Stretches of={said} />
        </span>
      ))}
    </span>
  );
}
