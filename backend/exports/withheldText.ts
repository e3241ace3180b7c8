/** What an edition keeps from its readers, in words; that nothing is only where neither claim, statement nor name is. */
import { countOf, fill, type Words } from '../locales/index.ts';
import type { Material } from './material.ts';

export function withheldSentences(
  { settings, withheld, withheldStatements }: Material,
  words: Words,
): readonly string[] {
  const { about, audiences, denials } = words.briefing;
  const claims = withheld.reduce((sum, one) => sum + one.claims, 0);
  const names = settings.edits.redact.length;
  return [
    fill(about.audience, { audience: audiences[settings.edits.audience] }),
    ...(claims + withheldStatements + names === 0 ? [about.nothingWithheld] : []),
    ...(claims > 0 ? [countOf(claims, about.withheld)] : []),
    ...(withheldStatements > 0 ? [countOf(withheldStatements, denials.withheld)] : []),
    ...(names > 0 ? [countOf(names, about.redacted)] : []),
  ];
}
