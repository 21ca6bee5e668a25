/**
 * The whole note of a claim, as a card shows it: with the source's address, caveat and uses. It comes from the chapter's
 * file of notes, which is asked for when its first card opens.
 */
import {
  andMore,
  example as exampleOf,
  history as told,
  moreSources,
  moreUses,
  readAt,
  sourceNamed,
  usedIn,
  usedJoint,
  weak as weakly,
} from 'virtual:interface/claims';
import { fillText, formFor, piecesOf, type Plural } from '../ledger/pieces.ts';
import type { Note, Notes, TermNotes } from './notes.ts';

const asked = new Map<string, Promise<unknown>>();

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

/** A file of the folder of notes, asked for once; the next opening tries again where it has not come. */
function fileAt<T>(address: string): Promise<T> {
  let file = asked.get(address);
  if (!file) {
    file = fetch(address).then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json();
    });
    asked.set(address, file);
    file.catch(() => asked.delete(address));
  }
  return file as Promise<T>;
}

/**
 * The whole note of a claim.
 * @param notes address of the folder of notes; the site's root lies above it
 * @returns null where the chapter's notes cannot be had or do not know it: the footnote has to do
 */
export async function noteFrom(notes: string, chapter: string, claim: string): Promise<Node[] | null> {
  try {
    const note = (await fileAt<Notes>(`${notes}${chapter}.json`))[claim];
    return note ? writeNote(claim, note, notes.replace(/\/notes\/$/, '')) : null;
  } catch {
    // It has not come, or says something else than it should.
    return null;
  }
}

/**
 * What a term means, and an example.
 * @returns null where it cannot be had: the glossary has to do
 */
export async function termFrom(notes: string, term: string): Promise<Node[] | null> {
  try {
    const { meaning, example } = (await fileAt<TermNotes>(`${notes}terms.json`))[term] ?? {};
    if (!meaning || !example) return null;
    return [element('p', '', meaning), element('p', 'caveat', fillText(exampleOf, { example }))];
  } catch {
    return null;
  }
}
