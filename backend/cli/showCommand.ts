/** `cutout show`: an entity with those around it, or a relationship with its evidence */
import { Command } from 'commander';
import type { Client } from '../api/client.ts';
import type { EntityView, Neighbourhood, RelationshipView } from '../model/views.ts';
import { marked } from './marks.ts';
import { answer, type CommonOptions, type Program } from './program.ts';
import { entityText, relationshipViewText } from './showText.ts';

/** So many relationships are listed; `--json` has no more either, and says how many there are. */
const LISTED = 200;

export type Shown = RelationshipView | (EntityView & { readonly around: Neighbourhood });

export function showCommand(program: Program): Command {
  return new Command('show')
    .summary('one entity with all that is known of it, or one relationship with its evidence')
    .argument('<name>', 'id, exact name or alias; or the id of a relationship')
    .option('--status-date <day>', 'day on which listings are judged (default: today)')
    .addHelpText(
      'after',
      '\nExamples:\n  cutout show "SEK Studio"\n  cutout show r-0123456789abcdef01234567   (ids of relationships stand in its list)',
    )
    .action((name: string, options: { statusDate?: string }, command: Command) =>
      answer(program, command.optsWithGlobals<CommonOptions>(), {
        ask: (client) => ask(client, { id: name, statusDate: options.statusDate }, program.signal),
        print: marked((shown: Shown) =>
          'relationship' in shown ? relationshipViewText(shown) : entityText(shown),
        ),
      }),
    );
}

interface Asked {
  readonly id: string;
  readonly statusDate: string | undefined;
}

async function ask(client: Client, asked: Asked, signal: AbortSignal): Promise<Shown> {
  if (/^r-[0-9a-f]{24}$/.test(asked.id)) return client('relationship', asked, signal);
  const view = await client('entity', asked, signal);
  const around = await client('neighbours', { ...asked, id: view.summary.id, limit: LISTED }, signal);
  return { ...view, around };
}
