/** German words for what the measures of the known lists are, one line each. */
import type { enMeasures } from '../en/lists.ts';

export const deMeasures: Record<keyof typeof enMeasures, string> = {
  'OFAC-SDN': 'Vermögenswerte blockiert; US-Personen dürfen keine Geschäfte machen',
  'OFAC-CONS':
    'steht in der konsolidierten Nicht-SDN-Datei der OFAC unter einem Programm, das auch die SDN-Liste führt; was verhängt ist, sagt der Eintrag nicht: ob Vermögenswerte blockiert sind, ist in der SDN-Liste nachzulesen',
  'OFAC-SSI':
    'je nach Direktive keine Geschäfte mit neuen Schuldtiteln oder neuem Eigenkapital, keine Leistungen für bestimmte Ölvorhaben; Vermögenswerte nicht blockiert',
  'OFAC-NS-CMIC':
    'US-Personen dürfen die börsengehandelten Wertpapiere nicht kaufen oder verkaufen, sonst nichts; Vermögenswerte nicht blockiert',
  'OFAC-NS-MBS': 'Sanktionen unterhalb der vollen Blockierung, wie der Eintrag sie nennt',
  'OFAC-CAPTA': 'US-Banken dürfen kein Korrespondenz- oder Durchlaufkonto führen, oder nur unter Auflagen',
  'OFAC-NS-PLC':
    'US-Banken weisen Geschäfte von Mitgliedern des Palästinensischen Legislativrats zurück, ohne zu blockieren',
  'OFAC-FSE': 'Geschäfte mit US-Personen verboten; Vermögenswerte nicht blockiert',
  'BIS-EL': 'Ausfuhren sind genehmigungspflichtig; Vermögenswerte nicht blockiert',
  'BIS-MEU': 'Ausfuhren an militärische Endnutzer sind genehmigungspflichtig; Vermögenswerte nicht blockiert',
  'UK-SL': 'wie der Eintrag sagt: Vermögen eingefroren, Einreiseverbot oder anderes',
  'EU-FSF': 'Gelder eingefroren; es dürfen keine bereitgestellt werden',
  'UN-1718': 'Vermögen eingefroren; natürliche Personen dürfen nicht reisen',
  'CH-SECO': 'je nach Anhang: Vermögen gesperrt, Reisen verboten',
};
