/** What a briefer should know before a file is handed on. */
import type { TraceAnswer } from '../model/answers.ts';
import { exportFormats } from '../model/briefings.ts';
import type { ExportWarning } from '../model/exportJobs.ts';
import { compareText } from '../model/merge.ts';
import type { Material } from '../exports/material.ts';

/** From so many chains on a briefing is longer than anyone reads; a choice helps. */
const MANY_CHAINS = 40;

export function exportWarnings(material: Material): readonly ExportWarning[] {
  const [own] = material.answers;
  const chains = material.answers.reduce((sum, answer) => sum + answer.chains.length, 0);
  const { format, edits } = material.settings;
  const isPublic = edits.audience === 'public';
  return [
    ...(isPublic ? lastSeenTargets(material.answers) : []),
    ...searchLimits(own),
    ...(chains === 0 ? [{ kind: 'no-chains' as const }] : []),
    ...(exportFormats[format].briefing && chains > MANY_CHAINS
      ? [{ kind: 'many-chains' as const, chains }]
      : []),
  ];
}

function lastSeenTargets(answers: readonly TraceAnswer[]): readonly ExportWarning[] {
  const names = new Set(
    answers.flatMap(({ chains, entities }) => {
      const ends = new Set(
        chains.filter((chain) => chain.targetStatus.status === 'last-seen-listed').map((chain) => chain.to),
      );
      return entities.filter((entity) => ends.has(entity.id)).map((entity) => entity.name);
    }),
  );
  return names.size === 0 ? [] : [{ kind: 'last-seen', names: [...names].sort(compareText) }];
}

function searchLimits({ answer }: TraceAnswer): readonly ExportWarning[] {
  const { status, depth } = answer;
  return status === 'complete' ? [] : [{ kind: status, depth }];
}
