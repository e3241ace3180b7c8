import { describe, expect, it } from 'vitest';
import { errorTable } from '../../backend/errors.ts';
import { dictionaries, fill, relationshipLabel, relationshipSentence } from '../../backend/locales/index.ts';
import {
  relationshipType,
  relationshipTypeNames,
  statedTypeNames,
} from '../../backend/model/relationshipTypes.ts';
import { hueOf } from '../../backend/drawing/palette.ts';

/** Every text with its path. */
function texts(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...texts(inner, `${path}.${key}`)]));
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)(?::[^{}]*)?\}/g)].map((match) => match[1] ?? '').sort();

describe('words', () => {
  const en = texts(dictionaries.en);
  const de = texts(dictionaries.de);

  it('English and German have the same keys', () => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('a text has the same placeholders in both languages', () => {
    for (const [path, text] of en) expect(placeholders(de.get(path) ?? ''), path).toEqual(placeholders(text));
  });

  it('a number bears its noun in the singular where it is one', () => {
    expect(fill('Complete to {hops:hop|hops}.', { hops: 1 })).toBe('Complete to 1 hop.');
    expect(fill('Complete to {hops:hop|hops}.', { hops: 12 })).toBe('Complete to 12 hops.');
    const plurals =
      /\{(?:n|hops|total)\} (?:hops|parties|listings|chains|relationships|Schritte|Parteien|Einträge|Ketten)/;
    for (const [path, text] of [...en, ...de])
      if (!/\.(?:one|other)$/.test(path)) expect(text, path).not.toMatch(plurals);
  });

  it('every error code and relationship type has words', () => {
    for (const words of Object.values(dictionaries)) {
      expect(Object.keys(words.messages.errors).sort()).toEqual(Object.keys(errorTable).sort());
      expect(Object.keys(words.relationships).sort()).toEqual([...relationshipTypeNames].sort());
    }
  });

  it('the verb says no more than the grade: stated, reported, suspected', () => {
    const say = (grade: 'A' | 'B' | 'C' | 'D') =>
      relationshipSentence(
        { type: 'PAID', direction: 'forward', grade, over: undefined, fromName: 'X', toName: 'Y' },
        dictionaries.en,
      );
    expect(say('A')).toBe('X paid Y');
    expect(say('B')).toBe('X is reported to have paid Y');
    expect(say('C')).toBe('X is reported to have paid Y');
    expect(say('D')).toBe('It is suspected, not stated, that X paid Y');
  });

  it('what a case infers is told as its inference, and what a list took back in the past tense', () => {
    const claim = { stance: 'supports', origin: 'o', asOf: null, withdrawn: null } as const;
    const ends = { direction: 'forward', over: undefined, fromName: 'X', toName: 'Y' } as const;
    const inferred = [{ ...claim, basis: 'inferred' as const }];
    const told = { ...ends, type: 'SUBCONTRACTED_TO', grade: 'D', claims: inferred } as const;
    expect(relationshipSentence(told, dictionaries.en)).toBe(
      'Inference of this case (no source says it): X subcontracted work to Y',
    );
    expect(relationshipSentence(told, dictionaries.de)).toMatch(/^Folgerung dieses Falls/);
    const withdrawn = [
      { ...claim, basis: 'designated' as const, withdrawn: '2025-07' },
      { ...claim, basis: 'reported' as const, origin: 'p' },
    ];
    const listed = { ...ends, type: 'LINKED_TO', grade: 'C', claims: withdrawn } as const;
    expect(relationshipSentence(listed, dictionaries.en)).toBe('X was listed as linked to Y until July 2025');
    expect(relationshipSentence(listed, dictionaries.de)).toBe(
      'X war bis Juli 2025 als verbunden mit Y gelistet',
    );
  });

  it('what is over is told as what was, whatever is known of it', () => {
    for (const [language, words] of Object.entries(dictionaries)) {
      const present =
        language === 'en'
          ? /\b(?:owns?|controls?|supply|supplies|acts?|directs?|distributes?|produces?|includes?|uses?|names?)\b|\b(?:is|are) (?!reported|suspected)|to be /
          : /\b(?:ist|sind|wird|werden|vertreibt|leitet|handelt|stellt|erhält|umfasst|nennt|nennen|steht)\b|^[XY] (?:kontrolliert|beliefert|produziert) /;
      for (const type of statedTypeNames)
        for (const direction of ['forward', 'reverse'] as const)
          for (const grade of ['A', 'C', 'D'] as const)
            for (const plural of [false, true]) {
              const told = {
                type,
                direction,
                grade,
                plural,
                over: true,
                fromName: 'X',
                toName: 'Y',
              } as const;
              const said = relationshipSentence(told, words).replace(
                /^It is suspected, not stated, that |^Es wird vermutet, (?:nicht festgestellt, )?dass /,
                '',
              );
              if (!['POSSIBLY_SAME_AS', 'ACCESSED_FROM'].includes(type))
                expect(said, said).not.toMatch(present);
            }
    }
    const owned = { type: 'OWNS', direction: 'forward', grade: 'A', fromName: 'X', toName: 'Y' } as const;
    expect(relationshipSentence({ ...owned, over: true }, dictionaries.en)).toBe('X owned all or part of Y');
    expect(relationshipSentence({ ...owned, over: true }, dictionaries.de)).toBe(
      'X war ganz oder zum Teil Eigentümer von Y',
    );
    expect(relationshipSentence({ ...owned, over: undefined }, dictionaries.en)).toBe(
      'X owns all or part of Y',
    );
    expect(relationshipLabel({ type: 'OWNS', over: true }, dictionaries.de)).toMatch(/^war/);
  });

  it('German puts no one under suspicion, and no report into a command', () => {
    for (const type of statedTypeNames) {
      for (const direction of ['forward', 'reverse'] as const) {
        const { reported, suspected } = dictionaries.de.relationships[type][direction];
        expect(reported.one).not.toMatch(/ soll .*(?<! haben| sein)$/);
        expect(suspected.one).toMatch(/vermut/);
      }
    }
    const all = JSON.stringify(dictionaries.de);
    expect(all).not.toMatch(/Verdacht|Beweisspur|"bestätigt"|Vertragskette/);
  });

  it('OFAC’s “Linked To” is no representation: its class, colour and words are its own', () => {
    const own = relationshipType('LINKED_TO').layer;
    const others = relationshipTypeNames.filter((name) => name !== 'LINKED_TO');
    expect(others.map((name) => relationshipType(name).layer)).not.toContain(own);
    expect(others.map((name) => hueOf(relationshipType(name).layer))).not.toContain(hueOf(own));
    for (const { evidence, drawing } of Object.values(dictionaries)) {
      for (const words of [evidence.layers[own], drawing.legend[hueOf(own)]])
        expect(words).toMatch(/Linked To/);
    }
  });

  it('only grade A is stated as a fact, whatever the type and the way it is read', () => {
    for (const type of statedTypeNames) {
      for (const direction of ['forward', 'reverse'] as const) {
        const { reported, suspected } = dictionaries.en.relationships[type][direction];
        expect(reported.one).toMatch(/reported/);
        expect(suspected.one).toMatch(/suspected/);
      }
    }
    // what is stated is the judgement, not that it is right
    const { forward } = dictionaries.en.relationships.JUDGED_SAME_AS;
    expect([forward.stated.one, forward.reported.one, forward.suspected.one]).toEqual(
      Array.from({ length: 3 }, () => '{from} is judged to be the same as {to}'),
    );
  });
});
