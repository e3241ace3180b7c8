/**
 * The open graph on screen: the one place that constructs Sigma. It shows scenes and tells what the reader points at;
 * what a scene holds and how it looks is decided elsewhere. A lost WebGL context is made again with the same view.
 */
import { createNodeBorderProgram } from '@sigma/node-border';
import Graph from 'graphology';
import type { Attributes } from 'graphology-types';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { Coordinates, MouseCoords } from 'sigma/types';
import { createEdgeProgram } from './edgeProgram.ts';
import type { Places } from './layout.ts';
import { bundleLook, dashOf, partyLook } from './looks.ts';
import { Overlay, type Scene } from './overlay.ts';

interface PartyAttributes extends Attributes {
  x: number;
  y: number;
}
type LineAttributes = Attributes;

export interface CanvasEvents {
  select(id: string): void;
  selectBundle(key: string): void;
  /** Neither a party nor a line; `at` is in the coordinates of places. */
  clickGround(at: Coordinates): void;
  expand(id: string): void;
  point(key: string | null): void;
  /** The reader has dragged a party to another place. */
  moved(id: string, place: Coordinates): void;
  drawn(): void;
  /** WebGL is lost for good. */
  failed(): void;
}

export interface CanvasOptions {
  readonly events: CanvasEvents;
  readonly reducedMotion: boolean;
}

const ZOOM_STEP = 1.5;
const ZOOM_MS = 180;
/** So many contexts lost in a row, without a picture between, are no accident. */
const MAX_LOSSES = 3;

export class GraphCanvas {
  readonly #container: HTMLElement;
  readonly #options: CanvasOptions;
  readonly #overlay = new Overlay();
  readonly #graph = new Graph<PartyAttributes, LineAttributes>({ type: 'undirected' });
  #sigma: Sigma<PartyAttributes>;
  #scene: Scene | undefined;
  #losses = 0;
  /** Ends listening to the contexts of the present Sigma: it gives them up itself when it is killed. */
  #watch = new AbortController();
  #dragged: string | null = null;

  constructor(container: HTMLElement, options: CanvasOptions) {
    this.#container = container;
    this.#options = options;
    this.#sigma = this.#open();
  }

