/** Where everything about a chart is found, in full: what files say of themselves. Pure. */
import { stillName, type Still } from './forms.ts';

export interface Addresses {
  page: string;
  embed: string;
  oembed: string;
  svg: string;
  png: string;
  csv: string;
  /** What each column of it is. */
  dictionary: string;
  zip: string;
  json: string;
  metadata: string;
  text: string;
  share: string;
}
export interface StepAddresses {
  /** The place in the story; null where no chapter tells the step. */
  story: string | null;
  /** The page that carries the step's own preview: in the story where a chapter tells it, else of the chart. */
  page: string;
  embed: string;
  oembed: string;
  svg: string;
  png: string;
  csv: string;
  share: string;
}

/** @param home the home page in full, with its closing slash */
export function addressesOf(home: URL, chart: string): Addresses {
  const at = (path: string) => new URL(path, home).href;
  return {
    page: at(`charts/${chart}/`),
    embed: at(`embed/${chart}/`),
    oembed: at(`oembed/${chart}.json`),
    svg: at(`charts/${chart}.svg`),
    png: at(`charts/${chart}.png`),
    csv: at(`charts/${chart}.csv`),
    dictionary: at(`charts/${chart}.dictionary.csv`),
    zip: at(`charts/${chart}.zip`),
    json: at(`charts/${chart}.json`),
    metadata: at(`charts/${chart}.metadata.json`),
    text: at(`charts/${chart}.txt`),
    share: at(`share/${chart}.png`),
  };
}

/**
 * @param told the step of a chapter that tells it, `<chapter>.<step>`, and its path within the site; undefined where
 *   none does
 */
export function stepAddresses(
  home: URL,
  chart: string,
  step: string,
  told: { id: string; path: string } | undefined,
): StepAddresses {
  const at = (path: string) => new URL(path, home).href;
  return {
    story: told === undefined ? null : at(told.path.slice(1)),
    page: told === undefined ? at(`charts/${chart}/${step}/`) : at(`s/${told.id}/`),
    embed: at(`embed/${chart}/${step}/`),
    oembed: at(`oembed/${chart}.${step}.json`),
    svg: at(`charts/${chart}.${step}.svg`),
    png: at(`charts/${chart}.${step}.png`),
    csv: at(`charts/${chart}.${step}.csv`),
    share: at(`share/${chart}.${step}.png`),
  };
}

/**
 * Where a still is found. A chart's default step is the chart's own picture: forms that are made of few have no other.
 * @param type of the file; src/export/routes.ts says which forms there are of which steps
 */
export const stillAddress = (home: URL, still: Still, type: 'svg' | 'png'): string =>
  new URL(`charts/${stillName(still)}.${type}`, home).href;

/** An address as a reader would say it: without protocol and closing slash. */
export function shorten(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
