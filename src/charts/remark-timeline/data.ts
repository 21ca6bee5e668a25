/** Records of the ledger in, statements with their places in time and on the axis out. */
import { fill } from '../../ledger/template.ts';
import { evidenceOf } from '../../ledger/evidence.ts';
import { formatDate, formatDay, formatNames } from '../../ledger/format.ts';
import type { ChartText, Claim, Evidence, Ledger } from '../../ledger/types.ts';
import { hoursOf, states, type View } from './states.ts';
import { briefDay, ticksOf, type Tick } from './ticks.ts';
import { BY, VIEWS, WITHDRAWN } from './views.ts';
import { CALIFORNIA, clock, dayBegins, dayIn, WASHINGTON } from './zones.ts';

export interface Statement {
  key: string;
  claim: string;
  evidence: Evidence;
  /** Hours of `hoursOf`: an instant, or the beginning of the stretch in which it was said. */
  from: number;
  /** The end of that stretch, where only the day is on record. */
  to?: number;
  /** From -2, asks for support, to 2, rejects it. */
  stance: number;
  /** Who and where; and shorter, where that is not the same. */
  who: string;
  name?: string;
  /** When, by California’s clock; the same with a brief month; and with all that is known of it. */
  clock?: string;
  brief?: string;
  when?: string;
  /** All of the words. */
  words: string;
  /** Between which letters of them the shorter forms stand, the longer one first. */
  cuts?: [number, number][];
  /** The least of the words, where they are not somebody’s own. */
  tiny?: string;
  /** For the table: the ISO date, and whether they are somebody's own words and not the chart's. */
  day?: string;
  quoted?: boolean;
}
export interface RemarkData {
  statements: Statement[];
  ticks: Record<View, Tick[]>;
  text: Record<string, string>;
}

/** Rows whose place on the axis is in dispute, whoever's words they are. */
const DISPUTED: readonly string[] = ['reading-makers', 'reading-centers'];

/** Where a part stands in a quotation within its marks. */
function cutOf(quote: string, part: string, where: string): [number, number] {
  const at = quote.indexOf(part);
  if (at < 0) throw new Error(`${where}: these words are not in the quotation`);
  return [at + 1, at + 1 + part.length];
}

/** To the second and a bit: the minute is what is known. */
const round = (hours: number) => Math.round(hours * 1000) / 1000;

const UTC = (hours: number) => hours * 36e5 + Date.UTC(2025, 9, 26);

type When = Required<Pick<Statement, 'when' | 'clock' | 'brief'>>;

function whenOf(from: number, to: number, text: Record<string, string>): When {
  const at = UTC(from);
  const iso = dayIn(at, CALIFORNIA);
  // Most is of the year of the remark, which goes without saying.
  const known = iso.startsWith('2025');
  const [day, brief] = [known ? formatDay(iso) : formatDate(iso), briefDay(iso, known)];
  if (from !== to) return { when: fill(text['no-hour'] ?? '', { day }), clock: day, brief };
  const [here, there] = [clock(at, CALIFORNIA), clock(at, WASHINGTON)];
  if (iso !== dayIn(at, WASHINGTON)) throw new Error(`${day}: two days in the two places`);
  return {
    when: fill(text['when-hour'] ?? '', { day, here, there }),
    clock: formatNames([day, here]),
    brief: formatNames([brief, here]),
  };
}

function claimOf(ledger: Ledger, id: string, where: string): Claim {
  const claim = ledger.claims.get(id);
  if (!claim) throw new Error(`${where}: claim "${id}" is missing from content/ledger/claims`);
  return claim;
}

