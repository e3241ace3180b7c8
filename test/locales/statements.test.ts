import { describe, expect, it } from 'vitest';
import { dictionaries, statementSentence, type Language } from '../../backend/locales/index.ts';
import { statementShape, type ToldStatement } from '../../backend/model/answers.ts';
import { relationshipId, type RelationshipId } from '../../backend/model/ids.ts';
import { statementStances } from '../../backend/model/statements.ts';

const names = new Map([
  ['x', 'X S.p.A.'],
  ['y', 'Y'],
]);

function statement(rest: Readonly<Record<string, unknown>>): ToldStatement {
  const link = { id: 'r-1', type: 'PAID', from: 'x', to: 'y' };
  return statementShape.parse({
    ...{ id: 's-1', party: 'x', stance: 'denies', object: '', text: '', date: null, source: 'paper' },
    ...{ language: 'en', translations: {} },
    ...{ aboutRelationships: ['r-1'], aboutEntities: [], aboutLinks: [link] },
    ...rest,
  });
}

function say(
  language: Language,
  rest: Readonly<Record<string, unknown>>,
  shown?: ReadonlySet<RelationshipId>,
): string {
  const naming = {
    shown,
    party: (id: string) => names.get(id) ?? id,
    source: (id: string) => (id === 'paper' ? 'The Paper' : undefined),
  };
  return statementSentence(statement(rest), naming, dictionaries[language]);
}

describe('a statement in words', () => {
  it('says what is denied or was known: by the link that it is about', () => {
    expect(say('en', {})).toBe('X S.p.A. denies the link from X S.p.A. to Y (“paid”).');
    expect(say('de', {})).toBe('X S.p.A. bestreitet die Verbindung von X S.p.A. zu Y („zahlte an“).');
    expect(say('en', { stance: 'knew' })).toBe(
      'According to The Paper, X S.p.A. knew of the link from X S.p.A. to Y (“paid”).',
    );
  });

  it('says what is denied or was known in the words of its object, where the case gives them', () => {
    const object = 'that Y was paid';
    const translations = { de: { object: 'dass Y bezahlt wurde' } };
    expect(say('en', { object })).toBe('X S.p.A. denies that Y was paid.');
    expect(say('en', { object, stance: 'did not know' })).toBe(
      'X S.p.A. says that it had no knowledge that Y was paid.',
    );
    expect(say('de', { object, translations })).toBe(
      'X S.p.A. bestreitet, dass Y bezahlt wurde (übersetzt).',
    );
    expect(say('de', { object })).toBe('X S.p.A. bestreitet, „that Y was paid“.');
  });

  it('says what is denied: by the party that it is about, where it names no link', () => {
    const about = { aboutRelationships: [], aboutLinks: [], aboutEntities: ['y'] };
    expect(say('en', about)).toBe('X S.p.A. denies what is said of Y.');
    expect(say('de', about)).toBe('X S.p.A. bestreitet das, was über Y gesagt wird.');
  });

  it('keeps what was said what was said: after a colon, marked once where the case gives it translated', () => {
    const text = 'Nobody here knew.';
    const object = 'that Y was paid';
    const translations = { de: { object: 'dass Y bezahlt wurde', text: 'Hier wusste das niemand.' } };
    expect(say('en', { stance: 'did not know', object, text, translations })).toBe(
      'X S.p.A. says that it had no knowledge that Y was paid: Nobody here knew.',
    );
    expect(say('de', { object, text, translations })).toBe(
      'X S.p.A. bestreitet, dass Y bezahlt wurde: Hier wusste das niemand (übersetzt).',
    );
    expect(say('de', { object, text })).toBe('X S.p.A. bestreitet, „that Y was paid“: „Nobody here knew.“');
  });

  it('does not put the words of one who speaks for a party into its mouth', () => {
    const spoken = {
      ...{ stance: 'did not know', object: 'of any payment', speaker: 'the committee' },
      translations: { de: { object: 'von einer Zahlung', speaker: 'das Komitee' } },
    };
    expect(say('en', spoken)).toBe('The committee says that X S.p.A. had no knowledge of any payment.');
    expect(say('de', spoken)).toBe(
      'Das Komitee erklärt, X S.p.A. habe keine Kenntnis gehabt von einer Zahlung (übersetzt).',
    );
    for (const stance of statementStances) {
      const sentence = say('en', { stance, speaker: 'the committee' });
      expect(sentence, stance).toMatch(
        /^The committee (?:says|denies|cannot)|^(?:According to|Of X.*: according to) the committee/,
      );
    }
  });

  it('names whom a source retells', () => {
    const retold = { stance: 'knew', object: 'that Y was paid', speaker: 'The Office' };
    expect(say('en', retold)).toBe(
      'According to The Office, as The Paper reports, X S.p.A. knew that Y was paid.',
    );
    expect(say('de', { ...retold, language: null, source: 'unknown' })).toMatch(
      /^Laut The Office, wie eine Quelle berichtet, wusste X/,
    );
    expect(say('de', { ...retold, language: null })).toMatch(
      /^Laut The Office, wie The Paper berichtet, wusste X/,
    );
  });

  it('says what it is about where that is another link than those shown', () => {
    const link = relationshipId.parse('r-1');
    const said = { stance: 'knew', object: 'that Y was paid', text: 'Said so.' };
    expect(say('en', said, new Set([link]))).toMatch(/: Said so\.$/);
    expect(say('en', said, new Set())).toMatch(
      /: Said so – said about the link from X S\.p\.A\. to Y \(“paid”\)\.$/,
    );
    expect(say('de', said, new Set())).toMatch(/ – gesagt über die Verbindung .+\.$/);
  });

  it('never says bare that a party knew it or denies it, in either language', () => {
    for (const stance of statementStances) {
      for (const language of ['en', 'de'] as const) {
        const sentence = say(language, { stance, text: 'More.' });
        expect(sentence, stance).not.toMatch(
          /\b(?:denies|rule) it\b|\bit knew\b|bestreitet es\b|wusste davon\.$/,
        );
        expect(sentence, stance).toMatch(/: „?More\.“?$/);
      }
    }
  });

  it('puts nothing that a source says of a party into its mouth, and names the source', () => {
    for (const stance of ['knew', 'no evidence that it knew', 'no evidence of contracting']) {
      expect(say('en', { stance })).toContain('ccording to The Paper');
      expect(say('de', { stance })).toContain('aut The Paper');
      expect(say('en', { stance, source: 'unknown' })).toContain('ccording to a source');
    }
  });
});
