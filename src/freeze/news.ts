/** Corrections in a frozen frame: the one thing that it asks for is the list of them, where it stands. */
import { line } from 'virtual:interface/corrections';
import { pickCorrections } from '../embed/corrections.ts';
import { tell } from '../embed/speak.ts';
import { piecesOf } from '../ledger/pieces.ts';
import { isTold, type Told } from './told.ts';

/** A correction as the line in the frame. */
function noteOf({ id, said }: Told, home: string): HTMLElement {
  const note = document.createElement('p');
  note.className = 'embed-note';
  note.dataset['news'] = id;
  note.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.href = `${home}corrections/#${encodeURIComponent(id)}`;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = said.corrected;
  note.append(...piecesOf<'corrected' | 'line', Node | string>(line, { corrected: link, line: said.line }));
  return note;
}

/**
 * Asks the site, as it is today, for its corrections, and tells of the gravest that the file cannot know. Where the list
 * cannot be had, or is none, the frame stays as it is.
 * @param content the frame's content, which says where the site is, and what was corrected before it was frozen
 */
export async function tellNews(content: HTMLElement): Promise<void> {
  const { home = './', known = '', path } = content.dataset;
  const chart = content.querySelector<HTMLElement>('figure[data-chart]')?.dataset['chart'] ?? '';
  const answer = await fetch(`${home}corrections.json`);
  if (!answer.ok) return;
  const { corrections } = (await answer.json()) as { corrections: unknown };
  if (!Array.isArray(corrections)) return;
  const before = known.split(' ');
  const later = corrections.filter(isTold).filter(({ id }) => !before.includes(id));
  const [news] = pickCorrections(later, chart, path) as Told[];
  if (!news) return;
  content.prepend(noteOf(news, home));
  tell(chart, 'correction', { id: news.id, at: news.at, grade: news.grade });
  // The frame measures itself when its window changes: in a hidden one nothing else says that it has grown.
  dispatchEvent(new Event('resize'));
}
