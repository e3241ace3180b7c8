/** `cutout search`, `cutout nearest` and `cutout verify` */
import { Command, Option } from 'commander';
import { profiles, type Profile } from '../model/relationshipTypes.ts';
import { nearestHelps, type NearestResult, type SearchResult, type VerifyResult } from '../model/views.ts';
import {
  dictionaries,
  differentTexts,
  fill,
  formatDate,
  listOf,
  partyNames,
  sanctionedThenSentence,
  statusText,
  statusWithGround,
  timeMark,
  timeSentence,
  type PartyNames,
  wordsBorneText,
} from '../locales/index.ts';
import { counted, CutoutError } from '../errors.ts';
import { marked } from './marks.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { textTable } from './table.ts';
import { wholeNumber } from './questionOptions.ts';

const words = dictionaries.en;

export function searchCommand(program: Program): Command {
  return new Command('search')
    .summary('entities by name, in any script')
    .description('Finds entities by name or alias, in any script; the last word may be cut short.')
    .argument('<name...>', 'what to look for')
    .option('--limit <n>', 'at most so many hits', '12')
    .addHelpText('after', '\nExamples:\n  cutout search sek studio\n  cutout search 조선 --limit 30')
    .action((name: readonly string[], options: { limit: string }, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) =>
          client(
            'search',
            { q: name.join(' '), limit: wholeNumber('--limit', options.limit) },
            program.signal,
          ),
        print: marked(searchText),
      }),
    );
}

export function searchText({ hits, notice }: SearchResult): string {
  if (hits.length === 0)
    return `${words.messages.searchEmpty} \`cutout import\` loads cases and lists.\n\n${notice}`;
  const rows = hits.map((hit) => [
    hit.id,
    hit.name,
    hit.matched === hit.name ? '' : hit.matched,
    words.evidence.schemata[hit.schema],
    hit.countries.join(' '),
    statusText(hit.status, words),
    wordsBorneText(hit.words, words),
  ]);
  return `${textTable(['id', 'name', 'found as', 'kind', 'country', 'status today', ''], rows)}\n\n${notice}`;
}

export function nearestCommand(program: Program): Command {
  return new Command('nearest')
    .summary('the nearest sanctioned party of each party')
    .requiredOption('--from <names...>', 'ids, names or start sets')
    .addOption(new Option('--profile <name>', 'which relationships are walked').choices([...profiles]))
    .option('--max-hops <n>', 'how far to look, 1 to 12 (default: 6)')
    .option('--identity-hops', 'also walk "possibly the same as", "renamed to" and "judged the same as"')
    .option('--status-date <day>', 'day on which "sanctioned" is judged (default: today)')
    .action((options: NearestOptions, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) =>
          client(
            'nearest',
            {
              from: [...options.from],
              profile: options.profile,
              maxHops: wholeNumber('--max-hops', options.maxHops),
              identityHops: options.identityHops,
              statusDate: options.statusDate,
            },
            program.signal,
          ),
        print: marked(nearestText),
      }),
    );
}

interface NearestOptions {
  readonly from: readonly string[];
  readonly profile?: Profile;
  readonly maxHops?: string;
  readonly identityHops?: boolean;
  readonly statusDate?: string;
}

export function nearestText({ rows, statusDate, sanctionedThen, maxHops }: NearestResult): string {
  const parties = rows.flatMap(({ from, nearest }) => (nearest === null ? [from] : [from, nearest.target]));
  const called = partyNames(parties, words);
  const lines = rows.map(({ from, search, nearest }) => [
    called.whole(from.id),
    nearest === null ? fill(NONE_FOUND[search], { hops: maxHops }) : called.whole(nearest.target.id),
    nearest === null ? '' : String(nearest.hops),
    nearest?.grade ?? '',
    nearest === null ? '' : marksOf(nearest),
    nearest === null ? '' : statusWithGround(nearest.target.status, words),
  ]);
  const open = rows.filter(({ search }) => search !== 'complete').length;
  return [
    ...listedStarts(rows, called),
    textTable(['from', 'nearest other sanctioned party', 'hops', 'grade', 'marks', 'status'], lines),
    ...rows.flatMap(({ from, nearest }) =>
      nearest?.time.verdict === 'impossible'
        ? [`${called.whole(from.id)}: ${timeSentence(nearest, words)}`]
        : [],
    ),
    ...rows.flatMap(({ nearest }) =>
      nearest === null ? [] : differentTexts(nearest, nameOnWay(nearest), words),
    ),
    ...helpSentences(rows, { called, statusDate }),
    ...(open === 0
      ? []
      : [
          `Out of time: ${String(open)} of ${String(rows.length)} were not searched to the end. Ask for fewer.`,
        ]),
    `Status date ${statusDate}.${rows.some(({ wouldHelp }) => wouldHelp.includes('statusDate')) ? ` ${sanctionedThenSentence(sanctionedThen, statusDate, words)}` : ''}`,
  ].join('\n\n');
}