/** @throws naming the row, claim or text that is missing or at odds with another */
export function load(ledger: Ledger, text: ChartText): RemarkData {
  const table = ledger.series.get('remark-timeline');
  if (!table) throw new Error('content/ledger/series/remark-timeline.csv is missing');
  const t = text.texts;
  const need = (key: string) => {
    const found = t[key];
    if (!found) throw new Error(`content/en/charts/remark-timeline.yaml: no text "${key}"`);
    return found;
  };
  const rows = new Map(table.rows.map((row) => [row.cells['key'] ?? '', row]));
  const instant = (key: string) => rows.get(key)?.cells['datetime'] ?? '';
  const withdrawnAt = hoursOf(instant(BY));
  const statementOf = (key: string): Statement => {
    const row = rows.get(key);
    if (!row) throw new Error(`${table.file}: no row has the key "${key}"`);
    const where = `${table.file}:${row.line}`;
    const { cells } = row;
    const claim = claimOf(ledger, cells['claim'] ?? '', where);
    const said = cells['quote'] ?? '';
    if (said && !claim.quote?.includes(said)) {
      throw new Error(`${where}: the quotation is not the one of claim "${claim.id}"`);
    }
    const stance = Number(cells['stance']);
    if (!(Math.abs(stance) <= 2)) throw new Error(`${where}: "${cells['stance']}" is no place on the axis`);
    const struck = WITHDRAWN.some((name) => name === key);
    if (struck !== (claim.status === 'retracted')) {
      throw new Error(
        `${where}: the status of claim "${claim.id}" and the chart disagree on what was withdrawn`,
      );
    }
    const date = cells['datetime'] ?? '';
    const timed = date.includes('T');
    const from = timed ? hoursOf(date) : hoursOf(new Date(dayBegins(date, CALIFORNIA)).toISOString());
    // A day without an hour; what was withdrawn was said before it was withdrawn.
    const to = timed ? from : struck ? withdrawnAt : from + 24;
    if (!(from <= to)) throw new Error(`${where}: "${date}" is no time, or withdrawn before it was said`);
    const reading = DISPUTED.includes(key);
    const name = t[`name-${key}`];
    const forms = [t[`short-${key}`], t[`tiny-${key}`]].filter((part) => part !== undefined);
    return {
      ...{ key, claim: claim.id, evidence: reading ? 'disputed' : evidenceOf(claim), stance },
      ...{ from: round(from), ...(to > from ? { to: round(to) } : {}) },
      ...{ who: need(`who-${key}`), ...(name ? { name } : {}) },
      ...(reading ? {} : whenOf(from, to, t)),
      words: reading ? need(`words-${key}`) : `“${said}”`,
      ...(reading
        ? { tiny: need(`tiny-${key}`) }
        : forms.length > 0
          ? { cuts: forms.map((part) => cutOf(said, part, where)) }
          : {}),
      ...{ day: dayIn(UTC(from), CALIFORNIA), quoted: !reading },
    };
  };
  const keys = new Set(Object.values(VIEWS).flatMap((view) => view.map(({ key }) => key)));
  // On one day without hours the table keeps the order of speaking.
  const line = ({ key }: Statement) => rows.get(key)?.line ?? 0;
  const by = statementOf(BY);
  // Hours are rounded, perhaps to just before their minute.
  const here = clock(UTC(by.from) + 1e4, CALIFORNIA);
  const withdrawn = fill(need('withdrawn'), { here });
  const ticks = Object.entries(states).map(([view, state]) => [view, ticksOf(state)] as const);
  return {
    statements: [...keys].map(statementOf).sort((a, b) => a.from - b.from || line(a) - line(b)),
    ticks: Object.fromEntries(ticks) as Record<View, Tick[]>,
    text: { ...t, withdrawn },
  };
}

/** Texts of the table and of the findings, which are made at build, and those that stand in statements. */
const AT_BUILD = /^(finding|long|table|col|who|name|words|short|tiny|place|struck)-|^(no-hour|when-hour)$/;

const DATED = new Set(
  Object.values(VIEWS).flatMap((view) => view.filter(({ dated }) => dated).map(({ key }) => key)),
);

/** What the picture needs. */
export function live({ statements, ticks, text }: RemarkData): RemarkData {
  return {
    statements: statements.map(({ day: _, quoted: __, when, ...shown }) =>
      DATED.has(shown.key) && when ? { ...shown, when } : shown,
    ),
    ticks,
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
