/** A trace question as a person puts it: names resolved, defaults filled in, contradictions refused. */
import type { TraceAnswer } from '../model/answers.ts';
import { rangeOf } from '../model/dates.ts';
import { traceQuestion, type TraceQuestion } from '../model/questions.ts';
import { CutoutError } from '../errors.ts';
import { resolveParties } from './resolver.ts';
import { trace, type TraceOptions } from './trace.ts';
import type { Workspace } from './workspace.ts';

/** The input of the API's `trace`, with names instead of ids. */
type Plain = Omit<TraceQuestion, 'from' | 'to' | 'exclude' | 'require'>;
export type TraceInput = { readonly [K in keyof Plain]?: Plain[K] | undefined } & {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly asOf?: string | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly require?: readonly string[] | undefined;
};

export async function askTrace(
  workspace: Workspace,
  input: TraceInput,
  options: TraceOptions = {},
): Promise<TraceAnswer> {
  return trace(workspace, await resolveQuestion(workspace, input), options);
}

export async function resolveQuestion(workspace: Workspace, input: TraceInput): Promise<TraceQuestion> {
  const context = { store: workspace.store, ledger: await workspace.ledger() };
  const { from, to, asOf, exclude = [], require = [], validDuring, ...rest } = input;
  if (asOf !== undefined && validDuring != null) {
    throw new CutoutError(
      'bad-question',
      'Both a single date and a range were given for the validity of links.',
      {
        remedy: 'Give either the as-of date or the range.',
      },
    );
  }
  const during = asOf === undefined ? (validDuring ?? null) : { from: asOf, to: asOf };
  if (during !== null && rangeOf(during.from).earliest > rangeOf(during.to).latest) {
    throw new CutoutError(
      'bad-question',
      `The range from ${during.from} to ${during.to} ends before it begins.`,
      {
        remedy: 'Swap the two dates.',
      },
    );
  }
  const anySanctioned = to.includes('sanctioned');
  if (anySanctioned && to.length > 1) {
    throw new CutoutError('bad-question', '"sanctioned" already stands for every sanctioned party.', {
      remedy: 'Give either "sanctioned" or the parties by name.',
    });
  }
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return traceQuestion.parse({
    statusDate: workspace.today(),
    ...given,
    from: await resolveParties(from, context),
    to: anySanctioned ? 'sanctioned' : await resolveParties(to, context),
    validDuring: during,
    exclude: await resolveParties(exclude, context),
    require: await resolveParties(require, context),
  });
}
