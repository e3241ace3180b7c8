/** English words for what the measures of the known lists are, one line each. */
import type { ListName } from '../../model/lists.ts';

export const enMeasures = {
  'OFAC-SDN': 'property blocked; US persons may not deal',
  'OFAC-CONS':
    'stands in OFAC’s consolidated non-SDN file under a programme that the SDN list has too; the entry does not say what is imposed: read the SDN list for whether property is blocked',
  'OFAC-SSI':
    'no dealing in new debt or equity, or in certain oil projects, by directive; property not blocked',
  'OFAC-NS-CMIC':
    'US persons may not buy or sell its publicly traded securities, nothing else; property not blocked',
  'OFAC-NS-MBS': 'sanctions short of full blocking, as the entry names them',
  'OFAC-CAPTA': 'US banks may hold no correspondent or payable-through account for it, or only on conditions',
  'OFAC-NS-PLC':
    'US banks reject transactions of members of the Palestinian Legislative Council, without blocking',
  'OFAC-FSE': 'transactions with US persons prohibited; property not blocked',
  'BIS-EL': 'exports need a licence; property not blocked',
  'BIS-MEU': 'exports for military end users need a licence; property not blocked',
  'UK-SL': 'as the entry says: asset freeze, travel ban or others',
  'EU-FSF': 'funds frozen; none may be made available',
  'UN-1718': 'assets frozen; individuals may not travel',
  'CH-SECO': 'by annex: assets frozen, travel banned',
} satisfies Record<ListName, string>;
