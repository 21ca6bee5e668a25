import { expect, test } from 'vitest';
import { dress, ground, parseRules, resolve, tokensOf, type Styled } from './cascade.ts';

const element = (classes: string, tag = 'path'): Styled => ({ tag, classes: new Set(classes.split(' ')) });

test('values stand where custom properties stood, fallbacks where there is none', () => {
  expect(resolve('var(--a)', { '--a': '#123456' })).toBe('#123456');
  expect(resolve('var(--b, var(--a))', { '--a': '#123456' })).toBe('#123456');
  expect(resolve('var(--b, var(--a))', { '--a': '#123456', '--b': 'red' })).toBe('red');
  expect(resolve('2px solid var(--a)', { '--a': 'red' })).toBe('2px solid red');
  expect(() => resolve('var(--nowhere)', {})).toThrow('--nowhere');
});

test('rules for media, states and attributes are passed over; comments are no rules', () => {
  const css =
    '/* .a { fill: red } */ .a, .b { fill: blue; } .a:hover { fill: red } @media print { .a { fill: red } }';
  const rules = parseRules(css);
  expect(rules.map((rule) => rule.selector[0]?.classes)).toEqual([['a'], ['b']]);
  expect(rules[0]?.declarations).toEqual({ fill: 'blue' });
});

test('the theme chooses the values', () => {
  const css = ":root { --ink: black; --x: 1; } :root[data-theme='dark'] { --ink: white; }";
  expect(tokensOf(css, 'light')).toEqual({ '--ink': 'black', '--x': '1' });
  expect(tokensOf(css, 'dark')).toEqual({ '--ink': 'white', '--x': '1' });
});

test('a mark wears its payer’s colour, its own or that of the group round it', () => {
  const tokens = ground('light');
  const own = dress([element('m-point ev-reported p-customers')], tokens);
  expect(own.declarations['stroke']).toBe(tokens['--customers']);
  const group = element('ev-stated m-area p-lenders', 'g');
  const outer = dress([group], tokens);
  expect(outer.inside['--mark']).toBe(tokens['--lenders']);
  expect(dress([group, element('m-area')], outer.inside).declarations['fill']).toBe(tokens['--lenders']);
});

test('two classes weigh more than one, whatever their order', () => {
  const { declarations } = dress([element('m-point ev-measured p-public')], ground('light'));
  expect(declarations['stroke']).toBe('none');
  expect(declarations['fill']).toBe(ground('light')['--public']);
});
