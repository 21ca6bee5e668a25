/** Addresses of frames and charts, as other people's pages hold them. Pure. */
import { DARK } from './dark.ts';
import type { EmbedParams } from './params.ts';

/** What an address of a frame says. */
export interface AddressParams extends Partial<EmbedParams> {
  /** A question: titles and what tells the answer are covered until they are asked for. Live frames alone know it. */
  hide?: 'end' | null;
}

/** Where a chart is shown, and how. */
export interface Shown {
  /** The site's absolute address, with its last slash. */
  site: string;
  chart: string;
  /** One step, alone; `null` for the chart with its step buttons. */
  step: string | null;
  params?: AddressParams;
  /** The day of a frozen frame, YYYYMMDD; absent or empty for the live one. */
  frozen?: string;
  /** Values of the model as a query, without its question mark; absent or empty for the record's. */
  values?: string;
}

/**
 * A query with the parameters that differ from their defaults; empty, or with its question mark.
 * @param values of the model, as a query of their own
 */
export function writeParams(params: AddressParams, values = ''): string {
  const query = new URLSearchParams(values);
  if (params.step) query.set('step', params.step);
  if (params.dark && params.dark !== 'auto') query.set('dark', params.dark);
  // The flags, without their list, which would bring all that reads addresses to pages that only write them.
  for (const [name, value] of Object.entries(params)) if (value === true) query.set(name, '1');
  if (params.pub) query.set('pub', params.pub);
  if (params.hide) query.set('hide', params.hide);
  const text = query.toString();
  return text ? `?${text}` : '';
}

/**
 * Address of the frame. Step and dark colours are a real path, since content systems strip queries; a step of `params`
 * counts where the path names none. Of a frozen frame there is no dark twin: there the query says it.
 */
export function frameUrl({ site, chart, step, params = {}, frozen, values }: Shown): string {
  const { dark, ...others } = params;
  const path = `embed/${chart}${step ? `/${step}` : ''}`;
  const inPath = dark === 'true' && !frozen;
  const rest = inPath || dark === undefined ? others : params;
  return `${site}${frozen ? `v/${frozen}/` : ''}${path}${inPath ? DARK : ''}/${writeParams(step ? { ...rest, step: null } : rest, values)}`;
}

/** Address of the chart's own page, or of a step's, with its own preview. */
export function chartUrl({ site, chart, step, values }: Shown): string {
  return `${site}charts/${chart}/${step ? `${step}/` : ''}${values ? `?${values}` : ''}`;
}

/**
 * The colour scheme that the frame's element must have, or `null` where both follow the reader: a frame whose scheme is
 * not its document's is never transparent.
 */
export function schemeOf({ dark, transparent }: Partial<EmbedParams>): 'dark' | 'light' | null {
  if (dark === 'true') return 'dark';
  return dark === 'false' || transparent ? 'light' : null;
}

/** Today as YYYY-MM-DD, in UTC as frames read it: a day that began after now would hide what is corrected until then. */
export const today = (): string => new Date().toISOString().slice(0, 10);
