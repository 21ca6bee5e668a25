/** The payers' colours: those of the table, each told from the ground and from the others, by all eyes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulate } from '@bjornlu/colorblind';
import { converter, differenceCiede2000, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';

const GROUNDS = { light: '#fbf8f2', dark: '#15171b' } as const;
const HUES = {
  light: {
    customers: '#12a27c',
    investors: '#6674ea',
    lenders: '#52462e',
    partners: '#86175f',
    public: '#e4570f',
  },
  dark: {
    customers: '#2cc9a2',
    investors: '#8f86ff',
    lenders: '#f0d24c',
    partners: '#b83aa8',
    public: '#ee6a3a',
  },
} as const;
const THEMES = ['light', 'dark'] as const;

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
/** The blocks of the tokens that set the ground: one for light, two for dark. */
const blocks = [...tokens.matchAll(/\{([^{}]*--ground: (#\w+);[^{}]*)\}/g)].map(([, body = '', on]) => ({
  on,
  hues: Object.fromEntries(
    [...body.matchAll(/--(customers|investors|lenders|partners|public): ([^;]+);/g)].map(
      ([, payer = '', hue]) => [payer, hue],
    ),
  ),
}));

test.each([
  ['light', 1],
  ['dark', 2],
] as const)('the %s tokens are those of the table', (theme, times) => {
  const own = blocks.filter(({ on }) => on === GROUNDS[theme]);
  expect(own).toHaveLength(times);
  for (const { hues } of own) expect(hues).toEqual(HUES[theme]);
});

test('prints have the light colours', () => {
  const print = readFileSync('src/styles/print.css', 'utf8');
  for (const [payer, hue] of Object.entries(HUES.light)) expect(print).toContain(`--${payer}: ${hue};`);
});

test('no other file of the source repeats a hue', () => {
  const known = new Set<string>(THEMES.flatMap((theme) => Object.values(HUES[theme])));
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(css|ts|astro)$/.test(file) && !file.endsWith('.test.ts'),
  );
  const repeats = files.filter((file) =>
    (readFileSync(join('src', file), 'utf8').match(/#[0-9a-f]{6}\b/gi) ?? []).some((hue) => known.has(hue)),
  );
  expect(repeats.sort()).toEqual(['styles/print.css', 'styles/tokens.css']);
});

const difference = differenceCiede2000();
const rgb = converter('rgb');
/** A colour as someone with this deficiency sees it. */
function seen(hue: string, kind: 'deuteranopia' | 'protanopia' | 'tritanopia') {
  const { r, g, b } = rgb(hue)!;
  const by = simulate({ r: r * 255, g: g * 255, b: b * 255 }, kind);
  return { mode: 'rgb', r: by.r / 255, g: by.g / 255, b: by.b / 255 } as const;
}

describe.each(THEMES)('%s', (theme) => {
  const hues = Object.entries(HUES[theme]);

  test.each(hues)('%s stands out from the ground, three to one', (_, hue) => {
    expect(wcagContrast(hue, GROUNDS[theme])).toBeGreaterThanOrEqual(3);
  });

  // With short waves unseen, as in one of ten thousand people, the light theme's green and violet come closer than the
  // rest; ground between fills and labels on marks tell them apart.
  const close = theme === 'light' ? { tritanopia: ['customers, investors'] } : { tritanopia: [] };
  test.each([
    ['deuteranopia', 18, []],
    ['protanopia', 18, []],
    ['tritanopia', 17.5, close.tritanopia],
  ] as const)('any two can be told apart in %s', (kind, least, known) => {
    const pairs = hues.flatMap(([a, x], i) =>
      hues
        .slice(i + 1)
        .map(([b, y]) => ({ pair: `${a}, ${b}`, apart: difference(seen(x, kind), seen(y, kind)) })),
    );
    expect(pairs.filter(({ apart }) => !(apart >= least)).map(({ pair }) => pair)).toEqual(known);
    expect(Math.min(...pairs.map(({ apart }) => apart))).toBeGreaterThan(11);
  });
});
