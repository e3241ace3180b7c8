import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CutoutError } from '../../backend/errors.ts';
import { recogniseKind, refuseOtherKind, type ImporterName } from '../../backend/importers/recognise.ts';
import { casefile, fixtureEdition, largeLists, largeListsNote, withoutLargeLists } from '../ofacEditions.ts';

const of = (text: string, name = 'file'): string | undefined =>
  recogniseKind(Buffer.from(text, 'latin1'), name)?.what;

/** How a file is refused that is of another kind. */
async function refusalOf(path: string, importer: ImporterName): Promise<CutoutError> {
  const error: unknown = await refuseOtherKind(path, importer).catch((one: unknown) => one);
  if (error instanceof CutoutError) return error;
  throw new Error('the file was not refused as it should be', { cause: error });
}

describe('a file of another kind', () => {
  it.each([
    ['%PDF-1.7\n', 'a PDF'],
    ['PK\u0003\u0004....xl/workbook.xml', 'an Excel workbook (XLSX)'],
    ['PK\u0003\u0004....list.csv', 'a ZIP file'],
    ['<?xml version="1.0"?>\n<!-- made by <hand> -->\n<CONSOLIDATED_LIST dateGenerated="2026"/>', 'UN XML'],
    [
      '\u00ef\u00bb\u00bf<?xml version="1.0"?><Designations><Designation/></Designations>',
      'UK Sanctions List',
    ],
    ['<export xmlns="http://eu.europa.ec/fpi/fsd/export">', 'EU’s consolidated'],
    ['<?xml version="1.0"?><swiss-sanctions-list list-type="full">', 'SECO'],
    ['<Sanctions Version="3">', 'OFAC’s list in its advanced XML'],
    ['<lei:LEIData xmlns:lei="x">', 'LEI records'],
    ['<!DOCTYPE html>\n<html>', 'a web page'],
    ['<note/>', 'an XML file'],
    ['{"id": "NK-1", "caption": "A", "schema": "Person", "properties": {}}', 'FollowTheMoney'],
    ['[{"statementId": "1", "recordType": "entity", "recordDetails": {}}]', 'BODS'],
    ['{"version": "1.1", "releases": [{"ocid": "a"}]}', 'OCDS'],
    ['{"type": "bundle", "id": "bundle--cf20f99b-3ed2-4a9f-b4f1-d660a7fc8241"}', 'STIX'],
    ['{"a": 1}', 'a JSON file'],
    ['Last Updated,10/04/2025\nName 6,Name 1,Name 2\n', 'United Kingdom'],
    ['node_id,name,countries\n1,A,B\n', 'ICIJ'],
  ])('is called by its name: %j', (text, what) => {
    expect(of(text)).toContain(what);
  });

  it('is a table by its ending alone, and else left to the importer', () => {
    expect(of('a,b,c\n1,2,3\n', 'other.csv')).toBe('a table (CSV)');
    expect(of('case: mine\ntitle: A, b, c\n', 'case.yaml')).toBeUndefined();
    expect(of('{"case": "mine", "title": "Written in JSON"}')).toBeUndefined();
  });

  it('is recognised when it is packed', () => {
    const packed = gzipSync('<CONSOLIDATED_LIST/>');
    expect(recogniseKind(packed, 'un.xml.gz')?.what).toContain('UN XML');
  });
});

describe.skipIf(withoutLargeLists)(`files that others publish${largeListsNote}`, () => {
  const data = dirname(largeLists);
  it.each([
    ['un/consolidated.xml', 'UN XML'],
    ['ftm/zala.entities.ftm.json', 'FollowTheMoney'],
    ['bods/fermcat.json', 'BODS'],
    ['samples/eu-fsf/eu_sanctions.batm.xml', 'EU’s'],
    ['samples/uksl/UK-Sanctions-List.trimmed.xml', 'UK Sanctions List'],
    ['samples/uksl/ofsi-ConList-2022format.excerpt.csv', 'United Kingdom'],
    ['samples/ofac-advanced/ofac_sdn_advanced.batm.xml', 'advanced XML'],
    ['samples/gleif/rr-data.xml', 'GLEIF'],
    ['samples/ocds/ocds-213czf-000-00001.json', 'OCDS'],
    ['samples/senzing/v4-features/customers.jsonl', 'Senzing'],
    ['samples/icij/relationships.csv', 'ICIJ'],
    ['samples/gexf/minimal.gexf', 'GEXF'],
    ['samples/nodeedge/neo4j_rels.csv', 'Neo4j'],
    ['samples/ofac-cons/cons_prim.csv', 'OFAC'],
  ])('%s', async (file, what) => {
    const bytes = await readFile(join(data, file));
    expect(recogniseKind(bytes.subarray(0, 65_536), basename(file))?.what).toContain(what);
  });
});

describe('importing a file of another kind', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cutout-kinds-'));
    await writeFile(join(folder, 'consolidated.xml'), '<?xml version="1.0"?><CONSOLIDATED_LIST/>');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each<ImporterName>(['case', 'archive', 'ofac'])(
    'is refused by %s with what can be read',
    async (importer) => {
      const path = importer === 'ofac' ? folder : join(folder, 'consolidated.xml');
      const refusal = await refusalOf(path, importer);
      expect(refusal.code).toBe('bad-file');
      expect(refusal.message).toBe('This looks like the UN Security Council’s consolidated list (UN XML).');
      expect(refusal.detail.place?.file).toBe('consolidated.xml');
      expect(refusal.detail.remedy).toContain('case files in YAML');
    },
  );

  it('names the importer of a file that another one reads', async () => {
    const archive = await refusalOf(casefile('ofac-dprk-2023-12-28.cutout.gz'), 'case');
    expect(archive.message).toBe('This looks like an archive of Cutout.');
    expect(archive.detail.remedy).toContain('cutout import archive');
    const sdn = join(fixtureEdition('2023-12-28'), 'sdn.csv');
    expect((await refusalOf(sdn, 'case')).detail.remedy).toContain('cutout import ofac');
  });

  it('lets each importer have its own', async () => {
    await refuseOtherKind(casefile('sek-studio.yaml'), 'case');
    await refuseOtherKind(fixtureEdition('2023-12-28'), 'ofac');
    await refuseOtherKind(casefile('ofac-dprk-2023-12-28.cutout.gz'), 'archive');
  });
});
