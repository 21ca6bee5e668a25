/**
 * What a card shows of a claim. The footnote on the page is there at once; the
 * whole note, with the source's address, caveat and uses, comes from the
 * chapter's file of notes, which is asked for when its first card opens.
 */
import {
  andMore,
  footnoteMore,
  history as told,
  moreSources,
  moreUses,
  printed,
  readAt,
  sourceNamed,
  usedIn,
  usedJoint,
  weak as weakly,
} from 'virtual:interface/claims';
import { fillText, formFor, piecesOf, type Plural } from '../ledger/pieces.ts';
import type { Note } from './notes.ts';

type Notes = Record<string, Note>;

let footnotes: DocumentFragment | undefined;
const asked = new Map<string, Promise<Notes>>();

/** The footnotes, which the browser keeps as text while scripts run. */
function footnotesOf(): DocumentFragment {
  if (!footnotes) {
    const template = document.createElement('template');
    template.innerHTML = document.querySelector('.notes noscript')?.textContent ?? '';
    footnotes = template.content;
  }
  return footnotes;
}

/** Brings the footnotes onto paper; a link to one of them, from a page without scripts, leads to its figure. */
export function startNotes(): void {
  const place = document.querySelector('.notes');
  const paper = matchMedia('print');
  const onPaper = (printing: boolean) => {
    for (const child of document.querySelectorAll('.notes > :not(noscript), sup[data-note]')) child.remove();
    if (!place || !printing) return;
    place.append(footnotesOf().cloneNode(true));
    numberNotes(place);
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

/**
 * The notes of all chapters, asked for synchronously and once: nothing asynchronous comes in time for `beforeprint`.
 * Where a file cannot be had its claims keep the footnotes of the page.
 */
let allNotes: Notes | undefined;
function notesForPaper(): Notes {
  allNotes ??= Object.assign(
    {},
    ...[...document.querySelectorAll<HTMLElement>('[data-chapter]')].map((chapter) => {
      const folder = chapter.closest<HTMLElement>('[data-notes]')?.dataset['notes'];
      if (!folder) return {};
      try {
        const request = new XMLHttpRequest();
        request.open('GET', `${folder}${chapter.dataset['chapter']}.json`, false);
        request.send();
        return request.status === 200 ? (JSON.parse(request.responseText) as Notes) : {};
      } catch {
        return {};
      }
    }),
  ) as Notes;
  return allNotes;
}

/** On paper no link can be followed: each figure has its note's number, and each note its statement and an address. */
function numberNotes(place: Element): void {
  const notes = notesForPaper();
  for (const [i, item] of [...place.querySelectorAll('li')].entries()) {
    for (const figure of document.querySelectorAll(
      `.fig[href="#${item.id}"], .quote-note[href="#${item.id}"]`,
    )) {
      const number = element('sup', '', String(i + 1));
      number.dataset['note'] = '';
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

/** The claim's footnote; null where the page has none. */
export function footnoteOf(claim: string): Node[] | null {
  const note = footnotesOf().querySelector(`[id="note-${CSS.escape(claim)}"]`);
  if (!note) return null;
  const p = document.createElement('p');
  p.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
  return [p];
}

function element(tag: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function link(to: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = to;
  made.textContent = text;
  return made;
}

/** A claim that many charts lean on would fill the screen with its uses: its record has them all. */
const USES = 6;

/** The note's paragraphs. */
function writeNote(claim: string, note: Note, base: string): Node[] {
  const { statement, how, weak, source, more, caveat, history, used } = note;
  const others = (forms: Plural, count: number) =>
    link(
      `${base}/sources/#claim-${claim}`,
      fillText(formFor(forms, count, document.documentElement.lang || 'en'), { count: String(count) }),
    );
  let from: (string | Node)[] = [source.publisher];
  if (source.url) {
    const first = link(source.url, source.publisher);
    first.setAttribute('aria-label', fillText(sourceNamed, { name: source.publisher }));
    from = [first];
  }
  if (source.read) from = piecesOf(readAt, { source: from, read: source.read }).flat();
  if (more > 0) from = piecesOf(andMore, { source: from, more: others(moreSources, more) }).flat();
  const places = used.slice(0, USES).map(({ path, title }) => link(base + path, title));
  if (used.length > USES) places.push(others(moreUses, used.length - USES));
  const joined = places.flatMap((place, i) => (i > 0 ? [usedJoint, place] : [place]));
  return [
    element('p', '', statement),
    element('p', 'how', how, ...(weak ? [element('b', '', weakly)] : [])),
    element('p', 'from', ...from),
    ...(caveat ? [element('p', 'caveat', caveat)] : []),
    ...history.map(({ name, path, text }) =>
      element(
        'p',
        'caveat',
        ...piecesOf<'name' | 'text', string | Node>(told, { name: link(base + path, name), text }),
      ),
    ),
    element('p', 'used', ...piecesOf(usedIn, { places: joined }).flat()),
  ];
}

/**
 * The whole note of a claim.
 * @param notes address of the folder of notes; the site's root lies above it
 * @returns null where the chapter's notes cannot be had or do not know it: the footnote has to do
 */
export async function noteFrom(notes: string, chapter: string, claim: string): Promise<Node[] | null> {
  const address = `${notes}${chapter}.json`;
  let file = asked.get(address);
  if (!file) {
    file = fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(response.statusText);
      return (await response.json()) as Notes;
    });
    asked.set(address, file);
    // The next opening tries again.
    file.catch(() => asked.delete(address));
  }
  try {
    const note = (await file)[claim];
    return note ? writeNote(claim, note, notes.replace(/\/notes\/$/, '')) : null;
  } catch {
    // It has not come, or says something else than it should.
    return null;
  }
}
