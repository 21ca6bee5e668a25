/** Footnotes on paper, where no link can be followed: each figure has its note's number, each note what it rests on. */
import {
  footnoteMore,
  printed,
  printedTerm,
  terms as termsHead,
  weak as weakly,
} from 'virtual:interface/claims';
import { fillText } from '../ledger/pieces.ts';
import { askNow } from '../links/ask-now.ts';
import { footnotesOf } from './footnotes.ts';
import type { Notes, TermNotes } from './notes.ts';

/** Brings the footnotes onto paper; a link to one of them, from a page without scripts, leads to its figure. */
export function startNotes(): void {
  const place = document.querySelector('.notes');
  const paper = matchMedia('print');
  const onPaper = (printing: boolean) => {
    for (const child of document.querySelectorAll('.notes > :not(noscript), sup[data-note]')) child.remove();
    if (!place || !printing) return;
    place.append(footnotesOf().cloneNode(true));
    numberNotes(place);
    listTerms(place);
  };
  paper.addEventListener('change', () => {
    onPaper(paper.matches);
  });
  addEventListener('beforeprint', () => {
    onPaper(true);
  });
  addEventListener('afterprint', () => {
    onPaper(false);
  });
  if (/^#note-[\w-]+$/.test(location.hash))
    document.querySelector<HTMLElement>(`a[href="${location.hash}"]`)?.focus();
}

/** A file of notes; empty where it cannot be had or read: its claims keep the footnotes of the page. */
function notesIn<T extends Notes | TermNotes>(place: Element, file: string | undefined): T {
  const folder = place.closest<HTMLElement>('[data-notes]')?.dataset['notes'];
  try {
    return JSON.parse((folder && askNow(`${folder}${file}.json`)) ?? '{}') as T;
  } catch {
    return {} as T;
  }
}

let allNotes: Notes | undefined;

/** The notes of all chapters, asked for once. */
function notesOfPage(): Notes {
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];
  allNotes ??= Object.assign(
    {},
    ...chapters.map((chapter) => notesIn(chapter, chapter.dataset['chapter'])),
  ) as Notes;
  return allNotes;
}

function numberNotes(place: Element): void {
  const notes = notesOfPage();
  for (const [i, item] of [...place.querySelectorAll('li')].entries()) {
    for (const figure of document.querySelectorAll(
      `.fig[href="#${item.id}"], .quote-note[href="#${item.id}"]`,
    )) {
      const number = document.createElement('sup');
      number.dataset['note'] = '';
      number.textContent = String(i + 1);
      figure.append(number);
    }
    const note = notes[item.id.replace('note-', '')];
    if (!note) continue;
    const { statement, source, more } = note;
    const { publisher, url } = source;
    item.textContent = fillText(printed, {
      ...{ statement, how: note.how + (note.weak ? weakly : '') },
      source: more > 0 ? fillText(footnoteMore, { publisher, count: String(more) }) : publisher,
      // Else that of the record, where the footnote's own link leads.
      address: url ?? item.querySelector('a')?.href ?? '',
    });
  }
}

let allTerms: TermNotes | undefined;

/** What the linked terms of the page mean; a page that is read without scripts has them in its footnotes. */
function listTerms(place: Element): void {
  const linked = [...document.querySelectorAll<HTMLAnchorElement>('a.term')].map(({ hash }) => hash.slice(1));
  if (linked.length === 0 || place.querySelector('.notes-terms')) return;
  allTerms ??= notesIn<TermNotes>(place, 'terms');
  const list = document.createElement('ul');
  for (const id of new Set(linked)) {
    const entry = allTerms[id];
    if (!entry) continue;
    const item = document.createElement('li');
    item.textContent = fillText(printedTerm, entry);
    list.append(item);
  }
  if (!list.firstChild) return;
  const head = document.createElement('h2');
  head.textContent = termsHead;
  place.append(head, list);
}
