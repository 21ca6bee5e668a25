/** Which works are drawn, by their keys in the series. */

/** The works of each view; one year of `sizes` is a view of its own. */
export const VIEWS = {
  /** In constant dollars; the largest first. */
  sizes: ['plan', 'hyperscalers', 'interstates', 'apollo', 'marshall', 'manhattan'],
  share: ['railways', 'manhattan', 'marshall', 'apollo', 'interstates', 'telecom-peak', 'ai', 'plan'],
  /** In dollars of the day: of four decades at most, so that prices differ little enough to be set side by side. */
  recent: ['plan', 'telecom', 'hsr', 'iss', 'gorges', 'vogtle', 'tunnel'],
  year: ['four', 'plan'],
  payers: ['manhattan', 'marshall', 'interstates', 'apollo', 'tunnel', 'telecom', 'hyperscalers', 'plan'],
} as const;
export type WorkKey = (typeof VIEWS)[keyof typeof VIEWS][number];
export const WORK_KEYS: readonly WorkKey[] = [...new Set(Object.values(VIEWS).flat())];
