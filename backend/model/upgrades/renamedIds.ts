/**
 * Ids of the bundled cases that version 0.1.0 knew and that are others now, but for the name of the case before them.
 * Kept here and in no record, so that they resolve and no export carries them.
 */

/** Placeholders whose old ids told whom they stand beside. */
const placeholders = new Map([
  ['kr-studio-iyanu', 'unnamed-1'],
  ['dahliya-jp2', 'unnamed-2'],
  ['dahliya-cn1', 'unnamed-3'],
  ['dahliya-cn2', 'unnamed-4'],
  ['gobetween-invincible', 'unnamed-5'],
  ['gobetween-iyanu', 'unnamed-6'],
  ['mondo-cn1', 'unnamed-7'],
  ['mondo-cn2', 'unnamed-8'],
  ['mondo-us', 'unnamed-9'],
  ['mondo-us-banks', 'unnamed-10'],
  ['funsaga-cnpayee', 'unnamed-11'],
  ['nk-studio-space-dogs', 'unnamed-12'],
  ['unknown-dalian-title', 'unnamed-13'],
]);

/** Case → what it was called → what it is now, without the case's name. */
export const renamedPlaceholders: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['sek-studio', placeholders],
]);

/** Ids that the second bundled case shares with the first, on purpose. */
export const sharedWithFirst: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['it-worker-fronts', new Set(['dprk-government', 'sdn-scrape', 'sdn-altadd', 'kharon-2021'])],
]);
export const FIRST_CASE = 'sek-studio';
