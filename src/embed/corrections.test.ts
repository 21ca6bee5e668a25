import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES, type Correction, type Grade } from '../corrections/types.ts';
import { isNews, pickCorrections } from './corrections.ts';

const DAY = 24 * 60 * 60 * 1000;
const made = '2026-11-29T18:05Z';
const at = Date.parse(made);
/** A moment so many days later. */
const after = (days: number) => at + days * DAY;

const moments = fc
  .integer({ min: Date.parse('2026-01-01T00:00Z') / 60_000, max: Date.parse('2028-12-31T00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().replace(':00.000Z', 'Z'));
const grades = fc.constantFrom<Grade>(...GRADES);

describe('isNews', () => {
  it.each<[string, boolean]>([
    ['2026-11-28', true],
    // The day of the correction: the page may be from the morning.
    ['2026-11-29', true],
    ['2026-11-30', false],
    ['2026-11-29T18:04Z', true],
    ['2026-11-29T18:05Z', true],
    ['2026-11-29T18:06Z', false],
  ])('published %s: %s', (pub, told) => {
    expect(isNews(made, 'wording', pub, after(0))).toBe(told);
    expect(isNews(made, 'meaning', pub, after(4000)), 'however late it is read').toBe(told);
  });

  it.each<[Grade, number, boolean]>([
    ['meaning', 0, true],
    ['number', 90, true],
    ['number', 90 + 1 / 24 / 60, false],
    ['meaning', 400, false],
    ['wording', 0, false],
    // A reader's clock may be slow.
    ['number', -2, true],
  ])('%s, read after %d days, by nobody knows when: %s', (grade, days, told) => {
    expect(isNews(made, grade, null, after(days))).toBe(told);
  });

  it('tells every page from before and none from a later day', () => {
    fc.assert(
      fc.property(moments, moments, grades, (correction, pub, grade) => {
        expect(isNews(correction, grade, pub, at)).toBe(pub <= correction);
        // A page that names its day only is told of no less.
        const day = pub.slice(0, 10);
        expect(isNews(correction, grade, day, at)).toBe(day <= correction.slice(0, 10));
      }),
    );
  });
});

const correction = (fields: Partial<Correction>): Correction => ({
  id: 'one',
  at: made,
  grade: 'number',
  what: 'A.',
  right: 'B.',
  why: 'C.',
  places: [{ kind: 'chart', id: 'scale', steps: [] }],
  ...fields,
});

describe('pickCorrections', () => {
  it('leaves out other charts, other steps and other kinds of place', () => {
    const list = [
      correction({ id: 'whole' }),
      correction({
        id: 'step',
        grade: 'meaning',
        places: [{ kind: 'chart', id: 'scale', steps: ['contracts'] }],
      }),
      correction({
        id: 'other',
        grade: 'wording',
        places: [
          { kind: 'chart', id: 'who-pays', steps: [] },
          { kind: 'claim', id: 'scale' },
          { kind: 'story', id: 'scale' },
        ],
      }),
    ];
    const ids = (step?: string) => pickCorrections(list, 'scale', step).map(({ id }) => id);
    expect(ids()).toEqual(['step', 'whole']);
    expect(ids('contracts')).toEqual(['step', 'whole']);
    expect(ids('builders')).toEqual(['whole']);
    expect(pickCorrections(list, 'nowhere')).toEqual([]);
  });

  it('holds what any page has to be told, whenever it was published: the gravest, and of these the newest', () => {
    const lists = fc
      .array(fc.record({ at: moments, grade: grades }), { maxLength: 12 })
      .map((list) => list.map((fields, i) => correction({ id: String(i), ...fields })));
    fc.assert(
      fc.property(lists, fc.option(moments), moments, (list, pub, now) => {
        const news = (one: Correction) => isNews(one.at, one.grade, pub, Date.parse(now));
        const told = pickCorrections(list, 'scale').find(news);
        const all = list.filter(news);
        expect(told === undefined).toBe(all.length === 0);
        if (!told) return;
        const rank = ({ grade }: Correction) => GRADES.indexOf(grade);
        expect(rank(told)).toBe(Math.min(...all.map(rank)));
        const alike = all.filter((one) => rank(one) === rank(told)).map((one) => one.at);
        expect(told.at).toBe(alike.sort().at(-1));
      }),
    );
  });
});