  /** Parties without a place are left out until they have one. */
  show(scene: Scene, places: Places): void {
    this.#scene = scene;
    const { picture } = scene;
    for (const id of this.#graph.nodes()) if (!picture.parties.has(id)) this.#graph.dropNode(id);
    for (const id of picture.parties.keys()) {
      const place = places.get(id);
      if (place === undefined) continue;
      this.#graph.mergeNode(id, { x: place.x, y: place.y });
    }
    for (const key of this.#graph.edges()) if (!picture.bundles.has(key)) this.#graph.dropEdge(key);
    for (const { key, from, to } of picture.bundles.values()) {
      if (this.#graph.hasEdge(key) || !this.#graph.hasNode(from) || !this.#graph.hasNode(to)) continue;
      this.#graph.addUndirectedEdgeWithKey(key, from, to);
    }
    this.#sigma.refresh();
  }

  /** For what changes without the scene: faces that have come in. */
  redraw(): void {
    this.#sigma.scheduleRender();
  }

  zoomIn(): void {
    void this.#sigma.getCamera().animatedZoom({ factor: ZOOM_STEP, duration: this.#duration });
  }

  zoomOut(): void {
    void this.#sigma.getCamera().animatedUnzoom({ factor: ZOOM_STEP, duration: this.#duration });
  }

  fit(): void {
    this.#sigma.setCustomBBox(null).refresh();
    void this.#sigma.getCamera().animatedReset({ duration: this.#duration });
  }

  /** Moves the view so far that a party stands in it; a party that does is left where it is. */
  reveal(id: string): void {
    const at = this.#locate(id);
    if (at === undefined) return;
    const { width, height } = this.#sigma.getDimensions();
    const margin = 24;
    const inside = at.x >= margin && at.y >= margin && at.x <= width - margin && at.y <= height - margin;
    const place = this.#sigma.getNodeDisplayData(id);
    if (inside || place === undefined) return;
    void this.#sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: this.#duration });
  }

  kill(): void {
    this.#watch.abort();
    this.#sigma.kill();
  }

  get #duration(): number {
    return this.#options.reducedMotion ? 0 : ZOOM_MS;
  }

  #open(): Sigma<PartyAttributes> {
    const sigma = new Sigma<PartyAttributes, LineAttributes>(this.#graph, this.#container, this.#settings());
    this.#listen(sigma);
    this.#watch = new AbortController();
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => this.#reopen(event), this.#watch);
    }
    return sigma;
  }

  #settings(): Partial<Settings<PartyAttributes>> {
    return {
      renderLabels: false,
      enableEdgeEvents: true,
      zoomToSizeRatioFunction: () => 1,
      stagePadding: 70,
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      allowInvalidContainer: true,
      defaultDrawNodeHover: () => undefined,
      nodeProgramClasses: { party: partyProgram() },
      edgeProgramClasses: {
        solid: createEdgeProgram(dashOf('solid')),
        dashed: createEdgeProgram(dashOf('dashed')),
        dotted: createEdgeProgram(dashOf('dotted')),
      },
      nodeReducer: (id, place) => {
        const drawn = this.#scene?.picture.parties.get(id);
        if (drawn === undefined || this.#scene === undefined)
          return { ...place, type: 'party', hidden: true };
        return { ...place, type: 'party', ...partyLook(drawn, this.#scene.colours) };
      },
      edgeReducer: (key) => {
        const bundle = this.#scene?.picture.bundles.get(key);
        if (bundle === undefined || this.#scene === undefined) return { type: 'solid', hidden: true };
        return bundleLook(bundle, this.#scene.colours);
      },
    };
  }

  #listen(sigma: Sigma<PartyAttributes>): void {
    const { events } = this.#options;
    sigma.on('afterRender', () => this.#draw(sigma));
    sigma.on('clickNode', ({ node }) => events.select(node));
    sigma.on('clickEdge', ({ edge }) => events.selectBundle(edge));
    sigma.on('clickStage', ({ event }) => {
      const badge = this.#overlay.badgeAt(event);
      if (badge === undefined) events.clickGround(sigma.viewportToGraph(event));
      else events.expand(badge);
    });
    sigma.on('doubleClickNode', (payload) => {
      payload.preventSigmaDefault();
      events.expand(payload.node);
    });
    sigma.on('doubleClickStage', (payload) => payload.preventSigmaDefault());
    sigma.on('enterNode', ({ node }) => events.point(node));
    sigma.on('leaveNode', () => events.point(null));
    sigma.on('enterEdge', ({ edge }) => events.point(edge));
    sigma.on('leaveEdge', () => events.point(null));
    this.#listenToDrags(sigma);
  }

  #listenToDrags(sigma: Sigma<PartyAttributes>): void {
    let at: Coordinates | undefined;
    sigma.on('downNode', ({ node }) => {
      this.#dragged = node;
      at = undefined;
      // the picture keeps its scale while one party moves
      if (sigma.getCustomBBox() === null) sigma.setCustomBBox(sigma.getBBox());
    });
    sigma.on('moveBody', ({ event }) => {
      if (this.#dragged === null) return;
      at = sigma.viewportToGraph(event);
      this.#graph.mergeNodeAttributes(this.#dragged, at);
      stop(event);
    });
    const release = (): void => {
      if (this.#dragged !== null && at !== undefined) this.#options.events.moved(this.#dragged, at);
      this.#dragged = null;
    };
    sigma.on('upNode', release);
    sigma.on('upStage', release);
  }

  #draw(sigma: Sigma<PartyAttributes>): void {
    const { edgeLabels, labels } = sigma.getCanvases();
    const under = edgeLabels?.getContext('2d');
    const over = labels?.getContext('2d');
    if (this.#scene === undefined || !under || !over) return;
    const locate = (id: string): Coordinates | undefined => this.#locate(id);
    const moving =
      sigma.getCamera().isAnimated() || this.#dragged !== null || sigma.getMouseCaptor().isMoving;
    this.#overlay.drawUnder(under, this.#scene, locate);
    this.#overlay.drawOver(over, this.#scene, { locate, moving, width: sigma.getDimensions().width });
    this.#losses = 0;
    this.#options.events.drawn();
  }

  #locate(id: string): Coordinates | undefined {
    if (!this.#graph.hasNode(id)) return undefined;
    const { x, y } = this.#graph.getNodeAttributes(id);
    return this.#sigma.graphToViewport({ x, y });
  }

  #reopen(event: Event): void {
    event.preventDefault();
    this.#watch.abort();
    const camera = this.#sigma.getCamera().getState();
    const box = this.#sigma.getCustomBBox();
    this.#sigma.kill();
    this.#losses++;
    if (this.#losses > MAX_LOSSES) {
      this.#options.events.failed();
      return;
    }
    this.#sigma = this.#open();
    this.#sigma.setCustomBBox(box).getCamera().setState(camera);
    this.#sigma.refresh();
  }
}

function stop(event: MouseCoords): void {
  event.preventSigmaDefault();
  event.original.preventDefault();
  event.original.stopPropagation();
}

/** Ring, gap and second ring, each as wide as the look says. */
function partyProgram() {
  return createNodeBorderProgram<PartyAttributes>({
    borders: [
      { size: { attribute: 'outerWidth', defaultValue: 1, mode: 'pixels' }, color: { attribute: 'outer' } },
      { size: { attribute: 'gapWidth', defaultValue: 0, mode: 'pixels' }, color: { attribute: 'color' } },
      { size: { attribute: 'innerWidth', defaultValue: 0, mode: 'pixels' }, color: { attribute: 'inner' } },
      { size: { fill: true }, color: { attribute: 'color' } },
    ],
    drawLabel: undefined,
    drawHover: undefined,
  });
}
