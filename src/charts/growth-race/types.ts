/** What the race is drawn from. Amounts are billions of US dollars a year. */
import type { Evidence } from '../../ledger/types.ts';
import type { Picture } from './words.ts';

/** A company's years from its first billion on. */
export interface Run {
  name: string;
  /** The number of the month that ends its years, where they are fiscal ones; empty where they are the calendar's. */
  fiscal: string;
  /** The year of the first value, as the company counts. */
  first: number;
  /** Billions of dollars, to the three figures that the picture shows, and as recorded. */
  values: number[];
  exact?: number[];
  /** Where in `values` ten billion is first reached. */
  ten: number;
  /** For each value the ids of its sources. */
  sources?: string[][];
}
/** A year of OpenAI's record. */
export interface OwnYear {
  year: number;
  value: number;
  evidence: Evidence;
  claim: string;
}
export interface Forecast {
  year: number;
  value: number;
  claim: string;
  /** For the table; the picture does without. */
  who?: string;
  /** ISO date. */
  said: string;
}
/** Those who arrive in one year, or, where one company leads, all the others. */
export interface Arrival {
  who: string;
  form: 'flag' | 'not-yet' | 'others';
  /** Years after the start, of the first and of the last of them. */
  at: number;
  last: number;
}
export interface RaceData {
  runs: Run[];
  /** The company whose forecasts are laid over the others' runs: its name, and its own record. */
  firm: string;
  own: OwnYear[];
  /** By goal and lead of the states that have names over the finish. */
  arrivals: Record<string, Arrival[]>;
  /** Of the first hundred billion, the oldest first. */
  hundred: Forecast[];
  /** Of the fifth year after 2025, the oldest first. */
  five: Forecast[];
  /** The claim that works out equal growth to the two higher of them. */
  growth: string;
  words: Picture;
}
