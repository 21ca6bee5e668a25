/** The picture of a lesson in the list of lessons: of the first step that shows a chart, of the standard form if it has one. */
import { getChart } from '../charts/build.ts';
import { sceneToSvg } from '../charts/kit/render.ts';
import { standardSteps, type Lesson } from '../ledger/lessons.ts';
import { shownAt } from './shown.ts';

/** As SVG, without its title; null where no step shows a chart. */
export function smallPicture(lesson: Lesson): string | null {
  const [shown] = [...standardSteps(lesson), ...lesson.steps].flatMap((step) => shownAt(step) ?? []);
  if (!shown) return null;
  const { alt, title, scene } = getChart(shown.chart).step(shown.step);
  return sceneToSvg(scene({ width: 360, height: 270 }), {
    name: title,
    description: alt,
    idPrefix: `lesson-${lesson.id}`,
    bare: true,
    short: true,
  });
}
