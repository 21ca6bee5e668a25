/** Who answered, and how long after the withdrawal: a bar for each, true to time, and the words. */
import { formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { rectangle, write } from '../kit/pen.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { RemarkData, Said } from './data.ts';
import { marksOf, quote, setWords, sizesFrom, type Set } from './setting.ts';
import type { LaterKey } from './keys.ts';
import type { Picture } from './words.ts';

/** From this width on words stand beside the bars. */
const BESIDE = 620;

interface Row {
  said: Said;
  who: string;
  when: string;
  /** Of the longest time. */
  part: number;
  set: Set;
  height: number;
}

/** Minutes from the withdrawal to what was said; of what has no hour on record, those of whole days. */
export const minutesTo = ({ minutes, days = 0 }: Said): number => minutes ?? days * 1440;

/** The same in words. */
export function timeTo(words: Picture, said: Said): string {
  if (said.minutes === undefined) return fill(words.days, { days: formatNumber(said.days ?? 0) });
  const [hours, minutes] = [Math.floor(said.minutes / 60), said.minutes % 60].map((n) => formatNumber(n));
  const slots = { hours: hours ?? '', minutes: minutes ?? '' };
  return fill(said.minutes % 60 === 0 ? words.wholeHours : words.hours, slots);
}

/** @param keys whose words, in the order of time */
export function later(data: RemarkData, keys: readonly LaterKey[], { width, height }: Size): Mark[] {
  const { words, post } = data;
  const { label } = typeFor(width);
  const thick = height < 240 ? 5 : 7;
  const beside = width >= BESIDE;
  const heard = keys.flatMap((key) => data.said.filter((one) => one.key === key));
  const longest = Math.max(...heard.map(minutesTo));
  const line = Math.round(label * 1.4);
  const column = beside ? Math.round(width * 0.34) : width;
  const x = beside ? column + 28 : 0;
  const rowsAt = (size: number, form: 'words' | 'short' | 'tiny'): Row[] =>
    heard.map((said) => {
      const key = said.key as LaterKey;
      const { short = said.words } = said;
      const part = { words: said.words, short, tiny: said.tiny ?? short }[form];
      const set = setWords(quote(said.words, part, words.omitted), width - x, size);
      const full = words.who[key];
      const fits = textWidth(full, { size: label, weight: 600 }) <= width - x - (beside ? 0 : 110);
      const who = fits ? full : (words.whoBriefly[key] ?? full);
      const tall = beside ? Math.max(line + set.height, line + thick + 12) : line + thick + 5 + set.height;
      return { said, who, when: timeTo(words, said), part: minutesTo(said) / longest, set, height: tall };
    });
  const head = line + 4;
  const room = (rows: Row[]) =>
    (height - head - rows.reduce((sum, row) => sum + row.height, 0)) / rows.length;
  const least = beside ? 12 : 8;
  const tries = (['words', 'short', 'tiny'] as const).flatMap((form) =>
    sizesFrom(beside ? Math.min(24, Math.round(width / 34)) : 16, 12).map((size) => rowsAt(size, form)),
  );
  // Smaller letters before fewer words, but not under what reads well.
  const rows = tries.find((one) => room(one) >= least) ?? tries.at(-1)!;
  const gap = Math.max(4, Math.min(room(rows), 40));
  let y = head;
  return [
    write('since', fill(words.since, { here: post.here }), {
      ...{ x: 0, y: line / 2 + label * 0.35, size: label, classes: 't-muted' },
    }),
    ...rows.flatMap(({ said, who, when, part, set, height: tall }): Mark[] => {
      const top = y;
      y += tall + gap;
      const base = top + line / 2 + label * 0.35;
      const bar = beside ? top + line + 4 : top + line;
      const text = beside ? top + line : top + line + thick + 5;
      const end = textWidth(when, { size: label });
      return [
        {
          ...{ kind: 'path', key: `time-${said.key}`, classes: 'elapsed', claim: said.claim },
          d: rectangle(0, bar, Math.max(2, part * column), bar + thick),
        },
        write(`when-${said.key}`, when, {
          ...{ x: beside ? 0 : width - end, y: base, size: label, classes: 't-muted' },
        }),
        write(`who-${said.key}`, who, { x, y: base, size: label, weight: 600 }),
        ...marksOf(`words-${said.key}`, set, { x, y: text, claim: said.claim }),
      ];
    }),
  ];
}
