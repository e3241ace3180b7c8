/** `cutout export` */
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { errorOf, type Client } from '../api/client.ts';
import type { ExportRequest, FileResult, InputOf } from '../api/contract.ts';
import { CutoutError } from '../errors.ts';
import { dictionaries, fill, type Language } from '../locales/index.ts';
import { exportingWords, sizeText, warningText } from '../locales/exporting.ts';
import { phaseProgress, type ExportJob } from '../model/exportJobs.ts';
import { addSettingOptions, settingsOf, type SettingOptions } from './exportOptions.ts';
import { outputPath, writeWhole, type OutputPlace } from '../files/output.ts';
import type { CommonOptions, Program } from './program.ts';
import { addQuestionOptions, requestOf, type QuestionOptions } from './questionOptions.ts';

const POLL_MS = 50;
const STDOUT = '-';

interface OutOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly issue?: boolean;
  readonly briefing?: string;
}
type Options = CommonOptions & QuestionOptions & SettingOptions & OutOptions;

export function exportCommand(program: Program): Command {
  const command = new Command('export')
    .summary('a trace as report, figure or data file')
    .description(
      'Asks the same questions as `cutout trace` and writes the answer as a cited report (pdf, docx, pptx, html, md), as a\n' +
        'figure (svg, png, poster) or as data (csv, xlsx, graphml, gexf, ftm, archive, neo4j, bundle).',
    );
  addSettingOptions(addQuestionOptions(command))
    .option('--out <file>', 'file or folder to write to, "-" for the standard output (default: here)')
    .option('--issue', 'keep the briefing, so that the same file can be made again: prints its id')
    .option('--briefing <id>', 'a file of an issued briefing, instead of a question')
    .option('--force', 'replace the file if it exists')
    .addHelpText('after', examples)
    .action((_options: object, self: Command) => run(program, self.optsWithGlobals<Options>()));
  return command;
}

const examples = `
Examples:
  cutout export --from major-producers --max-hops 7 --format pdf
  cutout export --from Amazon --format docx --lang de --page a4 --out amazon.docx
  cutout export --from "Mondo TV" --format csv --table claims --out - | head
  cutout export --from Amazon --format html --audience counsel --author "A. Writer" --summary-file summary.txt
  cutout export --briefing b-0123… --format docx
  cutout export --from Amazon --format pdf --withhold s-38north:partner --redact Skybound

Without --out the file goes into the current folder under a name such as
cutout-amazon-to-sanctioned-2026-11-23-en.pdf. A file is written whole or not at all, and none is replaced without
--force. Title, summary and judgement are printed as the author's. What is withheld is counted in the file; where it could
still be inferred, the export is refused. Warnings go to the standard error.`;

async function run(program: Program, options: Options): Promise<void> {
  const toStdout = options.out === STDOUT;
  if (toStdout && options.json === true) {
    throw new CutoutError('bad-question', 'The standard output cannot take both the file and --json.', {
      remedy: 'Leave out --json, or write the file elsewhere with --out.',
    });
  }
  const opened = await program.open(options);
  try {
    const { client } = opened;
    const place = { path: options.out, force: options.force === true };
    const started = await start(program, client, { options, place: toStdout ? null : place });
    const { job, file } = await finish(program, client, { started, lang: options.lang });
    const path = toStdout ? STDOUT : await outputPath(place, file.name);
    if (toStdout) await program.bytes(file.bytes);
    else await writeWhole(path, file.bytes, place);
    report(program, { ...options, path, job });
  } finally {
    await opened.close();
  }
}

/** Refuses before anything is made. @param place `null`: no file is written */
async function start(
  program: Program,
  client: Client,
  { options, place }: { readonly options: Options; readonly place: OutputPlace | null },
): Promise<ExportJob> {
  if (options.briefing !== undefined) {
    if (place?.path !== undefined) await outputPath(place, '');
    return client('exportBriefing', await reissue(options.briefing, options));
  }
  const request = await requestFor(client, options);
  const check = await client('checkExport', request, program.signal);
  if (!check.possible) throw errorOf(check.problem);
  if (place !== null) await outputPath(place, check.name);
  return client('startExport', request);
}

/** Question, words and protection of an issued briefing are those of its issue. */
async function reissue(id: string, options: Options): Promise<InputOf<'exportBriefing'>> {
  if (options.from !== undefined || options.issue === true) {
    throw new CutoutError('bad-question', 'An issued briefing has its own question, and is issued already.', {
      remedy: 'Give either --briefing or --from, and --issue only with --from.',
    });
  }
  const { format, scale, table } = await settingsOf(options, []);
  return { id, format, scale, table };
}

async function requestFor(client: Client, options: Options): Promise<ExportRequest> {
  const redact: string[] = [];
  for (const id of options.redact ?? []) redact.push((await client('entity', { id })).summary.id);
  const settings = await settingsOf(options, redact);
  return { question: requestOf(options), settings, issue: options.issue === true };
}

async function finish(
  program: Program,
  client: Client,
  { started, lang }: { readonly started: ExportJob; readonly lang: Language },
): Promise<{ readonly job: ExportJob; readonly file: FileResult }> {
  const job = await follow(program, client, { started, lang });
  if (job.problem !== null) throw errorOf(job.problem);
  const file = await client('exportedFile', { job: job.job }, program.signal);
  // the program that made it need not keep it any longer
  await client('cancelExport', { job: job.job });
  return { job, file };
}

/** Polls until the job has ended; Ctrl-C cancels it. */
async function follow(
  program: Program,
  client: Client,
  { started, lang }: { readonly started: ExportJob; readonly lang: Language },
): Promise<ExportJob> {
  let job = started;
  let shown = '';
  while (job.state === 'waiting' || job.state === 'running') {
    if (program.signal.aborted) return client('cancelExport', { job: job.job });
    await wait(POLL_MS);
    job = await client('exportJob', { job: job.job });
    if (program.terminal && job.phase !== shown) {
      shown = job.phase;
      const percent = String(Math.round(phaseProgress[job.phase] * 100));
      program.note(`${exportingWords[lang].phases[job.phase]} … ${percent} %`);
    }
  }
  return job;
}

function report(
  program: Program,
  { path, job, lang, json }: Options & { readonly path: string; readonly job: ExportJob },
): void {
  const words = exportingWords[lang];
  for (const warning of job.warnings) program.note(warningText(warning, words));
  if (job.file === null) return;
  const { bytes, sha256 } = job.file;
  const said = `${path}: ${sizeText(bytes, dictionaries[lang].dates.tag)}, SHA-256 ${sha256}`;
  if (json === true) {
    const { file, warnings, briefing } = job;
    program.out(JSON.stringify({ path, ...file, warnings, briefing }, null, 2));
  } else if (path === STDOUT) program.note(said);
  else program.out(said);
  if (job.briefing !== null && json !== true) program.note(fill(words.issuedAs, { id: job.briefing }));
}
