/** From an import request to the importer that fulfils it. */
import { CutoutError } from '../errors.ts';
import { archiveImporter } from '../importers/archiveImporter.ts';
import { caseImporter } from '../importers/caseImporter.ts';
import type { ImportRequest } from '../model/views.ts';
import type { Store } from '../stores/store.ts';
import { judgeInferred } from './inferredNumbers.ts';
import { runImport, type ImportHooks, type ImportOutcome } from './importing.ts';

/** Runs the import and what follows from it. @throws what the importer throws */
export async function runRequest(
  store: Store,
  request: ImportRequest,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const outcome = await runImporter(store, request, hooks);
  const revision = await judgeInferred(store);
  return { ...outcome, revision };
}

function runImporter(store: Store, request: ImportRequest, hooks: ImportHooks): Promise<ImportOutcome> {
  const { path } = request;
  switch (request.importer) {
    case 'case':
      return runImport(
        store,
        { importer: caseImporter, path, options: {}, recorded: {}, joinsWith: 'list:' },
        hooks,
      );
    case 'archive':
      return runImport(
        store,
        { importer: archiveImporter, path, options: {}, recorded: {}, joinsWith: '' },
        hooks,
      );
    case 'ofac':
      throw new CutoutError('internal', 'not yet');
  }
}
