/** Where claims, sources and terms are used: chapters, their steps, charts. */
import { readChapters, type Chapter } from './chapters.ts';
import { chartTextIds, readChartText } from './chart-text.ts';
import { readLedger } from './read.ts';
import { remember } from './remember.ts';
import type { ChartText, Ledger } from './types.ts';

/** A place in the story: a step by its id, or a chapter where no step is around. */
export interface Place {
  /** `<chapter>` or `<chapter>.<step>`: the fragment of its address. */
  id: string;
  title: string;
}
export interface ClaimUses {
  /** Chapters that show the claim in their prose. */
  chapters: Place[];
  /** The places in them, one for each step. */
  places: Place[];
  /** Charts that draw it. */
  charts: Place[];
}
export interface SourceUses {
  claims: string[];
  /** Series that name it in a row. */
  series: string[];
}
export interface Uses {
  claims: ReadonlyMap<string, ClaimUses>;
  sources: ReadonlyMap<string, SourceUses>;
  terms: ReadonlyMap<string, Place[]>;
  /** Charts that draw a series, by the series' id. */
  series: ReadonlyMap<string, Place[]>;
}

const add = (places: Place[], place: Place) => {
  if (!places.some((p) => p.id === place.id)) places.push(place);
};

/** Gathers the uses of a ledger's records. Pure: everything comes in. */
export function gatherUses(ledger: Ledger, chapters: readonly Chapter[], texts: readonly ChartText[]): Uses {
  const claims = new Map<string, ClaimUses>();
  const sources = new Map<string, SourceUses>();
  const terms = new Map<string, Place[]>();
  const series = new Map<string, Place[]>();
  const claim = (id: string) => {
    const found = claims.get(id) ?? { chapters: [], places: [], charts: [] };
    claims.set(id, found);
    return found;
  };
  const source = (id: string) => {
    const found = sources.get(id) ?? { claims: [], series: [] };
    sources.set(id, found);
    return found;
  };
  for (const chapter of chapters) {
    for (const use of chapter.uses) {
      const step = chapter.steps.find((s) => s.id === use.step);
      const place = { id: step?.id ?? chapter.id, title: step?.title || chapter.title };
      if ((use.name === 'Fig' || use.name === 'Quote') && use.attributes['claim']) {
        const found = claim(use.attributes['claim']);
        add(found.chapters, { id: chapter.id, title: chapter.title });
        add(found.places, place);
      }
      const term = use.name === 'Term' ? use.attributes['id'] : undefined;
      if (term) {
        const places = terms.get(term) ?? [];
        add(places, place);
        terms.set(term, places);
      }
    }
  }
  for (const { id, title, claims: drawn, series: tables } of texts) {
    const chart = { id, title };
    for (const c of drawn) add(claim(c).charts, chart);
    for (const s of tables) {
      const charts = series.get(s) ?? [];
      add(charts, chart);
      series.set(s, charts);
      for (const { cells } of ledger.series.get(s)?.rows ?? []) {
        if (cells['claim']) add(claim(cells['claim']).charts, chart);
      }
    }
  }
  for (const { id, sources: behind } of ledger.claims.values())
    for (const s of behind) source(s).claims.push(id);
  for (const { id, rows } of ledger.series.values()) {
    for (const s of new Set(rows.flatMap((row) => row.sources))) source(s).series.push(id);
  }
  return { claims, sources, terms, series };
}

/** The uses of the project's own ledger. */
export const readUses = remember((): Uses => {
  const texts = chartTextIds().map((id) => readChartText(id));
  return gatherUses(readLedger(), readChapters(), texts);
});

/** Where a claim is used; empty lists where it is not. */
export function usesOf(claim: string): ClaimUses {
  return readUses().claims.get(claim) ?? { chapters: [], places: [], charts: [] };
}
