/** The parameters of an embed's address: names that newsrooms know, the nearest valid value for every bad one. */

import {
  asked,
  askedMore,
  askedTwo,
  date,
  flag as flagged,
  language,
  step as askedStep,
  stepNumber,
  theme,
} from 'virtual:interface/embed';
import { fillText, formFor } from '../ledger/pieces.ts';
import type { Template } from '../ledger/template.ts';

export type Dark = 'true' | 'false' | 'auto';

export interface EmbedParams {
  /** The step asked for; `null` where the address names none that the chart has. */
  step: string | null;
  dark: Dark;
  /** No heading and no foot; the source line stays. */
  plain: boolean;
  transparent: boolean;
  /** No interaction. */
  static: boolean;
  /** Fills the height that the frame has and says nothing about heights. */
  fitchart: boolean;
  /** The language of the page: there is no other. */
  lang: string;
  /** When the host's article was published: YYYY-MM-DD, or to the minute in UTC, YYYY-MM-DDThh:mmZ. */
  pub: string | null;
}

export interface ReadParams {
  params: EmbedParams;
  /** What in the address could not be taken as it stood, for the reader. */
  mended: string[];
}

/** Flags of the address; each is also an attribute `data-<flag>` of the page's root. */
export const FLAGS = ['plain', 'transparent', 'static', 'fitchart'] as const;

const YES = /^(1|true|yes|)$/i;
const NO = /^(0|false|no)$/i;
/** As much of a bad value as is read back to the reader. */
const SHOWN = 20;

const cut = (value: string) => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);

const say = (text: Template<'value'>, value: string) => fillText(text, { value: cut(value) });

/**
 * Reads the query of an embed's address. Unknown names are left alone: hosts add their own.
 * @param search with or without its question mark; anything at all
 * @param steps the ids of the chart's steps, in order
 * @param lang the language of the page
 */
export function readParams(search: string, steps: readonly string[], lang: string): ReadParams {
  const query = new URLSearchParams(search);
  const mended: string[] = [];
  const params: EmbedParams = {
    step: null,
    dark: 'auto',
    plain: false,
    transparent: false,
    static: false,
    fitchart: false,
    lang,
    pub: null,
  };

  const step = query.get('step');
  if (step) {
    params.step = nearestStep(step, steps);
    if (params.step !== step && !/^\d+$/.test(step)) mended.push(say(askedStep, step));
    else if (/^\d+$/.test(step) && steps[Number(step) - 1] !== params.step)
      mended.push(say(stepNumber, step));
  }
  const dark = query.get('dark');
  if (dark !== null && dark !== '') {
    if (/^auto$/i.test(dark)) params.dark = 'auto';
    else if (YES.test(dark)) params.dark = 'true';
    else if (NO.test(dark)) params.dark = 'false';
    else mended.push(say(theme, dark));
  }
  for (const flag of FLAGS) {
    const value = query.get(flag);
    if (value === null) continue;
    params[flag] = YES.test(value);
    if (!YES.test(value) && !NO.test(value)) mended.push(fillText(flagged, { flag, value: cut(value) }));
  }
  const other = query.get('lang');
  if (other && other.toLowerCase().split(/[-_]/)[0] !== lang) mended.push(say(language, other));
  const pub = query.get('pub');
  if (pub) {
    params.pub = readMoment(pub);
    if (params.pub === null) mended.push(say(date, pub));
  }
  return { params, mended };
}

/**
 * One line for the reader: what was not understood; empty where all was.
 * @param locale the language of the page
 */
export function mendedLine(mended: readonly string[], locale: string): string {
  if (mended.length === 0) return '';
  const [first = '', ...rest] = mended;
  const [second] = rest;
  const more = () => fillText(formFor(askedMore, rest.length, locale), { first, count: `${rest.length}` });
  const what =
    second === undefined ? first : rest.length > 1 ? more() : fillText(askedTwo, { first, second });
  return fillText(asked, { what });
}

/** A real day as YYYY-MM-DD, or a real minute in UTC as YYYY-MM-DDThh:mmZ; else `null`. */
export function readMoment(value: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}Z)?$/.test(value)) return null;
  const date = new Date(value);
  // Days and hours that there are not are carried over, or refused.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value.replace('Z', ''))
    ? value
    : null;
}

/**
 * The step meant: by id, by its number from 1, or the one whose id is at most two
 * letters off; `null` where none is near.
 */
export function nearestStep(wanted: string, steps: readonly string[]): string | null {
  if (steps.includes(wanted)) return wanted;
  if (/^\d+$/.test(wanted)) {
    const at = Math.min(Math.max(Number(wanted), 1), steps.length) - 1;
    return steps[at] ?? null;
  }
  const word = wanted.trim().toLowerCase();
  if (word.length > 64) return null;
  const ranked = steps.map((step) => ({ step, off: distance(word, step) })).sort((a, b) => a.off - b.off);
  const best = ranked[0];
  return best && best.off <= 2 ? best.step : null;
}

/** How many letters must be added, dropped or changed to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