/** Starts that are or were listed themselves, or of whom the data do not say: a row about others must not clear them. */
function listedStarts(rows: NearestResult['rows'], called: PartyNames): readonly string[] {
  return rows
    .filter(({ from }) => from.status.status !== 'not-listed' && from.status.status !== 'not-yet-listed')
    .map(({ from }) => `${called.whole(from.id)} itself: ${statusWithGround(from.status, words)}.`);
}

function helpSentences(
  rows: NearestResult['rows'],
  { called, statusDate }: { readonly called: PartyNames; readonly statusDate: string },
): readonly string[] {
  const { wouldHelpIdentity, wouldHelpStatusDate, wouldHelpUnknown } = words.messages;
  const forms = {
    identityHops: wouldHelpIdentity,
    statusDate: wouldHelpStatusDate,
    unknownStatus: wouldHelpUnknown,
  };
  return nearestHelps.flatMap((by) => {
    const starts = rows
      .filter(({ wouldHelp }) => wouldHelp.includes(by))
      .map(({ from }) => called.whole(from.id));
    const parts = { starts: listOf(starts, words.dates.tag), day: formatDate(statusDate, words.dates) };
    return starts.length === 0 ? [] : [fill(forms[by].named, parts)];
  });
}

/** Parties between a start and its nearest are only named on the steps. */
function nameOnWay({ links }: Nearest): (id: string) => string {
  const names = new Map<string, string>(
    links.flatMap(({ from, fromName, to, toName }) => [
      [from, fromName],
      [to, toName],
    ]),
  );
  return (id) => names.get(id) ?? id;
}

const NONE_FOUND = {
  complete: 'none within {hops:hop|hops}',
  'timed-out': 'not known: out of time',
  'not-asked': 'not known: not asked, out of time',
} as const satisfies Record<NearestResult['rows'][number]['search'], string>;

/** Disputed links, and dates that do not fit or do not settle whether they do. */
function marksOf(nearest: Nearest): string {
  const marks = [
    nearest.contested ? 'contested' : '',
    nearest.time.verdict === 'fit' ? '' : timeMark(nearest, words),
  ];
  return marks.filter((mark) => mark !== '').join(', ');
}

type Nearest = NonNullable<NearestResult['rows'][number]['nearest']>;

export function verifyCommand(program: Program): Command {
  return new Command('verify')
    .summary('recompute the checksum of every record')
    .description(
      'Recomputes every record’s checksum. Prints the content digest; equal data give equal digests in both stores.',
    )
    .action((_options: object, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: async (client) => {
          const result = await client('verify', {}, program.signal);
          if (result.damaged.length > 0) throw damage(result);
          return result;
        },
        print: marked(verifyText),
      }),
    );
}

function damage({ damaged }: VerifyResult): CutoutError {
  return new CutoutError(
    'store-damaged',
    `${counted(damaged.length, 'record does not match its checksum', 'records do not match their checksums')}.`,
    {
      remedy: 'Load their datasets again into a new store, or restore a copy of this one.',
      items: damaged.slice(0, 20),
    },
  );
}

function verifyText({ counts, digest, revision }: VerifyResult): string {
  const rows = Object.entries(counts).map(([kind, count]) => [kind, String(count)]);
  return `Every record matches its checksum.\n\n${textTable(['kind', 'records'], rows)}\n\nrevision ${String(revision)}\ndigest ${digest}`;
}
