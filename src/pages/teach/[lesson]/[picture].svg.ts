/** The pictures of a lesson's handout, in grey. */
import type { APIRoute } from 'astro';
import { answer, homeOf } from '../../../export/routes.ts';
import type { Lesson } from '../../../ledger/lessons.ts';
import { readLessons } from '../../../teach/lessons.ts';
import { lessonSheet, shownIn } from '../../../teach/paper/lesson-sheet.ts';
import { pictureName } from '../../../teach/paper/sheet.ts';

export const getStaticPaths = () =>
  readLessons().flatMap((lesson) =>
    shownIn(lesson).map((_, at) => ({
      params: { lesson: lesson.id, picture: pictureName(at) },
      props: { lesson, at },
    })),
  );

export const GET: APIRoute<{ lesson: Lesson; at: number }> = async ({ props: { lesson, at }, site }) => {
  const { pictures } = await lessonSheet(lesson, homeOf(site, import.meta.env.BASE_URL));
  return answer(pictures[at]!.svg, 'svg');
};
