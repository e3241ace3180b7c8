/** From an import request to the importer that fulfils it. */
import { CutoutError } from '../errors.ts';
import { archiveImporter } from '../importers/archiveImporter.ts';
import { caseImporter } from '../importers/caseImporter.ts';
import { ofacImporter } from '../importers/ofac/ofacImporter.ts';
import { refuseOtherKind } from '../importers/recognise.ts';
import type { ImportRequest } from '../model/views.ts';
import type { Store } from '../stores/store.ts';
import { readListHistory } from './listHistory.ts';
import { runImport, type ImportHooks, type ImportOutcome } from './importing.ts';

/** Runs the import that a request asks for. @throws what the importer throws */
export async function runRequest(
  store: Store,
  request: ImportRequest,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  await refuseOtherKind(request.path, request.importer);
  return runImporter(store, request, hooks);
}

function runImporter(store: Store, request: ImportRequest, hooks: ImportHooks): Promise<ImportOutcome> {
  const { path, replace } = request;
  switch (request.importer) {
    case 'case':
      return runImport(
        store,
        {
          ...{ importer: caseImporter, path, options: { replace } },
          recorded: replace === undefined ? {} : { replace },
        },
        hooks,
      );
    case 'archive':
      return runImport(store, { importer: archiveImporter, path, options: {}, recorded: {} }, hooks);
    case 'ofac':
      return importOfac(store, request, hooks);
  }
}

async function importOfac(store: Store, request: ImportRequest, hooks: ImportHooks): Promise<ImportOutcome> {
  const { path, listDate, keepPersonalIdentifiers = false, confirmRowCount = false } = request;
  const { list, endMissing } = request;
  if (listDate === undefined) {
    throw new CutoutError('bad-question', 'The day of the edition is missing: the files do not say it.', {
      remedy: 'Give it, as in --list-date 2023-12-28.',
    });
  }
  const asked = { listDate, keepPersonalIdentifiers, confirmRowCount };
  const recorded = {
    ...asked,
    ...(list === undefined ? {} : { list }),
    ...(endMissing === undefined ? {} : { endMissing: String(endMissing) }),
  };
  const options = { ...asked, list, endMissing, ...(await readListHistory(store)) };
  return runImport(store, { importer: ofacImporter, path, options, recorded }, hooks);
}
