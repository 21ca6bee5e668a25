/** A lesson's handout for word processors. */
import type { APIRoute } from 'astro';
import { answer, homeOf } from '../../../export/routes.ts';
import type { Lesson } from '../../../ledger/lessons.ts';
import { readLessons } from '../../../teach/lessons.ts';
import { handoutWord } from '../../../teach/files/handout-word.ts';
import { lessonSheet } from '../../../teach/paper/lesson-sheet.ts';

export const getStaticPaths = () =>
  readLessons().map((lesson) => ({ params: { lesson: lesson.id }, props: { lesson } }));

export const GET: APIRoute<{ lesson: Lesson }> = async ({ props: { lesson }, site }) =>
  answer(await handoutWord(await lessonSheet(lesson, homeOf(site, import.meta.env.BASE_URL))), 'docx');
