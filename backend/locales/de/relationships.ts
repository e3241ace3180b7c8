/** German words for every relationship type. */
import type { RelationshipTypeName } from '../../model/relationshipTypes.ts';
import type { RelationshipWords, Sentence, Tense, Verbs } from '../verbs.ts';

type End = '{from}' | '{to}';

/** Perfect with "haben": "{from} hat {rest}", the rest ending in the participle. */
function hat(rest: string, subject: End = '{from}'): Verbs {
  return {
    stated: { one: `${subject} hat ${rest}`, many: `${subject} haben ${rest}` },
    reported: { one: `${subject} soll ${rest} haben`, many: `${subject} sollen ${rest} haben` },
    suspected: vermutung(`${subject} ${rest} hat`, `${subject} ${rest} haben`),
  };
}

/** Passive perfect: "{to} wurde {rest}". */
function wurde(rest: string, subject: End = '{to}'): Verbs {
  return {
    stated: { one: `${subject} wurde ${rest}`, many: `${subject} wurden ${rest}` },
    reported: { one: `${subject} soll ${rest} worden sein`, many: `${subject} sollen ${rest} worden sein` },
    suspected: vermutung(`${subject} ${rest} wurde`, `${subject} ${rest} wurden`),
  };
}

/** Dass jemand so geurteilt hat, steht fest, was immer das Urteil wert ist. */
function beurteilt(subject: End, object: End): Verbs {
  const rest = `als dieselbe Partei wie ${object} beurteilt`;
  const judged = { one: `${subject} wird ${rest}`, many: `${subject} werden ${rest}` };
  return { stated: judged, reported: judged, suspected: judged };
}

interface State {
  readonly subject: End;
  /** After the verb in a main clause, before it in a subordinate one. */
  readonly rest: string;
  /** Present and past, for one and for many. */
  readonly one: readonly [string, string];
  readonly many: readonly [string, string];
}

function gilt({ subject, rest, one, many }: State): Verbs {
  const ends = { subject, rest };
  return {
    ...zeit({ ...ends, one: one[0], many: many[0] }),
    ended: zeit({ ...ends, one: one[1], many: many[1] }),
  };
}

interface Zeit {
  readonly subject: End;
  readonly rest: string;
  readonly one: string;
  readonly many: string;
}

function zeit({ subject, rest, one, many }: Zeit): Tense {
  return {
    stated: { one: `${subject} ${one} ${rest}`, many: `${subject} ${many} ${rest}` },
    // "soll" mit der Grundform klänge wie ein Auftrag
    reported: {
      one: `${subject} ${one} laut Bericht ${rest}`,
      many: `${subject} ${many} laut Bericht ${rest}`,
    },
    suspected: vermutung(`${subject} ${rest} ${one}`, `${subject} ${rest} ${many}`),
  };
}

function tut(one: State['one'], many: State['many']): Verbs {
  return gilt({ subject: '{from}', rest: '{to}', one, many });
}

function ist(rest: string, subject: End = '{from}'): Verbs {
  return gilt({ subject, rest, one: ['ist', 'war'], many: ['sind', 'waren'] });
}

function wird(rest: string, subject: End = '{to}'): Verbs {
  return gilt({ subject, rest, one: ['wird', 'wurde'], many: ['werden', 'wurden'] });
}

function vermutung(one: string, many: string): Sentence {
  return {
    one: `Es wird vermutet, nicht festgestellt, dass ${one}`,
    many: `Es wird vermutet, nicht festgestellt, dass ${many}`,
  };
}

function same(sentence: string): Sentence {
  return { one: sentence, many: sentence };
}

