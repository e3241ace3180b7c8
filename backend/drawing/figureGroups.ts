/** Which answers share a picture. */
import type { Language } from '../locales/index.ts';
import type { TraceAnswer } from '../model/answers.ts';
import { layoutTrace } from './layout.ts';

/** Width of the picture in a figure of the usual width. */
export const FIGURE_ROOM = 1160;
/** More parties than this in one picture are too many to follow. */
const MOST_PARTIES = 25;

/**
 * The answers, grouped into pictures: contracting and evidence trails together where they share parties and one picture of
 * both has room for its text, else a picture each.
 */
export function figureGroups(
  answers: readonly TraceAnswer[],
  language: Language,
): readonly (readonly TraceAnswer[])[] {
  const drawn = answers.filter((answer) => answer.chains.length > 0);
  // what an answer without chains has to say stands over the picture of the others
  if (drawn.length < 2 || sharesOnePicture(drawn, language)) return [answers];
  return answers.map((answer) => [answer]);
}

function sharesOnePicture(answers: readonly TraceAnswer[], language: Language): boolean {
  const options = { language, width: FIGURE_ROOM };
  const together = layoutTrace(answers, options);
  const parties = answers.flatMap((answer) => layoutTrace([answer], options).nodes);
  return (
    together.nodes.length <= MOST_PARTIES &&
    together.nodes.length < parties.length &&
    // a sum of widths, which may miss the room by a rounding
    Math.floor(together.width) <= FIGURE_ROOM
  );
}
