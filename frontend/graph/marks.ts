/** Paths of the signs inside the rings, in a box of 12 by 12 around the middle; for the canvas and for the legend. */
import type { PartyMark } from './looks.ts';

interface Mark {
  readonly path: string;
  readonly filled: boolean;
  readonly ink: 'ink' | 'sanction' | 'ink-2';
}

const square = 'M-3.5,-3.5h7v7h-7z';

export const marks: Readonly<Record<PartyMark, Mark>> = {
  sanctioned: { path: 'M0,-4.5L4.6,3.4H-4.6Z', filled: true, ink: 'sanction' },
  formerly: { path: 'M0,-4.3L4.3,3.2H-4.3Z', filled: false, ink: 'sanction' },
  notNamed: {
    path: 'M-2.2,-2.3C-2.2,-5.4,2.5,-5.2,2.3,-2.2C2.2,-0.6,0,-0.4,0,1.3M0,3.6V4.2',
    filled: false,
    ink: 'ink-2',
  },
  company: { path: square, filled: false, ink: 'ink' },
  person: {
    path: 'M-1.9,-2.6a1.9,1.9 0 1 0 3.8,0a1.9,1.9 0 1 0 -3.8,0M-4,4.4C-4,0.2,4,0.2,4,4.4Z',
    filled: false,
    ink: 'ink',
  },
  publicBody: { path: 'M-3.6,5V-4.6H3.8L1.9,-1.9L3.8,0.8H-3.6', filled: false, ink: 'ink' },
  production: { path: 'M-5,-3.5h10v7h-10zM-2.4,-3.5v7M2.4,-3.5v7', filled: false, ink: 'ink' },
  host: { path: 'M-3.5,-4.5h7v9h-7zM-3.5,0h7', filled: false, ink: 'ink' },
  other: { path: 'M-1.2,0a1.2,1.2 0 1 0 2.4,0a1.2,1.2 0 1 0 -2.4,0', filled: true, ink: 'ink' },
};
