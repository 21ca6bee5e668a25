/** Records of the ledger in, what was written and said with its times out. */
import { sayWithdrawn } from '../../ledger/claim-words.ts';
import { evidenceOf } from '../../ledger/evidence.ts';
import { formatDay } from '../../ledger/format.ts';
import { claimOf, rowOf, seriesOf } from '../../ledger/records.ts';
import type { Evidence, Ledger, SeriesRow, SeriesTable } from '../../ledger/types.ts';
import { BY, PASSAGES, REMARK, SAID, type Passage, type SaidKey } from './keys.ts';
import type { Picture } from './words.ts';
import { CALIFORNIA, clock, dayIn, WASHINGTON } from './zones.ts';

/** Words, to the letter. */
export interface Quoted {
  claim: string;
  /** Without quotation marks. */
  words: string;
  /** Parts of them, for where there is little room; of a passage of the letter what both readings turn on. */
  short?: string;
  tiny?: string;
  evidence?: Evidence;
}
/** Words that somebody said or posted. */
export interface Said extends Quoted {
  key: SaidKey;
  /** ISO date in California. */
  day?: string;
  /** What the clocks of California and of Washington showed, where the minute is on record. */
  here?: string;
  there?: string;
  /** Minutes after the post that withdrew the remark; of what has no hour on record, whole days after its day. */
  minutes?: number;
  days?: number;
}
export interface RemarkData {
  /** `readings` is the claim that its reach is disputed; `date` is ISO. */
  letter: { day: string; passages: Record<Passage, Quoted>; date?: string; readings?: string };
  said: Said[];
  /** The words that were withdrawn, to the letter, and when. */
  struck: string;
  withdrawn: string;
  /** Of the withdrawal, by the clock of California: its day, and the part of that day that had gone. */
  post: { day: string; here: string; there: string; of: number };
  words: Picture;
}
type Loaded = Omit<RemarkData, 'words'>;

const SERIES = 'remark-timeline';
const MINUTE = 6e4;
const DAY = 1440;

/** The rows of the letter's passages, in its own order. */
const LETTER: Readonly<Record<Passage, string>> = {
  ...{ heading: 'heading', centers: 'centers', makers: 'reading-makers', loans: 'letter' },
};
/** That the reach of the letter's guarantees is disputed. */
const READINGS = 'contradiction-charge';

/** @throws where the words of a row are not those of its claim, or a shorter form is not in them */
function quotedIn(ledger: Ledger, { file }: SeriesTable, { line, cells }: SeriesRow): Quoted {
  const where = `${file}:${line}`;
  const claim = claimOf(ledger, cells['claim'] ?? '', where);
  const { quote: words = '', short, tiny } = cells;
  if (!words || !claim.quote?.includes(words)) {
    throw new Error(`${where}: the quotation is not the one of claim "${claim.id}"`);
  }
  for (const form of [short, tiny]) {
    if (form && !words.includes(form)) throw new Error(`${where}: "${form}" is not in the quotation`);
  }
  return {
    ...{ claim: claim.id, words, evidence: evidenceOf(claim) },
    ...(short ? { short } : {}),
    ...(tiny ? { tiny } : {}),
  };
}

/** @throws naming the row or claim that is missing, or at odds with another */
export function load(ledger: Ledger): Loaded {
  const series = seriesOf(ledger, SERIES);
  const by = Date.parse(rowOf(series, BY).cells['datetime'] ?? '');
  const today = dayIn(by, CALIFORNIA);
  const said = SAID.map((key): Said => {
    const row = rowOf(series, key);
    const quoted = { key, ...quotedIn(ledger, series, row) };
    const { datetime = '' } = row.cells;
    const no = (what: string) => new Error(`${series.file}:${row.line}: "${datetime}" is ${what}`);
    if (!datetime.includes('T')) {
      const days = Math.round((Date.parse(datetime) - Date.parse(today)) / (DAY * MINUTE));
      if (!(days >= 0)) throw no('no day, or before the remark');
      return { ...quoted, day: datetime, days };
    }
    const at = Date.parse(datetime);
    const minutes = Math.floor((at - by) / MINUTE);
    if (!(minutes >= 0)) throw no('no time, or before the withdrawal');
    const clocks = { here: clock(at, CALIFORNIA), there: clock(at, WASHINGTON) };
    return { ...quoted, ...clocks, day: dayIn(at, CALIFORNIA), minutes };
  });
  const passages = PASSAGES.map(
    (key) => [key, quotedIn(ledger, series, rowOf(series, LETTER[key]))] as const,
  );
  const remark = claimOf(ledger, said.find(({ key }) => key === REMARK)?.claim ?? '', series.file);
  if (remark.withdrawn === null || remark.withdrawn_words === undefined) {
    throw new Error(`claim "${remark.id}" does not say when it was withdrawn, and which of its words`);
  }
  const written = rowOf(series, 'letter').cells['datetime'] ?? '';
  const [hours = 0, minutes = 0] = clock(by, CALIFORNIA).split(':').map(Number);
  return {
    letter: {
      ...{ day: formatDay(written), date: written },
      passages: Object.fromEntries(passages) as Record<Passage, Quoted>,
      readings: claimOf(ledger, READINGS).id,
    },
    said,
    struck: remark.withdrawn_words,
    withdrawn: sayWithdrawn(remark.withdrawn),
    post: {
      day: formatDay(today),
      ...{ here: clock(by, CALIFORNIA), there: clock(by, WASHINGTON) },
      of: (hours * 60 + minutes) / DAY,
    },
  };
}

/** What the table and the description alone tell. */
const TOLD_ONLY: ReadonlySet<SaidKey> = new Set(['ecosystem', 'exactly', 'reason']);

/** What the picture needs. */
export const live = ({ letter: { day, passages }, said, ...rest }: Loaded): Loaded => ({
  ...rest,
  letter: { day, passages },
  said: said.flatMap(({ evidence: _, day: __, here: ___, there: ____, ...shown }) =>
    TOLD_ONLY.has(shown.key) ? [] : [shown],
  ),
});
