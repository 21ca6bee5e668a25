import { expect, test } from 'vitest';
import { argumentOf, outline } from './titles.ts';

const page = `<main><h1>Who <b>pays</b>?</h1><h2 class="sr-only">Hidden</h2>
<details><h3>Folded</h3></details>
<h2>Can they?</h2><h3>A part</h3>
<section class="step" data-chart="path" data-step="start"><h3>The card</h3></section>
<figure data-chart="path" data-step="start"><h3>A picture</h3></figure>
<div class="answer"><p>They can,
 in part.</p></div></main>`;

test('the argument is titles, parts, findings and answers, in order; what is folded and heard is left out', () => {
  const lines = argumentOf(page, (chart, step) => `${chart} at ${step}`);
  expect(lines).toEqual([
    { kind: 'title', text: 'Who pays?' },
    { kind: 'title', text: 'Can they?' },
    { kind: 'heading', text: 'A part' },
    { kind: 'chart', text: 'path at start' },
    { kind: 'answer', text: 'They can, in part.' },
  ]);
  expect(outline(lines)).toBe(
    '\nWho pays?\n\nCan they?\n  A part\n    path at start\n  = They can, in part.',
  );
});
