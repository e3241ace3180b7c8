/** `cutout trace` */
import { Command } from 'commander';
import { answer, type CommonOptions, type Program } from './program.ts';
import { addQuestionOptions, requestOf, type QuestionOptions } from './questionOptions.ts';
import { traceText } from './traceText.ts';

export function traceCommand(program: Program): Command {
  const command = new Command('trace')
    .summary('chains from parties to sanctioned or named parties')
    .description(
      'Traces contracting chains (or another profile) from parties to every sanctioned party, or to parties that you\n' +
        'name. Parties are given by id, by exact name or alias, or by the name of a start set such as major-producers.',
    );
  return addQuestionOptions(command)
    .addHelpText('after', examples)
    .action((options: QuestionOptions, self: Command) =>
      answer(program, self.optsWithGlobals<CommonOptions>(), {
        ask: (client) => client('trace', requestOf(options), program.signal),
        print: traceText,
      }),
    );
}

const examples = `
Examples:
  cutout trace --from Amazon --to sanctioned
  cutout trace --from major-producers --profile trail
  cutout trace --from "Mondo TV" --to "SEK Studio" --max-hops 3 --json
  cutout trace --from "Funsaga Pte Ltd." --status-date 2023-06-01

Grades: A documented, B corroborated, C single source, D suspected. A chain has the grade of its weakest link; "!" marks
a link that a source disputes. A chain says what the sources say, not that a company knew.`;
