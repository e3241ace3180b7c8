/** From which step on a chain is only suspected, or an inference of its case: never less than is doubtful. */
import type { Chain } from '../model/answers.ts';
import { groupBy } from '../model/groups.ts';
import { isInferred } from '../model/grades.ts';
import type { Words } from './en.ts';
import { listOf } from './names.ts';
import { fill } from './verbs.ts';

/** Which steps of chains are of grade D: one sentence for a single chain, one that counts for several. */
export function doubtIn(chains: readonly Chain[], words: Words): readonly string[] {
  const { doubt } = words.drawing.headline;
  const doubtful = chains.filter((chain) => doubtfulSteps(chain).length > 0);
  const [only] = doubtful;
  if (only === undefined) return [];
  if (chains.length === 1) return [whereIn(only, 'one', words)];
  const groups = groupBy(doubtful, (chain) => whereIn(chain, 'some', words));
  const [same] = groups.keys();
  if (groups.size === 1 && doubtful.length === chains.length && same !== undefined)
    return [fill(doubt.every, { where: same })];
  const list = [...groups].map(([where, group]) => fill(doubt.count, { n: group.length, where }));
  return [fill(doubt.several, { n: doubtful.length, list: list.join('; ') })];
}

function doubtfulSteps(chain: Chain): readonly number[] {
  return chain.links.flatMap((link, at) => (link.grade === 'D' ? [at + 1] : []));
}

/** "from step 2 on, each step is only suspected" */
function whereIn(chain: Chain, form: 'one' | 'some', words: Words): string {
  const { where, kinds } = words.drawing.headline.doubt;
  const steps = doubtfulSteps(chain);
  const links = chain.links.filter((link) => link.grade === 'D');
  const inferred = links.filter((link) =>
    link.relationships.every((one) => one.grade !== 'D' || isInferred(one.claims)),
  ).length;
  const kind = inferred === 0 ? 'suspected' : inferred === links.length ? 'inferred' : 'both';
  const [first = 1] = steps;
  const total = chain.links.length;
  const toTheEnd = steps.length === total - first + 1;
  const values = { n: first, list: listOf(steps.map(String), words.dates.tag), kind: kinds[kind] };
  const forms = where[form];
  if (steps.length === total) return fill(forms.all, values);
  if (toTheEnd) return fill(first === total ? forms.last : forms.from, values);
  return fill(steps.length === 1 ? forms.step : forms.steps, values);
}
