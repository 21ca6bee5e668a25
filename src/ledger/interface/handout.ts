/** The words of handouts: their page, the boxes that pupils write in, and the files for teachers. */
import { z } from 'zod';
import { PAYERS } from '../payers.ts';
import { text } from '../text-shape.ts';

const eachPayer = z.strictObject(
  Object.fromEntries(PAYERS.map((payer) => [payer, text()])) as Record<
    (typeof PAYERS)[number],
    z.ZodType<string>
  >,
);
const box = z.strictObject({ name: text(), hint: text() });

export const handout = z.strictObject({
  title: text('title'),
  description: text('question'),
  kicker: text(),
  name: text(),
  date: text(),
  begin: text(),
  code: text('address'),
  picture: text('number', 'caption'),
  sources: text('sources'),
  initials: text('letters'),
  letter: text('letter', 'payer'),
  letters: eachPayer,
  payers: eachPayer,
  questions: text(),
  boxes: text(),
  notice: box,
  wonder: box,
  headline: box,
  terms: text('address', 'licence'),
  print: text(),
  forPupils: text(),
  docx: text(),
  screen: text(),
  kept: text(),
  notKept: text(),
  fromLink: text(),
  own: text(),
  copy: text(),
  copied: text(),
  toCopy: text(),
  nothing: text(),
  tooLong: text(),
  clear: text(),
  cleared: text(),
});

export const lessonFiles = z.strictObject({
  cartridge: text(),
  cartridgeText: text(),
  page: text('title'),
  handout: text('title'),
  step: text('title', 'step'),
  answersFolder: text(),
  answersTitle: text('title'),
  answersNote: text(),
  readMe: z.strictObject({
    title: text(),
    what: text('url'),
    handouts: text(),
    pictures: text(),
    answers: text('folder'),
    licence: text('name', 'url'),
  }),
  answersHeading: text(),
  rubric: text(),
  full: text(),
  part: text(),
  none: text(),
  platforms: z.strictObject({
    heading: text(),
    lede: text(),
    framed: text(),
    classroom: text('link'),
    classroomLink: text(),
    canvas: text(),
    moodle: text(),
    cartridge: text('link'),
    cartridgeLink: text(),
    zip: text('link'),
    zipLink: text(),
  }),
});
