/** A briefing with a block of every kind, one text wherever a person's words or a name may stand. */
import type { BriefingDocument, Run, Sentence } from '../../../backend/exports/briefing/document.ts';
import type { Made } from '../../../backend/exports/material.ts';
import { answerOf } from '../../drawing/answers.ts';
import { MADE_AT } from '../material.ts';

export const made: Made = {
  at: MADE_AT,
  version: '0.1.0',
  digest: '0123456789abcdef'.repeat(4),
  permalink: '/trace?from=n0',
  seal: 'sealed',
  listEditions: [{ list: 'OFAC-SDN', date: '2026-11-20' }],
};

export const namesInOtherScripts: readonly Run[] = [
  { text: 'SEK Studio (' },
  { text: '조선4·26아동영화촬영소', lang: 'ko' },
  { text: ', ' },
  { text: '朝鲜四·二六儿童电影制片厂', lang: 'zh-Hans' },
  { text: ', ' },
  { text: '魔導具師ダリヤ', lang: 'ja' },
  { text: ', ' },
  { text: 'Асатрян', lang: 'ru' },
  { text: ').' },
];

function sentence(text: string, more: Partial<Sentence> = {}): Sentence {
  return { kind: 'fact', runs: [{ text }], evidence: ['c-1'], notes: [], ...more };
}

/** @param name stands in every place of the document that can hold a name or words of a person */
export function everyBlock(name: string): BriefingDocument {
  const answer = answerOf({
    chains: [
      { nodes: ['n0', 'n1', 'n2'], links: [{ grade: 'A' }, { grade: 'D', contested: true }] },
      { nodes: ['n0', 'n3', 'n2'], links: [{ grade: 'B' }, { grade: 'C' }] },
    ],
    entities: {
      n0: { name },
      n1: { name: `Unnamed ${name}`, placeholder: true, plural: true },
      n3: { name, schema: 'Project' },
    },
  });
  const cited = sentence(name, { notes: [1, 2] });
  const plain = sentence(`About ${name}.`);
  return {
    language: 'en',
    page: 'a4',
    audience: 'public',
    title: `Title ${name}`,
    titleByAuthor: true,
    subtitle: `Subtitle ${name}`,
    warnings: [
      {
        kind: 'paragraph',
        tone: 'warning',
        sentences: [sentence('Warning:', { runs: [{ text: 'Warning:', style: 'strong' }] }), cited],
      },
    ],
    sections: [
      {
        id: 'answer',
        title: `Answer ${name}`,
        blocks: [
          { kind: 'paragraph', tone: 'lead', sentences: [cited] },
          {
            kind: 'paragraph',
            tone: 'plain',
            sentences: [
              sentence('', { runs: namesInOtherScripts, notes: [2] }),
              sentence('', {
                runs: [
                  { text: name, style: 'strong' },
                  { text: name, style: 'emphasis' },
                  { text: `“${name}”`, style: 'quotation' },
                  { text: name, href: `javascript:${name}` },
                ],
              }),
            ],
          },
          {
            kind: 'paragraph',
            tone: 'author',
            sentences: [sentence(name, { kind: 'author', evidence: [] })],
          },
          { kind: 'paragraph', tone: 'small', sentences: [plain] },
        ],
      },
      {
        id: 'figure',
        title: 'Figure',
        blocks: [{ kind: 'figure', answer: 0, caption: [plain], alternative: `Alternative ${name}` }],
      },
      {
        id: 'chains',
        title: 'Chains',
        blocks: answer.chains.map((chain, index) => ({
          kind: 'chain',
          number: index + 1,
          id: chain.id,
          grade: chain.grade,
          heading: [sentence(`Chain ${String(index + 1)}: ${name}`, { kind: 'frame', evidence: [] })],
          about: [plain],
          steps: chain.links.map((link) => ({
            says: [cited],
            grade: link.grade,
            about: [plain],
            against: link.contested ? [sentence(`Disputed: ${name}`, { notes: [2] })] : [],
          })),
          after: [plain],
        })),
      },
      {
        id: 'denials',
        title: 'Denials',
        blocks: [{ kind: 'list', items: [[cited, plain], [plain]] }],
      },
      {
        id: 'evidence',
        title: 'Evidence',
        blocks: [
          {
            kind: 'table',
            id: 'claims',
            caption: `Caption ${name}`,
            columns: [
              { title: `Step ${name}`, share: 0.2 },
              { title: 'Link', share: 0.8 },
            ],
            rows: [
              [[sentence('1.1')], [cited]],
              [[sentence('1.2')], [plain, plain]],
            ],
          },
        ],
      },
    ],
    sources: [
      {
        number: 1,
        id: 's-1',
        short: `Publisher: ${name}`,
        sentences: [
          sentence(`Publisher: ${name}.`),
          sentence('', {
            runs: [{ text: 'https://example.org/a?b=1&c=2', href: 'https://example.org/a?b=1&c=2' }],
          }),
        ],
      },
      { number: 2, id: 's-2', short: 'Other publisher', sentences: [sentence(`Other publisher: ${name}`)] },
    ],
    sourcesTitle: 'Sources',
    footer: `Footer ${name}`,
    answers: [answer],
    metadata: { author: name, date: MADE_AT, producer: 'Cutout 0.1.0', keywords: [name] },
  };
}

/** Names as an enemy would give them; each must be printed and none must do anything. */
export const hostileTexts: readonly string[] = [
  '</script><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[x](javascript:alert(1))',
  '![x](https://evil.example/a.png)',
  '<https://evil.example>',
  'https://evil.example/a_b www.evil.example me@evil.example mailto:me@evil.example',
  '[^1]: note',
  '[^1] [x][y]',
  'a | b || c',
  '```js',
  '`` ` ``',
  '~~~',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '> quotation',
  '---',
  '===',
  '*a* **b** _c_ __d__ ~~e~~',
  '&lt;b&gt; &amp; &#60;',
  '\\\\ \\` \\[x\\](y)',
  'line\nbreak\r\n\r\n# heading\ttab',
  '\u202egnp.exe\u202c \u2066x\u2069',
  'null\u0000bell\u0007',
  '%%{init: {}}%% click A "javascript:alert(1)"',
  '{{7*7}} ${x} $$x$$',
  '--><!--',
  ']]>',
  '"quoted" \'single\'',
  '🙂 𠮷 \ud800',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
];
