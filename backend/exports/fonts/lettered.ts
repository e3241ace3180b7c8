/** Answers as a drawing can show them: every box is as large as what stands in it. */
import { z } from 'zod';
import { traceAnswer, type TraceAnswer } from '../../model/answers.ts';
import { withGlyphs } from './fonts.ts';

/** Characters that no face has by their code point. */
export async function lettered(answers: readonly TraceAnswer[]): Promise<readonly TraceAnswer[]> {
  const text = JSON.stringify(answers);
  const shown = await withGlyphs(text);
  return shown === text ? answers : z.array(traceAnswer).parse(JSON.parse(shown));
}
