/** What a step of a lesson shows. */
import { stepOf } from '../ledger/chapters.ts';
import { storyStep } from '../ledger/lesson-links.ts';
import type { LessonStep } from '../ledger/lessons.ts';

/** A chart at one of its steps. */
export interface Shown {
  chart: string;
  step: string;
  /** Whether it is put as a question: what it says of its answer is then left out. */
  hide: boolean;
}

/** The step of the story, or of a chart's page, that a step of a lesson leads to; undefined where it shows no chart. */
export function shownAt({ to, hide }: Pick<LessonStep, 'to' | 'hide'>): Shown | undefined {
  const told = storyStep({ to });
  if (told !== null) {
    const step = stepOf(told);
    return step && { chart: step.chart, step: step.step, hide };
  }
  const [, chart, path, query] = /^\/charts\/([a-z0-9-]+)\/(?:([a-z0-9-]+)\/)?(?:\?(.*))?$/.exec(to) ?? [];
  const step = path ?? new URLSearchParams(query).get('step');
  return chart && step ? { chart, step, hide } : undefined;
}
