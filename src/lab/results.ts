/** The lab's words, tables and equations, written from a run. */
import { named, yearsKept } from 'virtual:interface/lab';
import { today } from '../embed/frame-address.ts';
import type { Dark } from '../embed/params.ts';
import { snippets, type Wanted } from '../embed/snippets.ts';
import { fill } from '../ledger/template.ts';
import { required } from '../model/required.ts';
import { run, type Run } from '../model/run.ts';
import { about } from '../model/show.ts';
import { queryOf, type ModelState } from '../model/query.ts';
import { model } from '../reader/codec.ts';
import { cellOf, cellsOf } from './cells.ts';
import { formulasOf } from './formulas.ts';
import type { LabPage } from './page.ts';
import { comparedOf, type Compared } from './record.ts';
import { requiredSaid, saidOf, type SaidWords } from './said.ts';

/** What has to stand within a frame: the ending and its sentences, beside those of the run that is kept. */
export function showResult(
  { find, tell, paragraphs }: LabPage,
  result: Run,
  kept: ModelState | null,
  words: SaidWords,
): void {
  const { title, meaning, sentences } = saidOf(result, words);
  tell('ending', title);
  tell('meaning', meaning);
  tell('short', fill(named, { name: title, said: sentences[0] ?? '' }));
  paragraphs('sentences', sentences);
  for (const name of ['kept', 'forget']) {
    const place = find(name);
    if (place) place.hidden = kept === null;
  }
  if (!kept) return;
  const other = run(kept.inputs);
  const values = { keptEnding: saidOf(other, words).title, keptPeak: about(other.peakGap) };
  tell('kept', fill(words.said.both, values));
}

/** The year by year table; below each number that of the run that is kept. */
function showYears({ root, tell }: LabPage, result: Run, kept: ModelState | null): void {
  const other = kept ? cellsOf(run(kept.inputs)) : null;
  tell('years-note', other ? yearsKept : '');
  const rows = root.querySelectorAll<HTMLTableRowElement>('[data-lab-years] tr');
  cellsOf(result).forEach((cells, i) => {
    [...(rows[i]?.cells ?? [])].forEach((cell, k) => {
      cell.textContent = cells[k] ?? '';
      const beside = k > 0 ? other?.[i]?.[k] : undefined;
      if (beside === undefined) return;
      const small = document.createElement('small');
      small.textContent = beside;
      cell.append(document.createElement('br'), small);
    });
  });
}

/** Each equation with the numbers of the year that is chosen. */
export function showFormulas({ find }: LabPage, result: Run): void {
  const list = find('formulas');
  const lines = formulasOf(result, Number(find<HTMLSelectElement>('year')?.value ?? 1));
  for (const place of list?.querySelectorAll<HTMLElement>('[data-formula]') ?? [])
    place.hidden = !lines.some(({ id }) => id === place.dataset['formula']);
  for (const { id, numbers, value } of lines) {
    const at = list?.querySelector(`[data-formula="${id}"] [data-numbers]`);
    const b = document.createElement('b');
    b.textContent = cellOf(value, id === 'rate' || id === 'ltv');
    at?.replaceChildren(`${numbers} = `, b);
  }
}

/** The chart that a lab's frame shows, as snippets want it. */
export type Framed = Pick<Wanted, 'site' | 'chart' | 'step' | 'title' | 'height' | 'tallest'>;

/** What to paste for this run; what readers call a line of theirs stays out of it. */
function pasteOf(state: ModelState, ending: string, framed: Framed, dark: Dark): string {
  const values = queryOf(model, { ...state, label: '' });
  const title = fill(named, { name: framed.title, said: ending });
  return snippets({ ...framed, title, alt: '', values, params: { dark, pub: today() } }).script;
}

/**
 * What takes longer than a frame may, in the pause after it.
 * @param framed the chart that is handed out with this run
 */
export function showRest(
  page: LabPage,
  result: Run,
  { now, kept }: { now: ModelState; kept: ModelState | null },
  words: SaidWords,
  framed: Framed,
): void {
  page.paragraphs('required', requiredSaid(required(now.inputs), words));
  showYears(page, result, kept);
  showFormulas(page, result);
  const compared = comparedOf(result);
  for (const cell of page.root.querySelectorAll<HTMLElement>('[data-lab-compared]'))
    cell.textContent = cellOf(compared[cell.dataset['labCompared'] as Compared]);
  const area = page.find<HTMLTextAreaElement>('embed');
  const dark = page.find<HTMLSelectElement>('embed-dark')?.value as Dark | undefined;
  if (area) area.value = pasteOf(now, saidOf(result, words).title, framed, dark ?? 'auto');
}
