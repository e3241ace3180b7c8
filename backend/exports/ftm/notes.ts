/** What has no place in a property: statements, what the file is, and what FollowTheMoney has no form for. */
import { schemata } from '../../model/entities.ts';
import { groupBy } from '../../model/groups.ts';
import { leadRecords } from '../../model/merge.ts';
import { fill, formatDate, statementLead } from '../../locales/index.ts';
import { aboutSentences } from '../tables/about.ts';
import type { Reading } from '../tables/reading.ts';
import { replyInWords } from '../tables/replies.ts';
import { ftmEntity, type FtmEntity } from './entity.ts';
import { citing } from './parties.ts';

/** A note each, tied to who said it and to the parties that it is about. */
export function statementsIn(reading: Reading, parties: ReadonlySet<string>): readonly FtmEntity[] {
  const { words, naming } = reading;
  return reading.statements
    .filter(({ party }) => parties.has(party))
    .map((said) =>
      ftmEntity(said.id, 'Note', {
        name: statementLead(said, naming, words),
        description: [said.text, said.date === null ? '' : formatDate(said.date, words.dates)],
        entity: [said.party, ...said.aboutEntities].filter((id) => parties.has(id)),
        ...citing([said.source], reading),
      }),
    );
}

/** What parties were asked about claims on the chains, and their answers. */
export function repliesIn(reading: Reading, parties: ReadonlySet<string>): readonly FtmEntity[] {
  const shown = new Set<string>(reading.relationships.flatMap(({ claims }) => claims.map(({ id }) => id)));
  return leadRecords(reading.material.records.inquiry)
    .filter(({ party, claims }) => parties.has(party) && claims.some((id) => shown.has(id)))
    .map((inquiry) =>
      ftmEntity(inquiry.id, 'Note', {
        name: reading.words.briefing.sections.replies,
        description: replyInWords(inquiry, reading),
        entity: inquiry.party,
      }),
    );
}

/** @param leftOut types of the relationships that are not in the file, each as often as it is left out */
export function noteOnFile(reading: Reading, leftOut: readonly string[]): FtmEntity {
  const { words, entities, material } = reading;
  const { ftm } = words.exports;
  const kinds = entities
    .filter(({ schema }) => schemata[schema].ftm === null)
    .map(({ schema }) => words.evidence.schemata[schema]);
  const counts = [...groupBy([...kinds, ...leftOut], (what) => what)].map(([what, all]) =>
    fill(ftm.leftOutItem, { n: all.length, what }),
  );
  return ftmEntity(`about-${material.made.digest.slice(0, 24)}`, 'Note', {
    name: words.exports.about.title,
    description: aboutSentences(reading),
    notes: counts.length === 0 ? null : fill(ftm.leftOut, { list: counts.join(', ') }),
  });
}
