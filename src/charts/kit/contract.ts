/**
 * The chart contract: what every chart provides, and the vocabulary of marks
 * that the one renderer understands. See DESIGN section 5.
 *
 * A chart is a folder `src/charts/<id>/` with five pure parts:
 *   words.ts     `words`                         the shape of its words (build only)
 *   data.ts      `load(ledger, text)`            records in, typed data out (build only)
 *   states.ts    `states`                        named whole views
 *   scene.ts     `scene(data, state, size)`      keyed marks, no DOM; `data.words` are the picture's texts
 *   describe.ts  `describe(data, state, told)`   finding, long description, table (build only)
 * and `index.ts`, which gathers them for the build. Where the reader may set
 * values there is one more, `inputs.ts` (src/charts/inputs.ts says how).
 */
import type { ZodType } from 'zod';
import type { TableUnit } from '../../ledger/table-units.ts';
import type { ChartText, Evidence, Ledger } from '../../ledger/types.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Futures } from '../../model/uncertainty.ts';
import type { ChartInputs } from '../inputs.ts';

export type { Payer, Evidence, ChartText } from '../../ledger/types.ts';

/** Pixels of the drawing area (the SVG's own coordinate system). */
export interface Size {
  width: number;
  height: number;
}

interface MarkBase {
  /** Unique in its scene; the identity that moves from state to state. */
  key: string;
  /** Class names, space separated. Colours come from the style sheet only. */
  classes?: string;
  /** The ledger claim that the mark stands for. */
  claim?: string;
  /** 0 to 1; absent means 1. */
  opacity?: number;
}
export interface PathMark extends MarkBase {
  kind: 'path';
  d: string;
}
export interface LineMark extends MarkBase {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
export interface RectMark extends MarkBase {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  rx?: number;
}
export interface CircleMark extends MarkBase {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
}
export interface TextMark extends MarkBase {
  kind: 'text';
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Pixels; never under 12. */
  size: number;
  /** 400 or 600. */
  weight?: 400 | 600;
}
export interface GroupMark extends MarkBase {
  kind: 'group';
  x: number;
  y: number;
  marks: Mark[];
}
export type Mark = PathMark | LineMark | RectMark | CircleMark | TextMark | GroupMark;

/** A whole picture: its frame and its marks in painting order. */
export interface Scene {
  width: number;
  height: number;
  marks: Mark[];
}

/** One cell: what is shown, and the raw number, or both ends of a range, where there are any. */
export interface Cell {
  text: string;
  value?: number;
  /** Of a range, which has no value of its own. */
  low?: number;
  high?: number;
  /** Where rows of one column are in different units: overrides the column's. */
  unit?: TableUnit;
  /** The ISO date behind the text, where it is one. */
  date?: string;
  claim?: string;
  /** Ids of the sources, where no claim stands behind the cell. */
  sources?: string[];
  /** How well it is known, where no claim says so. */
  evidence?: Evidence;
}
export interface Table {
  caption: string;
  columns: { key: string; label: string; unit?: TableUnit; numeric?: boolean }[];
  rows: Record<string, Cell>[];
}
export interface Description {
  /** One or two sentences: what the picture finds. */
  finding: string;
  /** The long description, for those who do not see the picture. */
  long: string;
  table: Table;
}

/** A named, whole view: numbers, strings and flags only, so that it can be written to an address. */
export type State = Readonly<Record<string, string | number | boolean | readonly number[] | null>>;

/**
 * The words of a chart, by its own shape (src/charts/define-words.ts): what is drawn or said in the browser, and what the
 * build describes the picture with.
 */
export interface Words<P extends object = object, D extends object = object, K extends string = string> {
  picture: P;
  describe: D;
  table: { caption: string; columns: Readonly<Record<K, string>> };
}
/** What a description is told: the step, what its picture finds, and the chart's words. */
export interface StepWords<F = unknown, W extends Words = Words> {
  step: string;
  finding: F;
  words: W;
}
/** How a chart's words are read from their file. */
export interface WordsSchema<F = unknown, W extends Words = Words> {
  schema: ZodType<W & { steps: { id: string; finding: F }[] }>;
}
/** The texts of the picture, from the shape of a chart's words. */
export type PictureOf<S> = S extends WordsSchema<infer _F, infer W> ? W['picture'] : never;
/** What the description is told, from the shape of a chart's words. */
export type ToldOf<S> = S extends WordsSchema<infer F, infer W> ? StepWords<F, W> : never;

/** What the browser needs to draw a chart: `states.ts` and `scene.ts`. */
export interface ChartDrawing<D, S extends State = State> {
  states: Readonly<Record<string, S>>;
  scene: (data: D, state: S, size: Size) => Scene;
  /**
   * The view at a fraction of the way from one state to another, drawn anew by
   * `scene`. For frames that travel over more than they show: marks that stand in
   * neither picture pass by between them. In `states.ts`; where absent, and
   * between two states for which it is `null`, marks move by their keys.
   */
  travel?: ((from: S, to: S, t: number) => S | null) | undefined;
}

/** Pixels of a flow's own columns beside the words, which lie over the rest of it. */
export interface FlowColumns {
  /** To the left on phones, where it gives way when they are slim, and on tablets; on wide pages words begin near the middle. */
  left: readonly [phone: number, tablet: number];
  /** To the right on phones, and on all that is wider. */
  right: readonly [phone: number, wider: number];
}

/**
 * A drawing that is a part of the page and scrolls with it, for scenes of the layout `flow`: one for all its steps, of
 * one height at every width. Files, frames and share pictures show the steps' own pictures. In `flow.ts`. Pure. `told`
 * are the steps that the scene tells, in their order: fewer in the story than in the chapter in depth.
 */
export interface Flow<D = unknown> {
  /** Pixels. */
  height: (data: D, told: readonly string[]) => number;
  /** Pixels from the drawing's upper edge at which each step's words begin. */
  places: (data: D, told: readonly string[]) => Readonly<Record<string, number>>;
  scene: (data: D, size: Size, told: readonly string[]) => Scene;
  /** Where absent, there is one at the left, as wide as the style sheet says. */
  columns?: FlowColumns;
}

/** How a chart shows futures that were drawn round the reader's own values. */
export interface ChartFutures {
  /** The step that they are laid over. */
  step: string;
  view: (found: Futures, inputs: Inputs) => Partial<State>;
}

/** A chart, whole, as the build uses it. */
export interface Chart<D = unknown, S extends State = State> extends ChartDrawing<D, S> {
  id: string;
  /** How its words are read; none where they are flat texts still (src/charts/adapter.ts). */
  words?: WordsSchema;
  /** All but the words. */
  load: (ledger: Ledger, text: ChartText) => object;
  /** What of the data the picture needs; the table is made at build. All of it, where absent. */
  live?: (data: D) => object;
  describe: (data: D, state: S, told: StepWords) => Description;
  /** What the reader may set; in `inputs.ts`, beside `say`. */
  inputs?: ChartInputs;
  /** Draws futures of the model, which readers may ask for again; in `futures.ts`. */
  futures?: ChartFutures;
  flow?: Flow<D>;
  /** The result in a sentence or two, from the same state as the picture. */
  say?: (data: D, state: S) => string;
}

/** The parts of a chart whose words are `W`, in the types of its own data `D`. */
export interface ChartParts<D extends { words: object }, S extends State, F, W extends Words> {
  id: string;
  words: WordsSchema<F, W>;
  load: (ledger: Ledger, text: ChartText) => Omit<D, 'words'>;
  live?: (data: D) => Partial<D>;
  states: Readonly<Record<string, S>>;
  scene: (data: D, state: S, size: Size) => Scene;
  travel?: (from: S, to: S, t: number) => S | null;
  describe: (data: D, state: S, told: StepWords<F, W>) => Description;
  inputs?: ChartInputs;
  futures?: ChartFutures;
  flow?: Flow<D>;
  say?: (data: D, state: S) => string;
}

/** A chart from its parts. */
export const defineChart = <D extends { words: object }, S extends State, F, W extends Words>(
  parts: ChartParts<D, S, F, W>,
): Chart => parts as unknown as Chart;
