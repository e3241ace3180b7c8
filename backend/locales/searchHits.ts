/** What is said of a search hit that does not bear all the words typed. */
import type { SearchHit } from '../model/views.ts';
import type { Words } from './en.ts';
import { fill } from './verbs.ts';

/** '' where it bears all of them, or the only one is still being typed. */
export function wordsBorneText({ has, begins, of }: SearchHit['words'], { messages }: Words): string {
  if (has + begins >= of && (begins === 0 || of === 1)) return '';
  return [fill(messages.searchPartial, { has, of }), ...(begins === 0 ? [] : [messages.searchBegins])].join(
    '; ',
  );
}