export const deRelationships = {
  SUBCONTRACTED_TO: {
    label: 'vergab Arbeit weiter an',
    reverseLabel: 'erhielt Arbeit von',
    forward: hat('Arbeit an {to} weitergegeben'),
    reverse: hat('weitergegebene Arbeit von {from} erhalten', '{to}'),
    meaning: 'Die erste Partei hat Arbeit an die zweite weitergegeben.',
  },
  COMMISSIONED: {
    label: 'beauftragte',
    reverseLabel: 'beauftragt von',
    forward: hat('{to} beauftragt'),
    reverse: wurde('von {from} beauftragt'),
    meaning: 'Die erste Partei hat bei der zweiten Arbeit bestellt.',
  },
  PAID: {
    label: 'zahlte an',
    reverseLabel: 'erhielt Geld von',
    forward: hat('an {to} gezahlt'),
    reverse: hat('Geld von {from} erhalten', '{to}'),
    meaning: 'Geld ging von der ersten Partei an die zweite.',
  },
  RECEIVED_FOR: {
    label: 'nahm Zahlungen entgegen für',
    reverseLabel: 'Zahlungen entgegengenommen durch',
    forward: hat('Zahlungen für {to} entgegengenommen'),
    reverse: hat('Zahlungen über {from} erhalten', '{to}'),
    meaning: 'Die erste Partei hat Zahlungen entgegengenommen, die für die zweite bestimmt waren.',
  },
  FACILITATED_PAYMENTS_TO: {
    label: 'vermittelte Zahlungen an',
    reverseLabel: 'Zahlungen vermittelt durch',
    forward: hat('Zahlungen an {to} vermittelt'),
    reverse: hat('durch {from} vermittelte Zahlungen erhalten', '{to}'),
    meaning:
      'Die erste Partei half, dass Zahlungen die zweite erreichten. Dass sie selbst zahlte, sagt die Quelle nicht.',
  },
  SUPPLIES: {
    label: 'beliefert',
    endedLabel: 'belieferte',
    reverseLabel: 'beliefert von',
    endedReverseLabel: 'wurde beliefert von',
    forward: tut(['beliefert', 'belieferte'], ['beliefern', 'belieferten']),
    reverse: wird('von {from} beliefert'),
    meaning: 'Die erste Partei liefert der zweiten Waren oder Ausrüstung.',
  },
  DISTRIBUTES: {
    label: 'vertreibt',
    endedLabel: 'vertrieb',
    reverseLabel: 'vertrieben von',
    endedReverseLabel: 'wurde vertrieben von',
    forward: tut(['vertreibt', 'vertrieb'], ['vertreiben', 'vertrieben']),
    reverse: wird('von {from} vertrieben'),
    meaning:
      'Die Partei zeigt oder verkauft die Produktion. Damit ist nicht gesagt, dass sie die Arbeit vergeben hat.',
  },
  CREATED: {
    label: 'schuf',
    reverseLabel: 'geschaffen von',
    forward: hat('{to} geschaffen'),
    reverse: wurde('von {from} geschaffen'),
    meaning: 'Die Partei hat die Produktion oder ihre Vorlage geschaffen.',
  },
  PRODUCES: {
    label: 'produziert',
    endedLabel: 'produzierte',
    reverseLabel: 'produziert von',
    endedReverseLabel: 'wurde produziert von',
    forward: tut(['produziert', 'produzierte'], ['produzieren', 'produzierten']),
    reverse: wird('von {from} produziert'),
    meaning: 'Die Partei stellt die Produktion her oder lässt sie herstellen.',
  },
  WORKED_ON: {
    label: 'arbeitete an',
    reverseLabel: 'bearbeitet von',
    forward: hat('an {to} gearbeitet'),
    reverse: wurde('von {from} bearbeitet'),
    meaning: 'Die Partei hat für die Produktion gearbeitet.',
  },
  CONTROLS: {
    label: 'kontrolliert',
    endedLabel: 'kontrollierte',
    reverseLabel: 'kontrolliert von',
    endedReverseLabel: 'wurde kontrolliert von',
    forward: tut(['kontrolliert', 'kontrollierte'], ['kontrollieren', 'kontrollierten']),
    reverse: wird('von {from} kontrolliert'),
    meaning: 'Die Quelle sagt, dass die erste Partei die zweite kontrolliert.',
  },
  OWNS: {
    label: 'ist (ganz oder zum Teil) Eigentümer von',
    endedLabel: 'war (ganz oder zum Teil) Eigentümer von',
    reverseLabel: '(ganz oder zum Teil) im Eigentum von',
    endedReverseLabel: 'war (ganz oder zum Teil) im Eigentum von',
    forward: ist('ganz oder zum Teil Eigentümer von {to}'),
    reverse: ist('ganz oder zum Teil im Eigentum von {from}', '{to}'),
    meaning: 'Die Quelle sagt, dass die zweite Partei ganz oder zum Teil der ersten gehört.',
  },
  DIRECTS: {
    label: 'leitet',
    endedLabel: 'leitete',
    reverseLabel: 'geleitet von',
    endedReverseLabel: 'wurde geleitet von',
    forward: tut(['leitet', 'leitete'], ['leiten', 'leiteten']),
    reverse: wird('von {from} geleitet'),
    meaning: 'Die erste Partei leitet oder führt die zweite.',
  },
  PART_OF: {
    label: 'Teil von',
    endedLabel: 'war Teil von',
    reverseLabel: 'umfasst',
    endedReverseLabel: 'umfasste',
    forward: ist('Teil von {to}'),
    reverse: gilt({
      subject: '{to}',
      rest: '{from}',
      one: ['umfasst', 'umfasste'],
      many: ['umfassen', 'umfassten'],
    }),
    meaning: 'Die erste Partei gehört zur zweiten, dem größeren Ganzen.',
  },
  FRONT_FOR: {
    label: 'Tarnfirma für',
    endedLabel: 'war Tarnfirma für',
    reverseLabel: 'getarnt durch',
    endedReverseLabel: 'wurde getarnt durch',
    forward: ist('Tarnfirma für {to}'),
    reverse: wird('durch {from} getarnt'),
    meaning: 'Die Quelle nennt die erste Partei eine Tarnfirma der zweiten.',
  },
  ACTS_FOR: {
    label: 'handelt für',
    endedLabel: 'handelte für',
    reverseLabel: 'vertreten durch',
    endedReverseLabel: 'wurde vertreten durch',
    forward: gilt({
      subject: '{from}',
      rest: 'für {to}',
      one: ['handelt', 'handelte'],
      many: ['handeln', 'handelten'],
    }),
    reverse: wird('durch {from} vertreten'),
    meaning:
      'Die erste Partei handelt für die zweite. Ob sie sie rechtlich vertritt, ist damit nicht gesagt.',
  },
  LINKED_TO: {
    label: 'gelistet als verbunden mit',
    endedLabel: 'war gelistet als verbunden mit',
    reverseLabel: 'genannt als Verbindung von',
    endedReverseLabel: 'war genannt als Verbindung von',
    forward: ist('als verbunden mit {to} gelistet'),
    reverse: ist('in der Liste als Verbindung von {from} genannt', '{to}'),
    meaning:
      'Der Wortlaut einer Sanktionsliste. Er sagt nicht, was die beiden verbindet; mehr darf man nicht hineinlesen.',
  },
  SUPPLIES_LABOUR_TO: {
    label: 'stellt Arbeitskräfte für',
    endedLabel: 'stellte Arbeitskräfte für',
    reverseLabel: 'erhält Arbeitskräfte von',
    endedReverseLabel: 'erhielt Arbeitskräfte von',
    forward: gilt({
      subject: '{from}',
      rest: 'Arbeitskräfte für {to}',
      one: ['stellt', 'stellte'],
      many: ['stellen', 'stellten'],
    }),
    reverse: gilt({
      subject: '{to}',
      rest: 'Arbeitskräfte von {from}',
      one: ['erhält', 'erhielt'],
      many: ['erhalten', 'erhielten'],
    }),
    meaning: 'Die erste Partei schickt Menschen zur Arbeit bei der zweiten.',
  },
  MATERIAL_FOUND_ON: {
    label: 'Dateien gefunden auf',
    reverseLabel: 'enthielt Dateien von',
    forward: {
      stated: same('Dateien zu {from} wurden gefunden auf: {to}'),
      reported: same('Dateien zu {from} sollen gefunden worden sein auf: {to}'),
      suspected: same('Es wird vermutet, dass Dateien zu {from} hier lagen: {to}'),
    },
    reverse: hat('Dateien zu {from} enthalten', '{to}'),
    meaning: 'Material der Produktion lag auf dem Server. Eine Datei auf einem Server ist kein Vertrag.',
  },
  NAMED_IN_FILES_OF: {
    label: 'genannt in Dateien zu',
    reverseLabel: 'Dateien nennen',
    forward: wird('in Dateien zu {to} genannt', '{from}'),
    reverse: {
      stated: same('Dateien zu {to} nennen {from}'),
      reported: same('Dateien zu {to} sollen {from} nennen'),
      suspected: same('Es wird vermutet, dass Dateien zu {to} {from} nennen'),
      ended: {
        stated: same('Dateien zu {to} nannten {from}'),
        reported: same('Dateien zu {to} sollen {from} genannt haben'),
        suspected: same('Es wird vermutet, dass Dateien zu {to} {from} nannten'),
      },
    },
    meaning:
      'Der Name der Partei steht in den Dateien. Dass sie diese dort abgelegt hat oder davon wusste, ist damit nicht gesagt.',
  },
  USED: {
    label: 'nutzte',
    reverseLabel: 'genutzt von',
    forward: hat('{to} genutzt'),
    reverse: wurde('von {from} genutzt'),
    meaning: 'Die Partei hat mit dem Server gearbeitet.',
  },
  POSSIBLY_SAME_AS: {
    label: 'möglicherweise identisch mit',
    reverseLabel: 'möglicherweise identisch mit',
    forward: ist('möglicherweise identisch mit {to}'),
    reverse: ist('möglicherweise identisch mit {from}', '{to}'),
    meaning: 'Die beiden Einträge könnten dieselbe Partei sein. Entschieden hat das niemand.',
  },
  RENAMED_TO: {
    label: 'umbenannt in',
    reverseLabel: 'früher genannt',
    forward: wurde('in {to} umbenannt', '{from}'),
    reverse: hat('früher {from} geheißen', '{to}'),
    meaning: 'Eine Partei unter früherem und späterem Namen.',
  },
  JUDGED_SAME_AS: {
    label: 'als dieselbe Partei beurteilt wie',
    reverseLabel: 'als dieselbe Partei beurteilt wie',
    forward: beurteilt('{from}', '{to}'),
    reverse: beurteilt('{to}', '{from}'),
    meaning: 'Jemand hat geurteilt, dass beide Einträge dieselbe Partei sind. Hier bleiben es zwei.',
  },
  ASSOCIATED_WITH: {
    label: 'in Verbindung mit',
    endedLabel: 'stand in Verbindung mit',
    reverseLabel: 'in Verbindung mit',
    endedReverseLabel: 'stand in Verbindung mit',
    forward: gilt({
      subject: '{from}',
      rest: 'in Verbindung mit {to}',
      one: ['steht', 'stand'],
      many: ['stehen', 'standen'],
    }),
    reverse: gilt({
      subject: '{to}',
      rest: 'in Verbindung mit {from}',
      one: ['steht', 'stand'],
      many: ['stehen', 'standen'],
    }),
    meaning: 'Die Quelle bringt die beiden in Verbindung, ohne zu sagen, wie.',
  },
  FAMILY_OF: {
    label: 'verwandt mit',
    reverseLabel: 'verwandt mit',
    forward: ist('verwandt mit {to}'),
    reverse: ist('verwandt mit {from}', '{to}'),
    meaning: 'Die beiden sind verwandt.',
  },
  ACCESSED_FROM: {
    label: 'Zugriffe aus',
    reverseLabel: 'Zugriffe auf',
    forward: {
      stated: same('Zugriffe auf {from} kamen aus: {to}'),
      reported: same('Zugriffe auf {from} sollen gekommen sein aus: {to}'),
      suspected: same('Zugriffe auf {from} kamen vermutlich aus: {to}'),
    },
    reverse: {
      stated: same('{to}: von hier kamen Zugriffe auf {from}'),
      reported: same('{to}: von hier sollen Zugriffe auf {from} gekommen sein'),
      suspected: same('{to}: von hier kamen vermutlich Zugriffe auf {from}'),
    },
    meaning: 'Zugriffe kamen von Adressen dort. Eine Adresse sagt wenig darüber, wer dahinter saß.',
  },
  EXAMINED: {
    label: 'untersuchte',
    reverseLabel: 'untersucht von',
    forward: hat('{to} untersucht'),
    reverse: wurde('von {from} untersucht'),
    meaning: 'Die Partei hat es als Außenstehende untersucht. Sie gehört zu keiner Kette.',
  },
  PROCESSED_FOR: {
    label: 'wickelte Zahlungen ab für',
    reverseLabel: 'Zahlungen abgewickelt durch',
    forward: hat('Zahlungen für {to} abgewickelt'),
    reverse: hat('Zahlungen über {from} abgewickelt', '{to}'),
    meaning:
      'Zahlungen liefen im gewöhnlichen Geschäft darüber. Das ist Zusammenhang, kein Schritt einer Kette.',
  },
  NAMED_IN_PROCEEDINGS: {
    label: 'genannt im Verfahren',
    reverseLabel: 'Verfahren nennt',
    forward: wird('in {to} genannt', '{from}'),
    reverse: gilt({ subject: '{to}', rest: '{from}', one: ['nennt', 'nannte'], many: ['nennen', 'nannten'] }),
    meaning: 'Die Partei wird in einem Verfahren genannt. Genannt ist nicht verurteilt.',
  },
} as const satisfies Record<RelationshipTypeName, RelationshipWords>;
