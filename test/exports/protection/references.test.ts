/** Prose that speaks of a redacted party by the head of its name alone, and sources that lead back to it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Material } from '../../../backend/exports/material.ts';
import { headsOf, mentionsOfHeads } from '../../../backend/exports/protection/heads.ts';
import { applyRedaction, redactionOf } from '../../../backend/exports/protection/redaction.ts';
import { withheldSentences } from '../../../backend/exports/withheldText.ts';
import { dictionaries } from '../../../backend/locales/index.ts';
import { exportingWords, warningText } from '../../../backend/locales/exporting.ts';
import { entityId } from '../../../backend/model/ids.ts';
import type { Batch } from '../../../backend/model/records.ts';
import { redactionWarnings } from '../../../backend/usecases/exportWarnings.ts';
import { claim, entity, relationship, source, statement } from '../../stores/samples.ts';
import { smallMaterial } from '../small.ts';

const NAME = 'Production committee of Larkspur (「飛燕草」製作委員会)';

describe('the head of a descriptive name', () => {
  const kinds = (text: string, name = NAME): readonly string[] =>
    mentionsOfHeads(text, headsOf([name]), '[…]').map(({ kind }) => kind);

  it.each([
    ['so the committee said', ['definite']],
    ['The production committee’s word', ['definite']],
    ['Committee statement of May', ['first']],
    ['laut dem Komitee', ['definite']],
    ['das Produktionskomitee und des Komitees', ['definite', 'definite']],
    ['Erklärung vom Produktions-Komitee', ['definite']],
    ['製作委員会の声明', ['definite']],
    ['a committee', ['other']],
    ['the sanctions committee', ['other']],
    ['das Sanktionskomitee', ['other']],
    ['committees of both houses', []],
    ['they commit', []],
  ])('in “%s”: %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('is none of a person’s name or a title', () => {
    for (const name of ['Deepak Jadhav', 'Invincible, season 3', 'Larkspur in Bloom', 'Kinoatis LLC'])
      expect(headsOf([name])).toEqual([]);
  });
});

/** The committee gave work to Beta, which gave it on; another body and its committee are spoken of too. */
function batchWith(over: { readonly said?: string; readonly other?: string } = {}): Batch {
  return {
    source: [
      source('s1', {
        publisher: 'Daily',
        title: 'A tale of flowers and money',
        url: 'https://daily.example/larkspur',
      }),
      source('committee-2024', {
        publisher: 'Production committee',
        title: 'Word',
        note: 'Names the committee alone.',
        url: 'https://body.example/word',
      }),
      source('s3', { publisher: 'Weekly', title: 'On others that nobody redacts' }),
    ],
    entity: [
      entity('body', { name: NAME }),
      entity('b', { name: 'Beta', note: 'Was asked by the committee.' }),
      entity('c', { name: 'Gamma' }),
      entity('senate', { name: over.other ?? 'Senate', note: 'The Senate has rules.' }),
    ],
    relationship: [
      relationship('r1', ['body', 'b'], { remark: 'Committee statement of May.' }),
      relationship('r2', ['b', 'c'], {
        qualifier: 'Inferred: the committee named the chain.',
        translations: { de: { qualifier: 'Gefolgert: Das Komitee nannte die Kette.' } },
      }),
      relationship('r3', ['c', 'senate'], { qualifier: 'As the committee had it.' }),
    ],
    claim: [
      claim('c1', 'r1', { source: 's1', origin: 's1', note: 'A word of the committee’s, by the committee.' }),
      claim('c2', 'r2', { source: 'committee-2024', origin: 'committee-2024' }),
      claim('c3', 'r3', { source: 's3', origin: 's3' }),
    ],
    statement: [
      statement('t1', {
        party: 'b',
        source: 's1',
        speaker: 'the production committee',
        text: over.said ?? 'Neither the committee nor the studio knew.',
        translations: {
          de: {
            speaker: 'der Ausschuss',
            text: 'Erklärung des Komitees: Weder das Komitee noch das Studio wusste davon.',
          },
        },
        aboutRelationships: ['r1'],
      }),
    ],
  };
}

const gather = (over: Parameters<typeof batchWith>[0] = {}, redact: readonly string[] = ['body']) =>
  smallMaterial(
    batchWith(over),
    { from: ['body'], to: ['senate'] },
    { redact: redact.map((id) => entityId.parse(id)) },
  );

