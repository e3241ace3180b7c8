/**
 * Colours of the pictures. On the page they are custom properties (`styles/trace.css` holds the same values, a test says
 * so); in files they are written out. Contrast on their ground: text at least 4.5, lines and frames at least 3.
 */
import type { Layer } from '../model/relationshipTypes.ts';

/** `css`: custom properties of the page; the others: written out, for files. */
export const themes = ['light', 'dark', 'css'] as const;
export type Theme = (typeof themes)[number];

const light = {
  paper: '#ffffff',
  band: '#f6f7f8',
  ink: '#14181d',
  'ink-2': '#434b55',
  'ink-3': '#616a75',
  rule: '#c3c9d1',
  frame: '#858d98',
  contract: '#222e5a',
  files: '#107f7a',
  control: '#8c52db',
  person: '#b05b13',
  listing: '#6b8752',
  neutral: '#14181d',
  sanction: '#b3261e',
  'on-sanction': '#ffffff',
  mark: '#ffe694',
  'mark-edge': '#d9b93c',
};

export type Token = keyof typeof light;

const dark: Record<Token, string> = {
  paper: '#14181d',
  band: '#1b2027',
  ink: '#e9ecef',
  'ink-2': '#b4bcc6',
  'ink-3': '#929ca8',
  rule: '#434c57',
  frame: '#747c86',
  contract: '#7d9bff',
  files: '#4fd1b5',
  control: '#b39ad0',
  person: '#f4af02',
  listing: '#809838',
  neutral: '#e9ecef',
  sanction: '#e8706a',
  'on-sanction': '#14181d',
  mark: '#3d3410',
  'mark-edge': '#c9a92c',
};

export const palettes: Readonly<Record<'light' | 'dark', Readonly<Record<Token, string>>>> = { light, dark };

/** Typed list of the tokens' names. */
export const tokens = Object.keys(light).filter((name): name is Token => Object.hasOwn(dark, name));

/** Hue of a link: what kind of relation it is, never how good the evidence. */
export const hues = ['contract', 'files', 'control', 'person', 'listing', 'neutral'] as const;
export type Hue = (typeof hues)[number];

/** Representation stays neutral on purpose, in the colour of ink: it is neither ownership nor control. */
const hueOfLayer: Readonly<Record<Layer, Hue>> = {
  contract: 'contract',
  payment: 'contract',
  labour: 'contract',
  work: 'files',
  trail: 'files',
  control: 'control',
  social: 'person',
  listing: 'listing',
  representation: 'neutral',
  identity: 'neutral',
  context: 'neutral',
};

export function hueOf(layer: Layer): Hue {
  return hueOfLayer[layer];
}

export type Paint = (token: Token) => string;

export function paintOf(theme: Theme): Paint {
  if (theme === 'css') return (token) => `var(--trace-${token})`;
  return (token) => palettes[theme][token];
}
