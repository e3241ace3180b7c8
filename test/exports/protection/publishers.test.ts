/** A publisher is found however a text shortens it, and not in words that are anybody's. */
import { describe, expect, it } from 'vitest';
import { publisherSpellings } from '../../../backend/exports/protection/publishers.ts';
import { holdsSpelling } from '../../../backend/exports/protection/spellings.ts';

const named = (publisher: string, text: string, common: readonly string[] = []): boolean =>
  holdsSpelling(text, publisherSpellings(publisher, new Set(common)));

describe('a publisher in a text', () => {
  it.each([
    ['Anime News Network (Alex Mateo)', 'Seen by Anime News.'],
    ['Anime News Network (Alex Mateo)', 'ANN had it first.'],
    ['Anime News Network (Alex Mateo)', 'Mateo wrote it.'],
    ['Willkie Compliance Concourse', 'New projects (two, nach Willkie)'],
    ['Infosecurity Magazine', 'as Infosecurity found'],
    ['The Daily Beast', 'a Daily Beast summary'],
    ['Radio Free Asia, Korean service', 'laut RFA'],
    ['38 North / Stimson Center (Martyn Williams)', 'per Stimson'],
    ['The Register', 'as The Register reported'],
    ['WIRED (Matt Burgess)', 'laut Wired'],
    ['Kharon', 'Kharons Bericht'],
    ['Beispiel Verlag GmbH', 'im Beispiel-Verlag'],
  ])('%s is named by “%s”', (publisher, text) => {
    expect(named(publisher, text)).toBe(true);
  });

  it.each([
    ['The Daily Beast', 'a daily report', ['beast']],
    ['Animation Magazine', 'read at itmagazine.example', ['animation']],
    ['The Register', 'kept in a register', ['register']],
    ['The Register', 'Registered address: The Registered Encyclopedic Society', []],
    ['The Register', 'The register of companies', []],
    ['Variety', 'a variety of studios', []],
    ['WIRED (Matt Burgess)', 'it wired the money', []],
    ['Kharon', 'Kharonic rites', []],
    ['Kim and Kim News', 'kk is no sign of it', []],
    ['U.S. Department of the Treasury', 'the US economy', []],
  ])('%s is not named by “%s”', (publisher, text, common) => {
    expect(named(publisher, text, common)).toBe(false);
  });
});
