/** `npm run bench -- trace`. */
import type { Part } from './part.ts';
import { large, small } from './chungLu.ts';
import { askPeer } from './peerAnswer.ts';
import { runEngine } from './traceBench.ts';
import { agreement, budgetTable, differences, peerTable } from './traceReport.ts';

export const trace: Part = ({ quick }) => {
  const size = quick ? small : large;
  const engine = runEngine(size);
  const peer = askPeer(quick ? 'small' : 'large');
  const graph = `${size.nodes.toLocaleString('en')} nodes, ${size.edges.toLocaleString('en')} edges, seed ${size.seed}`;
  const parts = [
    '## Trace',
    `Chung–Lu graph: ${graph}; ${size.targets.toLocaleString('en')} targets, ${size.questions} questions.`,
    budgetTable(engine),
  ];
  if (peer === undefined) {
    parts.push('graphology was not run: too little free memory.');
  } else {
    const found = differences(engine, peer);
    if (found.length > 0) throw new Error(`The engine and graphology disagree:\n${found.join('\n')}`);
    parts.push('Beside graphology 0.26, same graph, same questions, same run:', peerTable(engine, peer));
    parts.push(agreement(engine, peer));
  }
  return Promise.resolve(parts.join('\n\n'));
};
