/** What a briefer should know before a file is handed on. */
import type { TraceAnswer } from '../model/answers.ts';
import { dictionaries, partyNames, statusText } from '../locales/index.ts';
import { exportFormats, type ExportFormat } from '../model/briefings.ts';
import type { ExportWarning } from '../model/exportJobs.ts';
import { unfinishedIn } from '../model/imports.ts';
import { isUnconfirmed } from '../model/listings.ts';
import { compareText } from '../model/merge.ts';
import { placeFigures } from '../exports/briefing/figurePages.ts';
import { codePointOf, missingIn } from '../exports/fonts/fonts.ts';
import type { Material } from '../exports/material.ts';
import type { Redacted } from '../exports/protection/redaction.ts';
import type { Unasked } from './unasked.ts';

/** Text of a figure below this many points, to a tenth, is hard to read on paper. */
const SMALL_POINTS = 10;
/** Formats that set the figure on a page of the chosen size. */
const paged: readonly ExportFormat[] = ['pdf', 'docx'];

/** From so many chains on a briefing is longer than anyone reads; a choice helps. */
const MANY_CHAINS = 40;

/** @param parties whom nobody asked */
export function exportWarnings(material: Material, parties: readonly Unasked[]): readonly ExportWarning[] {
  const [own] = material.answers;
  const chains = material.answers.reduce((sum, answer) => sum + answer.chains.length, 0);
  const { format, edits } = material.settings;
  const isPublic = edits.audience === 'public';
  return [
    ...unfinishedImports(material),
    ...lastSeenTargets(material),
    ...(isPublic ? unaskedParties(parties) : []),
    ...smallText(material),
    ...searchLimits(own),
    ...(chains === 0 ? [{ kind: 'no-chains' as const }] : []),
    ...(exportFormats[format].briefing && chains > MANY_CHAINS
      ? [{ kind: 'many-chains' as const, chains }]
      : []),
  ];
}

export function redactionWarnings({ undecided, findable }: Redacted): readonly ExportWarning[] {
  const sources = [...new Map(findable.map((one) => [one.id, one])).values()];
  return [
    ...(undecided.length === 0
      ? []
      : [{ kind: 'unnamed-mention' as const, names: undecided.map((text) => `“${text}”`) }]),
    ...(sources.length === 0
      ? []
      : [
          {
            kind: 'findable' as const,
            names: sources.map(({ id, title }) => `“${title}” (${id})`),
            sources: sources.map(({ id }) => id),
          },
        ]),
  ];
}

function unfinishedImports({ answers }: Material): readonly ExportWarning[] {
  return unfinishedIn(answers).map((one) => ({ kind: 'unfinished-import', ...one }));
}

/** Formats that bring their letters with them; others are shown in the reader's. */
const lettered: readonly ExportFormat[] = ['pdf', 'png', 'svg', 'poster', 'docx', 'bundle'];

/** Characters that no font has. */
export async function missingLetters({ answers, settings }: Material): Promise<readonly ExportWarning[]> {
  if (!lettered.includes(settings.format)) return [];
  const missing = await missingIn(JSON.stringify([answers, settings.edits]));
  return missing.size === 0
    ? []
    : [{ kind: 'no-glyph', names: [...missing].sort(compareText).map(codePointOf) }];
}

function lastSeenTargets({ answers, settings }: Material): readonly ExportWarning[] {
  const words = dictionaries[settings.language];
  const called = partyNames(
    answers.flatMap(({ entities }) => entities),
    words,
  );
  const names = new Set(
    answers
      .flatMap(({ chains }) => chains.filter((chain) => isUnconfirmed(chain.targetStatus)))
      .map(({ to, targetStatus }) => `${called.whole(to)} (${statusText(targetStatus, words)})`),
  );
  return names.size === 0 ? [] : [{ kind: 'last-seen', names: [...names].sort(compareText) }];
}

function smallText({ answers, settings }: Material): readonly ExportWarning[] {
  if (!paged.includes(settings.format)) return [];
  const options = { language: settings.language, page: settings.edits.page };
  const sizes = answers
    .filter((answer) => answer.chains.length > 0)
    .flatMap((answer) => placeFigures(answer, options).map(({ textSize }) => textSize));
  const points = Math.round(Math.min(...sizes) * 10) / 10;
  return points < SMALL_POINTS ? [{ kind: 'small-text', points }] : [];
}

function unaskedParties(parties: readonly Unasked[]): readonly ExportWarning[] {
  return parties.length === 0 ? [] : [{ kind: 'unasked', names: parties.map(({ name }) => name) }];
}

function searchLimits({ answer }: TraceAnswer): readonly ExportWarning[] {
  const { status, depth } = answer;
  return status === 'complete' ? [] : [{ kind: status, depth }];
}
