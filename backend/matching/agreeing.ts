/** Whether records that bear one id can be of one thing. */
import type { EntityRecord } from '../model/entities.ts';
import type { Source } from '../model/sources.ts';
import { namesAgree } from './agree.ts';
import { namesOf } from './entityNames.ts';
import { normalise } from './normalise.ts';

/** Entities by their names; sources by publisher and title, whatever their letter case and marks. */
export function recordsAgree(a: Source | EntityRecord, b: Source | EntityRecord): boolean {
  if ('name' in a && 'name' in b) return namesAgree(namesOf(a), namesOf(b));
  if ('title' in a && 'title' in b)
    return normalise(a.publisher) === normalise(b.publisher) && normalise(a.title) === normalise(b.title);
  return false;
}
