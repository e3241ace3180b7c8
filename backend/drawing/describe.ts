/** Parties and links in words: accessible names, titles, rows of tables. Verbs say no more than the grade. */
import type { EntitySummary, EvidencedRelationship } from '../model/answers.ts';
import {
  countOf,
  countryName,
  endSentence,
  fill,
  formatSpan,
  partyNames,
  narrowingInWords,
  relationshipSentence,
  statusText,
  type Words,
} from '../locales/index.ts';
import { originCount, type TraceLink, type TraceNode } from './traceGraph.ts';

export type Names = ReadonlyMap<string, EntitySummary>;

/** Each party under the name by which all of these are told apart. */
export function namesOf(entities: readonly EntitySummary[], words: Words): Names {
  const called = partyNames(entities, words);
  return new Map(entities.map((entity) => [entity.id, { ...entity, name: called.whole(entity.id) }]));
}

export function nameOf(id: string, names: Names): string {
  return names.get(id)?.name ?? id;
}

/** "SEK Studio, company, North Korea, last seen listed on 24 December 2025, target". */
export function nodeInWords(node: TraceNode, names: Names, words: Words): string {
  const { entity } = node;
  const known = entity.status.status === 'not-listed' ? '' : statusText(entity.status, words);
  const parts = [
    nameOf(entity.id, names),
    words.evidence.schemata[entity.schema],
    ...entity.countries.map((code) => countryName(code, words.dates.tag)),
    entity.placeholder ? words.evidence.placeholder[entity.plural ? 'numberUnknown' : 'notNamed'] : '',
    known,
    node.start ? words.drawing.picture.start : '',
    node.target ? words.drawing.picture.target : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

export function relationshipInWords(relationship: EvidencedRelationship, names: Names, words: Words): string {
  const subject = relationship.direction === 'forward' ? relationship.from : relationship.to;
  return relationshipSentence(
    {
      type: relationship.type,
      direction: relationship.direction,
      grade: relationship.grade,
      claims: relationship.claims,
      over: relationship.over,
      fromName: nameOf(relationship.from, names),
      toName: nameOf(relationship.to, names),
      plural: names.get(subject)?.plural ?? false,
    },
    words,
  );
}

export function datesInWords(relationships: readonly EvidencedRelationship[], words: Words): string {
  return [...new Set(relationships.map((one) => formatSpan(one.start, one.end, words.dates)))].join('; ');
}

/** Each relationship as a sentence with its own grade and dates and what narrows it, then what holds for the link. */
export function linkInWords(link: TraceLink, names: Names, words: Words): string {
  const sentences = link.relationships.map((one) => {
    const dates = formatSpan(one.start, one.end, words.dates);
    const sentence = `${relationshipInWords(one, names, words)} (${gradeInWords(one.grade, words)}, ${dates}).`;
    return [sentence, narrowingInWords(one, words)].filter((part) => part !== '').join(' ');
  });
  const origins = originCount(link);
  const marks = [
    origins === 0 ? '' : countOf(origins, words.drawing.table.origins),
    link.contested ? words.drawing.legend.contested : '',
    link.impossible ? words.drawing.legend.impossible : '',
  ];
  const mark = marks.filter((one) => one !== '').join(', ');
  return [...sentences, ...(mark === '' ? [] : [endSentence(mark)])].join(' ');
}

export function gradeInWords(grade: TraceLink['grade'], words: Words): string {
  return fill(words.drawing.picture.grade, { grade, meaning: words.evidence.grades[grade].name });
}
