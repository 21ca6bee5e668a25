/**
 * The whole note of a claim, as a card shows it: with the source's address, caveat and uses. It comes from the chapter's
 * file of notes, which is asked for when its first card opens.
 */
import {
  andMore,
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
import type { Note, Notes } from './notes.ts';

const asked = new Map<string, Promise<Notes>>();

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