describe('redacting a party with a descriptive name', () => {
  let material: Material;
  beforeAll(async () => {
    material = await gather();
  });

  it('takes the head of its name out of what is about it, in both languages, and of ids', () => {
    const { records } = applyRedaction(material);
    const [said] = records.statement;
    expect([said?.speaker, said?.text, said?.translations.de?.speaker, said?.translations.de?.text]).toEqual([
      'Party 1',
      'Neither Party 1 nor the studio knew.',
      'Party 1',
      'Erklärung von Party 1: Weder Party 1 noch das Studio wusste davon.',
    ]);
    const qualifiers = records.relationship.flatMap((one) => [
      one.qualifier,
      one.translations.de?.qualifier,
      one.remark,
    ]);
    expect(qualifiers).toEqual(
      expect.arrayContaining([
        'Inferred: Party 1 named the chain.',
        'Gefolgert: Party 1 nannte die Kette.',
        'Party 1 statement of May.',
      ]),
    );
    const published = records.source.find(({ title }) => title === 'Word');
    expect([published?.publisher, published?.note, published?.url]).toEqual([
      'Party 1',
      'Names Party 1 alone.',
      null,
    ]);
    expect(published?.id).not.toContain('committee');
  });

  it('calls no work a party where it counts the names', async () => {
    const batch = batchWith();
    const works = [...(batch.entity ?? []), entity('film', { name: 'Iris', schema: 'Project' })];
    const links = (batch.relationship ?? []).map((one) =>
      one.id === 'r1' ? relationship('r1', ['body', 'b'], { production: 'film' }) : one,
    );
    const small = await smallMaterial(
      { ...batch, entity: works, relationship: links },
      { from: ['body'], to: ['senate'] },
      { redact: ['film'] },
    );
    for (const [language, told] of [
      ['en', '1 name is withheld.'],
      ['de', '1 Name wird zurückgehalten.'],
    ] as const)
      expect(withheldSentences(applyRedaction(small), dictionaries[language])).toContain(told);
  });

  it('leaves other texts as they are and says which should be read', () => {
    const { material: shown, undecided } = redactionOf(material);
    expect([...undecided].sort()).toEqual(['As the committee had it.', 'Was asked by the committee.']);
    expect(JSON.stringify(shown.records)).toContain('As the committee had it.');
  });

  it('decides nothing where a text speaks of another such body', async () => {
    const said = 'The committee knew what the sanctions committee knew.';
    const { material: shown, undecided } = redactionOf(await gather({ said }));
    expect(undecided).toContain(said);
    expect(JSON.stringify(shown.records.statement)).toContain(said);
  });

  it('changes nothing in the records of another party that is called so', async () => {
    const { material: shown, undecided } = redactionOf(
      await gather({ other: 'Production committee of Iris' }),
    );
    const text = JSON.stringify(shown.records);
    expect(text).toContain('"Production committee of Iris"');
    expect(text).toContain('As the committee had it.');
    expect(undecided).toEqual(['Was asked by the committee.']);
  });

  it('leaves what many a party is called, and says where it stands', async () => {
    const batch = { entity: [entity('a', { name: 'Alpha Company' }), entity('b')] };
    const links = {
      ...{
        source: [source('s1')],
        relationship: [relationship('r1', ['a', 'b'], { qualifier: 'The company paid.' })],
      },
      claim: [claim('c1', 'r1')],
    };
    const small = await smallMaterial({ ...batch, ...links }, { from: ['a'], to: ['b'] }, { redact: ['a'] });
    const { material: shown, undecided } = redactionOf(small);
    expect(shown.records.relationship[0]?.qualifier).toBe('The company paid.');
    expect(undecided).toEqual(['The company paid.']);
  });
});

describe('sources that lead back to a redacted party', () => {
  it('are named with their ids in both languages, and gone once they are withheld', async () => {
    const redacted = redactionOf(await gather());
    expect(redacted.findable.map(({ id }) => id)).toEqual(['s1']);
    const warnings = redactionWarnings(redacted);
    expect(warnings.find(({ kind }) => kind === 'findable')).toMatchObject({ sources: ['s1'] });
    const told = (['en', 'de'] as const).map((language) =>
      warnings.map((one) => warningText(one, exportingWords[language])).join(' '),
    );
    for (const text of told) {
      expect(text).toContain('“A tale of flowers and money” (s1)');
      expect(text).toContain('As the committee had it.');
    }
    expect(told[0]).not.toBe(told[1]);
  });

  it('are not those of what nobody redacted', async () => {
    const redacted = redactionOf(await gather({}, []));
    expect(redactionWarnings(redacted)).toEqual([]);
  });
});
