import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readLedger } from '../../ledger/read.ts';
import { SIZES, drawn } from '../../testing/inspect.ts';
import { moduleOf } from '../../tools/map.ts';
import { getChart } from '../build.ts';
import type { PlacesData } from './data.ts';

const built = getChart('places');
const { sites } = built.data as PlacesData;

test('the map is the one that the atlas and the series give', async () => {
  expect(readFileSync(join(ROOT, 'src/charts/places/map.ts'), 'utf8')).toBe(await moduleOf());
});

test('what the site in Milam County has is no better known than as reported, since that it is meant is our reading', () => {
  expect(sites.find(({ key }) => key === 'milam')?.relief?.evidence).toBe('reported');
});

test('the finding counts the sites, and those where tax is given up', () => {
  const { finding } = built.step('places').describe();
  expect(finding).toContain(`Of ${sites.length} named sites ${sites.filter(({ relief }) => relief).length} `);
});

test('no row of the table sums up others', () => {
  const { rows } = built.step('places').describe().table;
  expect(rows).toHaveLength(readLedger().series.get('sites')!.rows.length);
});

describe.each([...SIZES])('$width x $height', (size) => {
  const { marks } = built.step('places').scene(size);
  const boxOf = (key: string) => drawn(marks.filter((mark) => mark.key === key))[0]?.box;

  test('rings have areas as their gigawatts, and no site without a size has one', () => {
    const areas = sites.flatMap(({ key, size: known }) => {
      const box = boxOf(`size-${key}`);
      expect(Boolean(box), key).toBe(known !== null);
      return box && known ? [((box.x1 - box.x0) / 2) ** 2 / known.value] : [];
    });
    for (const area of areas) expect(area / areas[0]!).toBeCloseTo(1, 0);
    expect(areas.length).toBeGreaterThan(2);
  });

  test('only what is given up has a payer’s colour', () => {
    const worn = marks.filter(({ classes = '' }) => /\bp-/.test(classes)).map(({ key }) => key);
    expect(worn).toEqual(sites.filter(({ relief }) => relief).map(({ key }) => `relief-${key}`));
  });
});
