/** A run as a table for spreadsheets. Pure. */
import type { Run, Year } from './run.ts';

export const COLUMNS = [
  ...(['year', 'revenue', 'otherCosts', 'compute', 'owned', 'rent', 'interest', 'principal'] as const),
  ...(['credit', 'creditKept', 'debt', 'partner', 'equity', 'gap', 'cash', 'debtBalance'] as const),
  'guaranteeCost',
] as const satisfies readonly (keyof Year)[];

/** Comma-separated values with one header line: billions of US dollars, unrounded. */
export const csvOf = ({ years }: Run): string =>
  [COLUMNS.join(','), ...years.map((year) => COLUMNS.map((column) => year[column]).join(','))].join('\r\n') +
  '\r\n';
