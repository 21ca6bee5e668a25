/** The description of what was written, said and answered: the finding, the long description, the table. */
import { formatDate } from '../../ledger/format.ts';
import { SITE } from '../../ledger/site-language.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { TEXT, tableOf } from '../kit/table.ts';
import type { RemarkData, Said } from './data.ts';
import type { RemarkState } from './states.ts';
import { ANSWERS, EVENING, PASSAGES, WEEKS, type LaterKey } from './keys.ts';
import type { Told } from './words.ts';

type Row = Record<'when' | 'who' | 'what' | 'after', Cell>;

const later = (key: string): key is LaterKey => [...ANSWERS, ...WEEKS].some((one) => one === key);

/** Passages of the letter, and who disputes how far they reach. */
function letter({ letter: at, words }: RemarkData, { words: { describe: said, table } }: Told) {
  const { date = '', readings } = at;
  const rows = PASSAGES.map((key): Row => ({
    when: { text: formatDate(date), date },
    who: { text: said.who[key] },
    what: { text: SITE.quoted(at.passages[key].words), claim: at.passages[key].claim },
    after: { text: said.disputed, ...(readings ? { claim: readings } : {}) },
  }));
  return {
    long: fill(said.readings, { one: words.one, other: words.other }),
    table: tableOf(table, { when: TEXT, who: TEXT, what: TEXT, after: TEXT }, rows),
  };
}

export function describe(data: RemarkData, { show }: RemarkState, told: Told): Description {
  const { here, there } = data.post;
  const clocks = { here, there };
  const finding = fill(told.finding, clocks);
  if (show === 'letter') return { finding, ...letter(data, told) };
  const { describe: said, table } = told.words;
  const keys: readonly string[] = { word: EVENING, answers: ANSWERS, afterwards: WEEKS }[show];
  const gone = ({ evidence }: Said) => evidence === 'retracted';
  const whoOf = (key: string) =>
    later(key) ? data.words.who[key] : said.who[key as (typeof EVENING)[number]];
  const whenOf = ({ day = '', here, there }: Said) =>
    here && there
      ? fill(said.dated, { day: formatDate(day), here, there })
      : fill(said.noHour, { day: formatDate(day) });
  const heard = data.said.filter(({ key }) => keys.includes(key));
  const sentences = heard.map((one) =>
    fill(gone(one) ? said.toldWithdrawn : said.told, {
      ...{ when: whenOf(one), who: whoOf(one.key), words: SITE.quoted(one.words), here },
    }),
  );
  return {
    finding,
    long: [fill(said.withdrawn, clocks), ...sentences].join(' '),
    table: tableOf(
      table,
      { when: TEXT, who: TEXT, what: TEXT, after: TEXT },
      heard.map((one): Row => ({
        when: { text: whenOf(one), ...(one.day ? { date: one.day } : {}) },
        who: { text: whoOf(one.key) },
        what: {
          text: SITE.quoted(one.words),
          claim: one.claim,
          ...(one.evidence ? { evidence: one.evidence } : {}),
        },
        after: { text: gone(one) ? fill(said.gone, { here }) : said.stands },
      })),
    ),
  };
}
