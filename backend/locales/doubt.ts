/** From which step on a chain is only suspected, an inference of its case, or somebody's judgement: never less than is doubtful. */
import type { Chain, ChainLink } from '../model/answers.ts';
import { groupBy } from '../model/groups.ts';
import { isInferred } from '../model/grades.ts';
import type { Words } from './en.ts';
import { listOf } from './names.ts';
import type { Naming } from './sentences.ts';
import { fill } from './verbs.ts';

/** Which steps of chains are of grade D: one sentence for a single chain, one that counts for several. */
export function doubtIn(chains: readonly Chain[], source: Naming['source'], words: Words): readonly string[] {
  const { doubt } = words.drawing.headline;
  const doubtful = chains.filter((chain) => doubtfulSteps(chain).length > 0);
  const [only] = doubtful;
  if (only === undefined) return [];
  if (chains.length === 1) return [whereIn(only, 'one', { source, words })];
  const groups = groupBy(doubtful, (chain) => whereIn(chain, 'some', { source, words }));
  const [same] = groups.keys();
  if (groups.size === 1 && doubtful.length === chains.length && same !== undefined)
    return [fill(doubt.every, { where: same })];
  const list = [...groups].map(([where, group]) => fill(doubt.count, { n: group.length, where }));
  return [fill(doubt.several, { n: doubtful.length, list: list.join('; ') })];
}

function doubtfulSteps(chain: Chain): readonly number[] {
  return chain.links.flatMap((link, at) => (link.grade === 'D' ? [at + 1] : []));
}

interface Telling {
  readonly source: Naming['source'];
  readonly words: Words;
}

type Kind = 'suspected' | 'inferred' | 'judged';

function kindOf({ relationships }: ChainLink): Kind {
  const doubtful = relationships.filter((one) => one.grade === 'D');
  if (doubtful.every(({ type }) => type === 'JUDGED_SAME_AS')) return 'judged';
  return doubtful.every((one) => isInferred(one.claims)) ? 'inferred' : 'suspected';
}

/** "only suspected", and of what somebody judged whose judgement it is. */
function kindsOf(links: readonly ChainLink[], { source, words }: Telling): string {
  const { kinds, only } = words.drawing.headline.doubt;
  const { tag } = words.dates;
  const judges = links
    .filter((link) => kindOf(link) === 'judged')
    .flatMap(({ relationships }) => relationships.flatMap(({ claims }) => claims.map((one) => one.source)))
    .map((id) => source(id) ?? words.evidence.spokenOf.unknownSource);
  const by = listOf([...new Set(judges)], tag);
  const present = (['suspected', 'inferred', 'judged'] as const).filter((kind) =>
    links.some((link) => kindOf(link) === kind),
  );
  return fill(only, {
    kinds: listOf(
      present.map((kind) => fill(kinds[kind], { by })),
      tag,
      'or',
    ),
  });
}

/** "from step 2 on, each step is only suspected" */
function whereIn(chain: Chain, form: 'one' | 'some', { source, words }: Telling): string {
  const { where } = words.drawing.headline.doubt;
  const steps = doubtfulSteps(chain);
  const links = chain.links.filter((link) => link.grade === 'D');
  const [first = 1] = steps;
  const total = chain.links.length;
  const toTheEnd = steps.length === total - first + 1;
  const values = {
    n: first,
    list: listOf(steps.map(String), words.dates.tag),
    kind: kindsOf(links, { source, words }),
  };
  const forms = where[form];
  if (steps.length === total) return fill(forms.all, values);
  if (toTheEnd) return fill(first === total ? forms.last : forms.from, values);
  return fill(steps.length === 1 ? forms.step : forms.steps, values);
}
