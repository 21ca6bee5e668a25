/**
 * The forms in which a chart's picture is handed out, and what their files are called. Pure.
 *
 * A file is `<chart>[.<step>][.<form>][.dark]`: `scale`, `scale.contracts`, `scale.contracts.small.dark`. The form that
 * is not named is the large one, and the theme that is not named is light.
 */
import type { Theme } from './cascade.ts';

/** Columns of text, phones and columns of newspapers, feeds, stories on phones, and paper. */
export const FORMS = ['large', 'small', 'square', 'tall', 'print'] as const;
export type Form = (typeof FORMS)[number];

/** Sizes of type, in pixels of the drawing. */
export interface Type {
  title: number;
  deck: number;
  foot: number;
  brand: number;
}
export interface Layout {
  /** Pixels of the drawing; of several the first at which labels have room. */
  widths: readonly number[];
  /** Height by width; absent where the file is as high as its words and its picture need. */
  ratio?: number;
  /** Pixels of the PNG's width. */
  pixels: number;
  /** Pixels an inch, for those who print it. */
  density: number;
  type: Type;
}

const WIDE: Type = { title: 27, deck: 15, foot: 12, brand: 18 };
const NARROW: Type = { title: 22, deck: 14, foot: 12, brand: 17 };

/**
 * None is drawn wider than 600 pixels: no text of a chart is smaller than 12, and so it is at that width on a page.
 */
export const LAYOUTS: Readonly<Record<Form, Layout>> = {
  large: { widths: [600], pixels: 1200, density: 144, type: WIDE },
  small: { widths: [360], pixels: 720, density: 144, type: NARROW },
  square: { widths: [480, 540, 600], ratio: 1, pixels: 1080, density: 144, type: NARROW },
  tall: { widths: [360, 400, 450, 540], ratio: 16 / 9, pixels: 1080, density: 216, type: NARROW },
  print: { widths: [600], pixels: 1875, density: 300, type: WIDE },
};

/** Steps that are the large moment of their chapter, beside those that are their chart's default anyway. */
export const SET_PIECES: Readonly<Record<string, string>> = {
  'credit-reach': 'bill-and-wait',
  outcomes: 'hundred-supported',
  'revenue-path': 'your-line',
  'say-vs-ask': 'exchange',
  'who-pays': 'bar',
};
export const isSetPiece = (chart: string, step: string): boolean => SET_PIECES[chart] === step;

/** What a picture is of, and how it looks. */
export interface Still {
  chart: string;
  /** Absent: the chart's default step. */
  step?: string | undefined;
  form: Form;
  theme: Theme;
}

/** The name of a still's file, without its ending. */
export const stillName = ({ chart, step, form, theme }: Still): string =>
  [chart, step, form === 'large' ? undefined : form, theme === 'dark' ? theme : undefined]
    .filter((part) => part !== undefined)
    .join('.');

/** Step ids that would read as the name of a form or of a theme. */
export const TAKEN: readonly string[] = [...FORMS, 'light', 'dark'];
