/** The pages of the lessons, for the routes that show a part of each. */
import { getCollection } from 'astro:content';
import { readLessons } from './lessons.ts';

/**
 * A path for each lesson, with the lesson and its text.
 * @throws where the collection has no text of it
 */
export async function lessonPages() {
  const entries = await getCollection('lessons');
  return readLessons().map((lesson) => {
    const entry = entries.find(({ id }) => id === lesson.id);
    if (!entry) throw new Error(`the collection has no lesson "${lesson.id}"`);
    return { params: { lesson: lesson.id }, props: { lesson, entry } };
  });
}
