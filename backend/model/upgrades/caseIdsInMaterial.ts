/** Ids of case files in what an issued briefing keeps beside its records: answers, choices, address. */
import { hash } from 'node:crypto';
import { each, isPlain, textOf, textsOf, type Plain } from './upgrade.ts';

/** What an old id became; `undefined` for what is none of the briefing's records. */
export type PresentOf = (old: string) => string | undefined;

/** Properties that hold ids of records, alone or in lists. */
const ID_KEYS: ReadonlySet<string> = new Set([
  ...['id', 'from', 'to', 'production', 'party', 'source', 'origin', 'relationship', 'claims'],
  ...['aboutRelationships', 'aboutEntities', 'exclude', 'require', 'listedStarts', 'withoutChain', 'redact'],
]);

export function renameMaterial(material: Plain, presentOf: PresentOf): Plain {
  const chains = chainNames(material, presentOf);
  const renamed = (value: unknown): unknown => rename(value, '', (old) => presentOf(old) ?? chains.get(old));
  const settings = renamed(material['settings']);
  return {
    ...material,
    answers: renamed(material['answers']),
    settings: isPlain(settings) ? withChains(settings, chains) : settings,
    made: isPlain(material['made']) ? withAddress(material['made'], presentOf) : material['made'],
  };
}

function rename(value: unknown, key: string, presentOf: PresentOf): unknown {
  if (typeof value === 'string') return ID_KEYS.has(key) ? (presentOf(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => rename(one, key, presentOf));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rename(one, name, presentOf)]));
}

/** Chains are named by who stands on them, see `usecases/chainBuilder.ts`. */
function chainNames({ answers }: Plain, presentOf: PresentOf): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const present = (old: string): string => presentOf(old) ?? old;
  each(answers, (answer) => {
    each(answer['chains'], (chain) => {
      const nodes = [textOf(chain, 'from')];
      each(chain['links'], (link) => {
        nodes.push(textOf(link, 'to'));
        return link;
      });
      const parts = [textOf(chain, 'production'), ...nodes].map(present).join(' ');
      names.set(textOf(chain, 'id'), `ch-${hash('sha256', parts, 'hex').slice(0, 24)}`);
      return chain;
    });
    return answer;
  });
  return names;
}

function withChains(settings: Plain, chains: ReadonlyMap<string, string>): Plain {
  const { edits } = settings;
  if (!isPlain(edits) || !Array.isArray(edits['chains'])) return settings;
  return {
    ...settings,
    edits: { ...edits, chains: textsOf(edits, 'chains').map((id) => chains.get(id) ?? id) },
  };
}

/** The address of the same question: `/trace?from=…&to=…`. */
function withAddress(made: Plain, presentOf: PresentOf): Plain {
  const [path = '', search = ''] = textOf(made, 'permalink').split('?');
  if (search === '') return made;
  const pairs = [...new URLSearchParams(search)]
    .map(([key, value]): [string, string] => [key, presentOf(value) ?? value])
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  return { ...made, permalink: `${path}?${new URLSearchParams(pairs).toString()}` };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
