// @ts-check
// What a reader can do with a briefing: light chains in a figure, choose which chains to show, look at a source without
// leaving the line. Without this script everything is there to read.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T[]}
 */
const all = (root, selector, kind) =>
  [...root.querySelectorAll(selector)].flatMap((one) => (one instanceof kind ? [one] : []));

/** @param {Element | null} one @param {string} name */
const data = (one, name) => one?.getAttribute(`data-${name}`) ?? '';

/** @param {EventTarget | null} target @param {string} selector */
const near = (target, selector) => (target instanceof Element ? target.closest(selector) : null);

/** @param {string} template @param {Record<string, string | number>} values */
const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''));

const chains = all(document, '.chain', HTMLElement);
const figures = all(document, '.picture', HTMLElement);
const lights = all(document, 'a[data-light]', HTMLAnchorElement);

// ── light ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** @typedef {{ readonly chains: readonly string[], readonly what: string, readonly by: Element | null }} Light */

/** @type {Light | null} */
let kept = null;
/** @type {Light | null} */
let glimpsed = null;

/** @param {Element} one */
const chainsOf = (one) => data(one.closest('[data-chain]'), 'chain').split(' ');

/** @param {Light | null} light */
function glimpse(light) {
  glimpsed = light;
  show();
}

/** @param {Light | null} light */
function keep(light) {
  kept = light;
  show();
}

function show() {
  const light = glimpsed ?? kept;
  const lit = new Set(light?.chains);
  for (const chain of chains) chain.classList.toggle('on', lit.has(data(chain, 'chain')));
  for (const link of lights) link.classList.toggle('on', lit.has(data(link, 'light')));
  for (const figure of figures) {
    const stops = all(figure, '.trace-stop', SVGElement);
    for (const stop of stops) stop.setAttribute('aria-pressed', String(kept?.by === stop));
    const inside = stops.filter((stop) => chainsOf(stop).some((id) => lit.has(id)));
    layerOf(figure)?.replaceChildren(
      ...['band-edge', 'band'].flatMap((name) => inside.map((one) => band(one, name))),
    );
    say(figure, inside.length === 0 ? null : light);
  }
}

/** Below all links, above the ground. @param {Element} figure */
function layerOf(figure) {
  const known = figure.querySelector('.bands');
  if (known) return known;
  const layer = document.createElementNS(SVG, 'g');
  layer.setAttribute('class', 'bands');
  figure.querySelector('.trace-link')?.parentElement?.before(layer);
  return layer;
}

/** The highlighter: the same line or box, wider. @param {Element} stop @param {string} name */
function band(stop, name) {
  const copy = document.createElementNS(SVG, stop.tagName);
  copy.setAttribute('class', name);
  for (const key of ['d', 'x', 'y', 'width', 'height']) {
    const value = stop.getAttribute(key);
    if (value !== null) copy.setAttribute(key, value);
  }
  return copy;
}

/** What each line says now: a link in it must stay the same while a pointer is on it. @type {Map<Element, Light | null>} */
const said = new Map();

/** @param {Element} figure @param {Light | null} light */
function say(figure, light) {
  const line = figure.querySelector('.lit');
  if (!line || said.get(line) === light) return;
  said.set(line, light);
  line.classList.toggle('on', light !== null);
  if (light === null) return line.replaceChildren(data(line, 'hint'));
  const through = chains.filter((chain) => light.chains.includes(data(chain, 'chain')));
  const numbers = through.map((chain) => chain.id.replace('chain-', '')).join(', ');
  const text = fill(data(line, through.length === 1 ? 'one' : 'other'), { numbers });
  line.replaceChildren(light.what === '' ? '' : fill(data(line, 'lit'), { what: light.what, chains: text }));
  const [only] = through;
  if (only === undefined || light.what !== '') return;
  const steps = Object.assign(document.createElement('a'), {
    href: `#${only.id}`,
    textContent: data(line, 'read'),
  });
  line.append(only.querySelector('h3')?.textContent ?? '', ' ', steps);
}

/** @param {EventTarget | null} target @returns {Light | null} */
function lightOf(target) {
  const stop = near(target, '.trace-stop');
  if (stop) return { chains: chainsOf(stop), what: stop.getAttribute('aria-label') ?? '', by: stop };
  const link = near(target, 'a[data-light]');
  return link ? { chains: [data(link, 'light')], what: '', by: link } : null;
}

for (const figure of figures) {
  const stops = all(figure, '.trace-stop', SVGElement);
  if (stops.length === 0) continue;
  figure.querySelector('.trace-picture')?.setAttribute('role', 'group');
  stops.forEach((stop, index) => {
    stop.setAttribute('role', 'button');
    stop.setAttribute('tabindex', index === 0 ? '0' : '-1');
    stop.setAttribute('aria-label', data(stop, 'label'));
  });
  figure.querySelector('.lit')?.removeAttribute('hidden');
  figure.addEventListener('keydown', (event) => {
    const at = stops.find((stop) => stop === event.target);
    if (!at) return;
    if (event.key === 'Enter' || event.key === ' ')
      at.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    else if (!move(at, stops, event.key)) return;
    event.preventDefault();
  });
}

