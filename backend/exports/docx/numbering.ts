/** Native numbering, so that numbers stay right when a reader edits: bullets, steps by chain ("3.1"), sources ("[1]"). */
import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';
import type { BriefingDocument, ChainBlock } from '../briefing/document.ts';
import { GRADE_AT, STEP_INDENT } from './styles.ts';

export const BULLETS = 'bullets';
export const SOURCES = 'sources';

export function stepsOf({ number }: Pick<ChainBlock, 'number'>): string {
  return `steps-${String(number)}`;
}

export function numberingOf({ sections }: Pick<BriefingDocument, 'sections'>): INumberingOptions {
  const chains = sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'chain'));
  return {
    config: [
      definition(BULLETS, { format: LevelFormat.BULLET, text: '•', left: 340 }),
      definition(SOURCES, { format: LevelFormat.DECIMAL, text: '[%1]', left: 560 }),
      ...chains.map((chain) =>
        definition(stepsOf(chain), {
          format: LevelFormat.DECIMAL,
          text: `${String(chain.number)}.%1`,
          left: STEP_INDENT,
          stop: GRADE_AT,
        }),
      ),
    ],
  };
}

interface Numbered {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly text: string;
  /** Indent of the text; the number hangs before it. */
  readonly left: number;
  /** Where the number's own tabulator ends, if before the text. */
  readonly stop?: number;
}

function definition(
  reference: string,
  { format, text, left, stop }: Numbered,
): INumberingOptions['config'][number] {
  return {
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        alignment: AlignmentType.LEFT,
        style: {
          run: { bold: format === LevelFormat.DECIMAL },
          paragraph: {
            indent: { left, hanging: left },
            ...(stop === undefined ? {} : { leftTabStop: stop }),
          },
        },
      },
    ],
  };
}
