/** English words around a briefing that is read as a web page: its contents, its filter, its links between parts. */
export const enReader = {
  contents: 'Contents',
  hint: 'Point at a party or a link to light the chains through it, choose it to keep them lit. Arrow keys move, Escape clears.',
  lit: '{what}: {chains}',
  chainsLit: { one: 'chain {numbers}', other: 'chains {numbers}' },
  showInFigure: 'Show in the figure',
  readSteps: 'Read its steps',
  filter: 'Which chains to show',
  strength: 'Strength',
  grade: 'Grade {grade}, {meaning}',
  disputed: 'Only those with a disputed step',
  text: 'With this text',
  shown: 'Chains shown: {n} of {total}.',
  all: 'Show all',
  source: 'Source {n}',
} as const;
