/** Of which list a file is an edition: its name and the numbers it shares with loaded editions say so, or the user does. */
import { CutoutError } from '../../errors.ts';
import { isListName, listFromText, listName, listNames, schemeOf } from '../../model/lists.ts';
import { compareText } from '../../model/merge.ts';
import type { Edition } from './entries.ts';
import type { LoadedNumbers } from './editions.ts';

/** A loaded edition that shares fewer of its numbers than this is taken for one of another list. */
const SHARED = 0.5;

/**
 * @param given by the user, any letter case; stands whatever names and numbers say
 * @throws `bad-question` where it is no id; `rejected-edition` where names and numbers do not agree
 */
export function chooseList(
  edition: Pick<Edition, 'entries' | 'rejected' | 'list' | 'names'>,
  loaded: readonly LoadedNumbers[],
  given: string | undefined,
): string {
  if (given !== undefined) return listId(given);
  const { list } = edition;
  const own = loaded.filter((one) => one.list === list).map((one) => sharedWith(one, edition));
  const stranger = own.filter(({ share }) => share < SHARED).sort((a, b) => a.share - b.share)[0];
  if (stranger !== undefined) {
    throw unsure(
      edition,
      `Of the ${String(stranger.numbers.size)} entries that are loaded of ${named(stranger)} only ` +
        `${String(stranger.shared)} stand in this file: it may be of another list.`,
    );
  }
  const other = loaded
    .filter((one) => one.list !== list && schemeOf(one.list) === schemeOf(list))
    .map((one) => sharedWith(one, edition))
    .find(({ share, numbers }) => own.length === 0 && numbers.size > 0 && share >= SHARED);
  if (other !== undefined) {
    throw unsure(
      edition,
      `The file is called like one of ${listName(list)}, and has ${String(other.shared)} of the ` +
        `${String(other.numbers.size)} entries that are loaded of ${named(other)}.`,
    );
  }
  return list;
}

/** Upper case; letters, digits and hyphens, as ids are made of it. */
function listId(given: string): string {
  const list = listFromText(given);
  if (/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/.test(list) && list.length <= 40) return list;
  throw new CutoutError('bad-question', `"${given}" is no name of a list.`, {
    remedy: `Give one of ${listNames.join(', ')}, or another one of letters, digits and hyphens.`,
  });
}

function sharedWith<T extends LoadedNumbers>(
  one: T,
  { entries, rejected }: Pick<Edition, 'entries' | 'rejected'>,
) {
  const shared = [...one.numbers].filter((number) => entries.has(number) || rejected.has(number)).length;
  return { ...one, shared, share: one.numbers.size === 0 ? 1 : shared / one.numbers.size };
}

function named({ list, date }: LoadedNumbers): string {
  return `the edition of ${date} of ${listName(list)}`;
}

function unsure({ names }: Pick<Edition, 'names'>, message: string): CutoutError {
  const known = [...listNames].filter(isListName).sort(compareText).join(', ');
  return new CutoutError('rejected-edition', message, {
    place: { file: names.main },
    remedy: `Nothing was written. Say which list the file is of by --list <id>: ${known}, or a name of its own for any other.`,
  });
}
