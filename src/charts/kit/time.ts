/** Dates as places on an axis of years, and what axes call them. Pure. */
import { AXES } from '../../ledger/site-axes.ts';

/**
 * An ISO date as a decimal year. Every month is a twelfth, as the axes draw their ticks: a day stands at its
 * beginning, and a month or a year alone at its end, when what is said of it is known. 2026-07-01 is 2026.5,
 * 2025-12 and 2025 are 2026.
 * @throws for what is no ISO date
 */
export function decimalYear(iso: string): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  const [y, m, d] = [Number(year), Number(month ?? 12), Number(day ?? 1)];
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (year === undefined || m < 1 || m > 12 || d < 1 || d > days)
    throw new Error(`"${iso}" is not an ISO date`);
  const months = day === undefined ? m : m - 1 + (d - 1) / days;
  return Math.round((y + months / 12) * 1e4) / 1e4;
}

/**
 * The month of an ISO date as labels name it: "2025-09-18" is "Sep 2025"; a year alone stays a year.
 * @param brief "Sep ’25", where room is short
 */
export function monthOf(iso: string, brief = false): string {
  const [year = '', month] = iso.split('-');
  const name = AXES.months[Number(month) - 1];
  return name ? AXES.monthOf(name, brief ? AXES.briefYear(year) : year) : year;
}

/** Months of the units in which waits are published. */
export const MONTHS_IN = { weeks: 12 / 52.18, months: 1, years: 12 } as const;
export type WaitUnit = keyof typeof MONTHS_IN;
