/** The list of sources: publisher, title, date, address, how each was read, capture and hash where known. */
import { endSentence, fieldText, fill, formatDate, plainStretches } from '../../locales/index.ts';
import { sourceName } from '../../model/sources.ts';
import type { Context } from './context.ts';
import type { Sentence, SourceNote } from './document.ts';
import { frame, label, link } from './sentences.ts';

/** In order of their numbers; call it when everything else is composed. */
export function sourceNotes(context: Context): readonly SourceNote[] {
  return context.cited.map((id, index) => ({
    number: index + 1,
    id,
    short: shortOf(id, context),
    sentences: sentencesOf(id, context),
  }));
}

function shortOf(id: string, context: Context): string {
  const source = context.source(id);
  return source === undefined ? id : sourceName(source);
}

function sentencesOf(id: string, context: Context): readonly Sentence[] {
  const source = context.source(id);
  if (source === undefined) return [];
  const { sources } = context.words.briefing;
  const { publisher, title, date, url } = source;
  const dates = (text: string): string =>
    text
      .split('/')
      .map((part) => formatDate(part, context.words.dates))
      .join(' – ');
  const how = plainStretches(fieldText(source, 'readAs', context.words));
  const details = [
    ...(date === null ? [] : [fill(sources.dated, { date: dates(date) })]),
    ...(source.readAs === '' ? [] : [fill(sources.read, { how })]),
    ...(url !== null && source.urlStatus === 'unconfirmed' ? [sources.unconfirmed] : []),
    ...(source.captured === null ? [] : [fill(sources.captured, { date: dates(source.captured) })]),
    ...(source.sha256 === null ? [] : [fill(sources.sha256, { hash: source.sha256 })]),
  ];
  const head = publisher === '' ? title : fill(sources.titled, { publisher, title });
  return [
    label(endSentence(head)),
    ...(url === null ? [] : [link(url, url)]),
    ...details.map(frame),
    ...(source.archiveUrl === null
      ? []
      : [
          {
            ...link(source.archiveUrl, source.archiveUrl),
            runs: [
              { text: fill(sources.archived, { address: '' }) },
              { text: source.archiveUrl, href: source.archiveUrl },
            ],
          },
        ]),
  ];
}
