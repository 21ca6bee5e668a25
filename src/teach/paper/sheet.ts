/** What stands on a lesson's handout: one record for the page, for paper and for word processors. */
import { shorten } from '../../export/addresses.ts';
import { LICENCE } from '../../export/licence.ts';
import { interfaceWords } from '../../ledger/interface/words.ts';
import { PAYERS } from '../../ledger/payers.ts';
import { SITE } from '../../ledger/site-language.ts';
import { fill } from '../../ledger/template.ts';
import type { Box } from './answers.ts';
import type { Picture } from './picture.ts';

/** A question with room for an answer. */
export interface Asked extends Box {
  text: string;
  lines: number;
}
/** A box to write in that every handout has. */
export interface Made extends Box {
  name: string;
  hint: string;
  lines: number;
}
export interface Sheet {
  title: string;
  question: string;
  /** Where pupils begin, in full and as one types it. */
  begin: string;
  typed: string;
  pictures: readonly Picture[];
  /** What the letters in the pictures mean; empty where there are none. */
  initials: string;
  questions: Asked[];
  boxes: Made[];
  terms: string;
}
/** What a handout is made of. */
export interface Source {
  title: string;
  question: string;
  pictures: readonly Picture[];
  questions: readonly { id: string; lines: number; text: string }[];
  /** In full: where pupils begin. */
  begin: string;
}

/** Typed letters that stand in the room of one line for a pen. */
const A_LINE = 130;

const BOXES = [
  { id: 'notice', lines: 3, room: 200 },
  { id: 'wonder', lines: 3, room: 200 },
  { id: 'headline', lines: 1, room: 110 },
] as const;

/** The name of a picture's file, without its ending. @param at counted from 0 */
export const pictureName = (at: number): string => `picture-${at + 1}`;

/** The boxes that every handout has. */
function madeBoxes(): Made[] {
  const words = interfaceWords().handout;
  return BOXES.map((box) => ({ ...box, ...words[box.id] }));
}

/**
 * The handout of a lesson.
 * @param home the home page in full, with its closing slash
 */
export function sheetOf(source: Source, home: URL): Sheet {
  const words = interfaceWords().handout;
  const { pictures } = source;
  const letters = PAYERS.filter((payer) => pictures.some(({ payers }) => payers.includes(payer))).map(
    (payer) => fill(words.letter, { letter: words.letters[payer], payer: words.payers[payer] }),
  );
  return {
    title: source.title,
    question: source.question,
    begin: source.begin,
    typed: shorten(source.begin),
    pictures,
    initials: letters.length > 0 ? fill(words.initials, { letters: letters.join(SITE.between) }) : '',
    // Names of boxes that every handout has stay theirs, whatever a question is called.
    questions: source.questions.map(({ id, lines, text }) => ({
      ...{ id: `q.${id}`, lines, text },
      room: lines * A_LINE,
    })),
    boxes: madeBoxes(),
    terms: fill(words.terms, { address: shorten(home.href), licence: LICENCE.name }),
  };
}
