/** An input of each endpoint for its description; with the bundled cases loaded, those that only read are answered. */
import type { EndpointName, InputOf } from './contract.ts';

/** Of jobs and imports: given by the program when they begin. */
const job = '3f0d3c9e-6a2b-4d2e-9a51-0c8a4f6f1b77';
const importId = '2c001ffa';
const briefing = 'b-8402d3a45fba705c1dcdefad';
const inquiry = 'i-6b33b09b3386322699233304';
const question = { from: ['Mondo TV'], to: ['SEK Studio'] };

export const examples: { readonly [K in EndpointName]: InputOf<K> } = {
  status: {},
  start: {},
  search: { q: 'Mondo', limit: 5 },
  entity: { id: 'sek-studio.mondo-tv', statusDate: '2026-11-15' },
  neighbours: { id: 'sek-studio.mondo-tv', limit: 50 },
  relationship: { id: 'r-1c64a3893d86dc352c4f2a68' },
  trace: { ...question, statusDate: '2026-11-15', minGrade: 'B' },
  nearest: { from: ['Mondo TV'], maxHops: 4 },
  startImport: { importer: 'ofac', path: '/home/reader/ofac/2023-12-28', listDate: '2023-12-28' },
  importJob: { job },
  cancelImport: { job },
  import: { id: importId },
  undoImport: { id: importId },
  startExport: { question, settings: { format: 'pdf', language: 'de' } },
  checkExport: { question, settings: { format: 'png', scale: 2 } },
  exportBriefing: { id: briefing, format: 'docx' },
  exportJob: { job },
  cancelExport: { job },
  exportedFile: { job, use: 'download' },
  briefings: {},
  briefing: { id: briefing },
  briefingChanges: { id: briefing, language: 'en' },
  inquiries: { state: 'open' },
  recordInquiry: {
    ...{ party: 'Mondo TV', askedOn: '2026-11-02', means: 'email', addressee: 'press office', by: 'analyst' },
    relationship: 'r-1c64a3893d86dc352c4f2a68',
  },
  recordAnswer: { id: inquiry, answer: 'We do not comment.', answeredOn: '2026-11-09' },
  removeInquiry: { id: inquiry },
  backup: { path: '/home/reader/cutout-2026-11-15.cutout-backup' },
  exportArchive: { path: '/home/reader/dprk.cutout.gz', only: 'DPRK' },
  verify: {},
  cypherFiles: {},
  runCypher: { name: 'questions/disputed-relationships', params: { limit: 25 } },
};
