/** The pictures of a lesson's handout, in grey. */
import type { APIRoute } from 'astro';
import { answer } from '../../../export/routes.ts';
import { readLessons } from '../../../teach/lessons.ts';
import { shownIn } from '../../../teach/paper/lesson-sheet.ts';
import { pictureOf, type Shown } from '../../../teach/paper/picture.ts';
import { pictureName } from '../../../teach/paper/sheet.ts';

export const getStaticPaths = () =>
  readLessons().flatMap((lesson) =>
    shownIn(lesson).map((shown, i) => ({
      params: { lesson: lesson.id, picture: pictureName(i) },
      props: shown,
    })),
  );

export const GET: APIRoute<Shown & Record<string, string>> = async ({ props }) =>
  answer((await pictureOf(props)).svg, 'svg');
