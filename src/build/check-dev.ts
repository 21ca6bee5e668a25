/**
 * All problems of the content, for the dev server: it runs this where it renders pages, so that pages find read what
 * was read here, and with the code as it stands.
 */
import { chartIds, getChart } from '../charts/build.ts';
import { problemsWith } from './check-build.ts';

export const checkAll = () => problemsWith(chartIds().map((id) => ({ id, read: () => getChart(id) })));
