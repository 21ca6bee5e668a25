/** Corrections in words: what each place is called, where it is found, and the line that stands there. */
import { readChapters } from '../ledger/chapters.ts';
import { storyPath } from '../ledger/lengths.ts';
import { readChartText } from '../ledger/chart-text.ts';
import { formatDate } from '../ledger/format.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { readLedger } from '../ledger/read.ts';
import { fill } from '../ledger/template.ts';
import { cutShort } from '../ledger/claim-words.ts';
import type { Correction, Place } from './types.ts';
import { readPageWords } from './words.ts';

/** Letters of a line at the place of an error. */
const LINE = 110;

/** Path of a correction or update within the site. */
export const pathOf = (id: string): string => `/corrections/#${id}`;

/**
 * A path within the site in full.
 * @param home the home page in full, with its closing slash
 */
export const urlOf = (path: string, home: URL): string => new URL(path.replace(/^\//, ''), home).href;

/** The day of a moment, in words: "29 November 2026". */
export const dayOf = (at: string): string => formatDate(at.slice(0, 10));

/** A moment in words: "29 November 2026, 18:05 UTC". */
export const momentOf = (at: string): string =>
  fill(interfaceWords().corrections.moment, { day: dayOf(at), time: at.slice(11, 16) });

/** "Corrected on 29 November 2026": the name of the link that stands at the place of an error. */
export const correctedOn = (at: string): string =>
  fill(interfaceWords().corrections.correctedOn, { day: dayOf(at) });

/** What is right, in the room of a line: its first sentence where that fits, else its beginning. */
export function lineOf({ right }: Pick<Correction, 'right'>): string {
  if (right.length <= LINE) return right;
  const [first = ''] = /^.+?[.?!]["”’)]?(?= [A-Z0-9“"‘$])/.exec(right) ?? [];
  return first && first.length <= LINE ? first : cutShort(right, LINE);
}

/** A place's name, and its path within the site. */
export interface PlaceLink {
  kind: Place['kind'];
  title: string;
  path: string;
}

function titleOf(place: Place): string {
  const { kind, id } = place;
  switch (kind) {
    case 'chart': {
      const { title, steps } = readChartText(id);
      const [step, ...more] = place.steps;
      return (more.length === 0 && steps.find((one) => one.id === step)?.title) || title;
    }
    case 'story': {
      const chapter = readChapters().find((c) => c.id === id.split('.')[0]);
      return chapter?.steps.find((step) => step.id === id)?.title || (chapter?.title ?? id);
    }
    case 'claim':
      return cutShort(readLedger().claims.get(id)?.statement ?? id);
    case 'page':
      return readPageWords().pages[id] ?? id;
  }
}

/** Path of a place within the site. Pure. */
export function placePath(place: Place): string {
  switch (place.kind) {
    case 'chart': {
      const [step, ...more] = place.steps;
      const at = step !== undefined && more.length === 0 ? `?step=${step}#step-${step}` : '';
      return `/charts/${place.id}/${at}`;
    }
    case 'story':
      return storyPath(place.id);
    case 'claim':
      return `/sources/#claim-${place.id}`;
    case 'page':
      return place.id;
  }
}

/** What an entry is called: the first place that is no claim, since claims are whole sentences. */
export function titleOfEntry({ places }: Pick<Correction, 'places'>): string {
  const [first] = places;
  const place = places.find(({ kind }) => kind !== 'claim') ?? first;
  return place ? titleOf(place) : '';
}

/** How a place is linked. */
export const linkOf = (place: Place): PlaceLink => ({
  kind: place.kind,
  title: titleOf(place),
  path: placePath(place),
});
