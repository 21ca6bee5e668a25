/** The named views of the remark: a stretch of time, and who is heard in it. Each says the whole view. */

export type View = 'letter' | 'on-stage' | 'withdrawn' | 'answers' | 'afterwards';

export type RemarkState = {
  /** Whose words stand in the picture: a list of `views.ts`. */
  show: View;
  /** The stretch of time, in hours of `hoursOf`. */
  from: number;
  to: number;
  /** Of the room for words, what lies to the left of the plane where there is room on both sides. */
  split: number;
};

const EPOCH = Date.UTC(2025, 9, 26);

/** An instant as hours, in UTC, after 26 October 2025 began. */
export const hoursOf = (instant: string): number => (Date.parse(instant) - EPOCH) / 36e5;

/** Whether a view tells hours, by two clocks, or days. */
export const inHours = ({ from, to }: Pick<RemarkState, 'from' | 'to'>): boolean => to - from < 100;

/** What the clocks of California and of Washington are ahead of UTC, in early November, less whole days. */
export const HERE = 16;
export const THERE = 19;
/** The full hour by such a clock; browsers need no tables of zones for it. */
export const hourAt = (hours: number, ahead: number): string =>
  `${String((hours + ahead) % 24).padStart(2, '0')}:00`;

const view = (show: View, from: string, to: string, split = 0.5): RemarkState => ({
  show,
  from: hoursOf(from),
  to: hoursOf(to),
  split,
});

// All reach past the evening of 5 November: no view shows what was withdrawn without its withdrawal.
export const states = {
  letter: view('letter', '2025-10-27T00:00-07:00', '2025-11-06T06:00-08:00'),
  'on-stage': view('on-stage', '2025-11-05T00:00-08:00', '2025-11-06T00:00-08:00', 0.56),
  withdrawn: view('withdrawn', '2025-11-05T14:10-08:00', '2025-11-06T00:30-08:00'),
  answers: view('answers', '2025-11-05T18:30-08:00', '2025-11-07T20:00-08:00', 0.44),
  afterwards: view('afterwards', '2025-11-02T00:00-07:00', '2026-02-02T00:00-08:00', 0.32),
} satisfies Record<View, RemarkState>;
