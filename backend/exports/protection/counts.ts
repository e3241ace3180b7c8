/** What an answer counts over the whole store: a guess at what was taken out of an edition could be checked by it. */
import type { SearchReport } from '../../model/answers.ts';

export function uncounted({ sanctionedThen: _counted, ...report }: SearchReport): SearchReport {
  return { ...report, removed: {} };
}
