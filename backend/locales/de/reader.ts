/** Deutsche Wörter um ein Briefing, das als Webseite gelesen wird: Inhalt, Auswahl, Verweise zwischen den Teilen. */
export const deReader = {
  contents: 'Inhalt',
  hint: 'Auf eine Partei oder eine Verbindung zeigen, um die Ketten darüber hervorzuheben; auswählen, um sie hervorgehoben zu lassen. Pfeiltasten bewegen, Escape hebt auf.',
  lit: '{what}: {chains}',
  chainsLit: { one: 'Kette {numbers}', other: 'Ketten {numbers}' },
  showInFigure: 'In der Abbildung zeigen',
  readSteps: 'Schritte lesen',
  filter: 'Welche Ketten zu zeigen sind',
  strength: 'Stärke',
  grade: 'Stufe {grade}, {meaning}',
  disputed: 'Nur solche mit einem bestrittenen Schritt',
  text: 'Mit diesem Text',
  shown: 'Gezeigte Ketten: {n} von {total}.',
  all: 'Alle zeigen',
  source: 'Quelle {n}',
} as const;
