/** Which chains to show: by grade, by whether they are disputed, by a text. Hidden where no script makes it work. */
import { fill } from '../../locales/index.ts';
import { grades } from '../../model/grades.ts';
import { html, type HtmlNode } from './markup.ts';
import type { Setting } from './setting.ts';

export function filterNode({ document, words }: Setting): HtmlNode {
  const { reader, evidence } = words;
  const chains = document.answers.flatMap((answer) => answer.chains);
  const present = grades.filter((grade) => chains.some((chain) => chain.grade === grade));
  const box = (attributes: Readonly<Record<string, string | boolean>>, label: string): HtmlNode =>
    html('label', {}, [html('input', { type: 'checkbox', ...attributes }), ` ${label}`]);
  const ofGrade = present.map((grade) =>
    box(
      { name: 'grade', value: grade, checked: true },
      fill(reader.grade, { grade, meaning: evidence.grades[grade].name }),
    ),
  );
  const disputed = chains.some((chain) => chain.contested)
    ? [box({ name: 'disputed' }, reader.disputed)]
    : [];
  return html('search', { class: 'filter', 'aria-label': reader.filter, hidden: true }, [
    ...(present.length < 2
      ? []
      : [html('fieldset', {}, [html('legend', {}, [reader.strength]), ...ofGrade])]),
    ...disputed,
    html('label', { class: 'text' }, [
      `${reader.text} `,
      html('input', { type: 'search', name: 'text', autocomplete: 'off', spellcheck: 'false' }),
    ]),
    html('p', { role: 'status', 'data-shown': reader.shown }, []),
    html('button', { type: 'button', hidden: true }, [reader.all]),
  ]);
}
