/** A figure whose picture is a question: drawn, without its title, its description and what it says in words. */
import { gone, picture, title } from 'virtual:interface/cover';
import { holdAttribute, holdDrawing, holdText, type Held } from './hold.ts';
import type { pictureOf } from './hide.ts';

type Seen = ReturnType<typeof pictureOf>;

/** Holds a figure, drawn or live, or a step's picture for paper. */
export function holdPicture(figure: HTMLElement): (seen: Seen) => void {
  const svg = figure.querySelector('[data-stage] > svg, :scope > svg');
  const find = (selector: string): Held[] => [...figure.querySelectorAll(selector)].map(holdText);
  const titles = find('[data-chart-title], .chart-title, svg > title');
  const said = find('svg > desc');
  if (svg?.hasAttribute('aria-label')) titles.push(holdAttribute(svg, 'aria-label'));
  const drawing = svg && holdDrawing(svg);
  return (seen) => {
    const whole = seen === 'whole';
    for (const held of titles) held.show(whole ? null : seen === 'gone' ? gone : title);
    for (const held of said) held.show(whole ? null : picture);
    drawing?.cover(!whole);
    if (whole) delete figure.dataset['cover'];
    else figure.dataset['cover'] = seen;
  };
}
