/** Ids of parties by name, as the page in use finds them. */
import type { Locator, Page } from 'playwright-core';
import { searchResult } from '../../backend/model/views.ts';

export async function idOf(page: Page, name: string): Promise<string> {
  const answer = await page.request.get(`/api/search?q=${encodeURIComponent(name)}`);
  const { hits } = searchResult.parse(await answer.json());
  const found = hits.find((hit) => hit.matched === name || hit.name === name) ?? hits[0];
  if (found === undefined) throw new Error(`No party is called ${name}.`);
  return found.id;
}

/** Address of a trace from parties by name. */
export async function traceFrom(page: Page, names: readonly string[], more = ''): Promise<string> {
  const ids = await Promise.all(names.map((name) => idOf(page, name)));
  return `/trace?${ids.map((id) => `from=${encodeURIComponent(id)}`).join('&')}${more}`;
}

/** What the search in the bar offers; the lists of the question are options too. */
export function hits(page: Page, label: string): Locator {
  return page.getByRole('listbox', { name: label }).getByRole('option');
}
