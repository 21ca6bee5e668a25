/** What a language brings to axes of time. Apart from the rest, for frames that have no such axis. Pure. */

export interface AxesLanguage {
  /**
   * Months as axes name them. A list, where sentences ask Intl: browsers do not all abbreviate alike, and a picture that
   * is drawn again has to be the one that was built.
   */
  months: readonly string[];
  /** A month and a day of it on an axis, and a month with its year. */
  dayOf: (day: number, month: string) => string;
  monthOf: (month: string, year: string) => string;
  /** A year of four digits where room is short. */
  briefYear: (year: string) => string;
}

export const ENGLISH_AXES: AxesLanguage = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  dayOf: (day, month) => `${day} ${month}`,
  monthOf: (month, year) => `${month} ${year}`,
  briefYear: (year) => `’${year.slice(2)}`,
};