/** @type {Record<string, readonly [number, number]>} */
const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** To the nearest that way, rather straight on than aside. @param {SVGElement} from @param {SVGElement[]} stops @param {string} key */
function move(from, stops, key) {
  const way = DIRECTIONS[key];
  if (!way) return false;
  const middle = (/** @type {Element} */ one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [x = 0, y = 0] = middle(from);
  const costs = stops.map((stop) => {
    const [toX = 0, toY = 0] = middle(stop);
    const ahead = (toX - x) * way[0] + (toY - y) * way[1];
    const aside = Math.abs((toX - x) * way[1] + (toY - y) * way[0]);
    return stop !== from && ahead > 1 ? ahead + 3 * aside : Infinity;
  });
  const least = Math.min(...costs);
  const next = stops[costs.indexOf(least)];
  if (least === Infinity || !next) return true;
  from.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
  return true;
}

for (const type of ['pointerover', 'focusin'])
  document.addEventListener(type, (event) => glimpse(lightOf(event.target)));
for (const type of ['pointerleave', 'focusout']) document.addEventListener(type, () => glimpse(null));

document.addEventListener('click', (event) => {
  const light = lightOf(event.target);
  if (light) keep(kept?.by === light.by && near(light.by, '.trace-stop') ? null : light);
  const target = near(event.target, 'a[href^="#"]')?.getAttribute('href')?.slice(1) ?? '';
  const place = document.getElementById(target);
  if (place?.closest('.chain')?.hasAttribute('hidden')) showAll();
  place?.closest('details')?.setAttribute('open', '');
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  glimpsed = null;
  keep(null);
  unpeek();
});

// ── filter ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const filter = document.querySelector('.filter');
const boxes = all(document, '.filter input[type=checkbox]', HTMLInputElement);
const [search] = all(document, '.filter input[type=search]', HTMLInputElement);

function choose() {
  const grades = boxes.filter((box) => box.name === 'grade');
  const disputed = boxes.some((box) => box.name === 'disputed' && box.checked);
  const text = (search?.value ?? '').trim().toLocaleLowerCase();
  let shown = 0;
  for (const chain of chains) {
    const graded =
      grades.length === 0 || grades.some((box) => box.checked && box.value === data(chain, 'grade'));
    const fits = graded && (!disputed || data(chain, 'disputed') === 'true');
    chain.hidden = !fits || !(chain.textContent ?? '').toLocaleLowerCase().includes(text);
    if (!chain.hidden) shown++;
    const entries = lights.filter((link) => data(link, 'light') === data(chain, 'chain'));
    for (const link of entries) link.closest('li')?.toggleAttribute('hidden', chain.hidden);
  }
  const status = filter?.querySelector('[data-shown]');
  if (status) status.textContent = fill(data(status, 'shown'), { n: shown, total: chains.length });
  filter?.querySelector('button')?.toggleAttribute('hidden', shown === chains.length);
}

function showAll() {
  for (const box of boxes) box.checked = box.name === 'grade';
  if (search) search.value = '';
  choose();
}

filter?.removeAttribute('hidden');
filter?.addEventListener('input', choose);
filter?.querySelector('button')?.addEventListener('click', () => {
  showAll();
  search?.focus();
});

// ── sources ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const preview = document.createElement('div');
preview.className = 'preview';
preview.id = 'preview';
preview.setAttribute('role', 'tooltip');
/** @type {Element | null} */
let noted = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;

/** @param {Element} note */
function peek(note) {
  clearTimeout(leaving);
  if (note === noted) return;
  unpeek();
  const source = document.querySelector(`${note.getAttribute('href')} > p`);
  if (!source) return;
  noted = note;
  note.setAttribute('aria-describedby', preview.id);
  preview.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
  document.querySelector('main')?.append(preview);
  const at = note.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = preview;
  const above = at.bottom + height + 12 > innerHeight && at.top > height + 12;
  preview.style.left = `${Math.max(16, Math.min(at.left - 16, document.documentElement.clientWidth - width - 16))}px`;
  preview.style.top = `${scrollY + (above ? at.top - height - 6 : at.bottom + 6)}px`;
}

function unpeek() {
  clearTimeout(leaving);
  noted?.removeAttribute('aria-describedby');
  noted = null;
  preview.remove();
}

for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, (event) => {
    const note = near(event.target, '.notes a');
    if (note) peek(note);
    else if (near(event.target, '.preview')) clearTimeout(leaving);
    // time to reach the preview with the pointer
    else if (noted) leaving = setTimeout(unpeek, type === 'focusin' ? 0 : 250);
  });
}

// ── folds, contents ─────────────────────────────────────────────────────────────────────────────────────────────────

const folds = all(document, 'details[data-fold]', HTMLDetailsElement);
for (const fold of folds) {
  if (data(fold, 'fold') === 'true' || matchMedia('(max-width: 40rem)').matches) fold.open = false;
}
/** @type {HTMLDetailsElement[]} */
let closed = [];
addEventListener('beforeprint', () => {
  closed = folds.filter((fold) => !fold.open);
  for (const fold of closed) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of closed) fold.open = false;
});

const entries = all(document, '.contents a', HTMLAnchorElement);
const spy = new IntersectionObserver(
  (seen) => {
    const now = seen.find((one) => one.isIntersecting)?.target.id;
    if (now === undefined) return;
    for (const entry of entries) entry.toggleAttribute('aria-current', entry.hash === `#${now}`);
  },
  { rootMargin: '-20% 0px -75% 0px' },
);
for (const section of all(document, 'main > section', HTMLElement)) spy.observe(section);

choose();
show();

export {};
