/** The chapters in the story's order, ready to be shown: what their heads say, and their contents. */
import { getCollection, render } from 'astro:content';

/** All chapters; see `Story.astro` for what shows them. */
export async function renderedChapters() {
  const entries = (await getCollection('chapters')).sort((a, b) => a.data.order - b.data.order);
  return Promise.all(
    entries.map(async (entry) => ({ id: entry.id, ...entry.data, Content: (await render(entry)).Content })),
  );
}
