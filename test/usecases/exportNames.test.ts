import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiSlug } from '../../backend/usecases/exportNames.ts';

describe('names of exported files', () => {
  it.each([
    ['Mondo TV S.p.A.', 'mondo-tv-s-p-a'],
    ['Bright Star (Shanghai) Animation', 'bright-star-shanghai-animation'],
    ['Société Générale', 'societe-generale'],
    ['조선4·26아동영화촬영소', '4-26'],
    ['株式会社', ''],
    ['..\\..\\etc/passwd', 'etc-passwd'],
  ])('%s becomes "%s"', (name, slug) => {
    expect(asciiSlug(name)).toBe(slug);
  });

  it('are short, lower-case ASCII and begin and end with a letter or digit, whatever the party is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect(asciiSlug(name)).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?)?$/);
      }),
    );
  });
});
