import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameParts, roleName } from '../../backend/locales/index.ts';
import { textWidth, type Face } from '../../backend/drawing/textWidth.ts';
import { wrap } from '../../backend/drawing/wrap.ts';

const face: Face = { family: 'sans', size: 12, weight: 600 };
const lines = (text: string, width: number, limit = 2): readonly string[] =>
  wrap(text, { face, width, lines: limit }).lines;

describe('width of text', () => {
  it('is that of Inter to within a few per cent', () => {
    // measured in Chromium at 12 px and weight 600
    expect(textWidth('Skybound Entertainment', face)).toBeCloseTo(144.9 * 1.03, -1);
    expect(textWidth('', face)).toBe(0);
  });

  it('counts Han, kana and Hangul as square and a letter with a mark as its letter', () => {
    expect(textWidth('漢', face)).toBeCloseTo(12 * 1.03, 5);
    expect(textWidth('조선', face)).toBeCloseTo(24 * 1.03, 5);
    expect(textWidth('é', face)).toBe(textWidth('e', face));
    expect(textWidth('e\u0301', face)).toBe(textWidth('e', face));
    expect(textWidth('Общество', face)).toBeGreaterThan(textWidth('abcdefgh', face));
  });
});

describe('wrapping', () => {
  it('breaks at spaces, after hyphens and slashes, and between Han characters', () => {
    expect(lines('Skybound Entertainment', 100)).toEqual(['Skybound', 'Entertainment']);
    expect(lines('Prime Video/Amazon', 80)).toEqual(['Prime Video/', 'Amazon']);
    expect(lines('go-between', 52)).toEqual(['go-', 'between']);
    expect(lines('製作委員会', 40)).toEqual(['製作委', '員会']);
  });

  it('keeps closing punctuation with the character before it', () => {
    expect(lines('猫猫猫(猫), x', 40, 4)).toEqual(['猫猫猫', '(猫), x']);
  });

  it('ends in an ellipsis where the lines do not suffice, and says so', () => {
    const wrapped = wrap('one two three four five six', { face, width: 60, lines: 2 });
    expect(wrapped).toEqual({ lines: ['one two', 'three fo…'], cut: true });
  });

  it('never makes a line wider than asked, and loses nothing but spaces where lines suffice', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 12 });
    const texts = fc.array(word, { maxLength: 8 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 200 }), (text, width) => {
        for (const line of lines(text, width, 3)) {
          // a single character may be wider than the line
          expect(textWidth(line, face) <= width + 0.001 || line.length <= 6).toBe(true);
        }
        const all = lines(text, width, 1_000).join('');
        expect(all.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('names in little room', () => {
  it('sets apart what stands in brackets at the end', () => {
    expect(nameParts('Max (HBO Max, Warner Bros. Discovery)')).toEqual({
      main: 'Max',
      qualifier: 'HBO Max, Warner Bros. Discovery',
    });
    expect(nameParts('(unknown)')).toEqual({ main: '(unknown)', qualifier: '' });
    expect(nameParts('Files named "cat" (猫), title unknown').qualifier).toBe('');
  });

  it('drops the word that says that nobody names it from a role', () => {
    expect(roleName('Unnamed South Korean animation studio')).toBe('South Korean animation studio');
    expect(roleName('Unidentified go-between')).toBe('Go-between');
    expect(roleName('Unnamed')).toBe('Unnamed');
  });
});
