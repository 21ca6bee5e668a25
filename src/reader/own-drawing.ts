/**
 * Drawing one's own line: number fields, and a pad over the live picture for
 * pointer and touch. Loaded with the chart.
 */
import type { LiveFigure } from '../charts/alive.ts';
import type { RevenueData } from '../charts/revenue-path/data.ts';
import * as own from '../charts/revenue-path/own-line.ts';
import { clampValue, YEARS } from '../charts/revenue-path/years.ts';
import { formatText } from '../ledger/numbers.ts';
import { writeAddress } from './address.ts';
import { line as ownLine } from './codec.ts';
import { set, subscribe } from './state.ts';

interface Parts {
  root: HTMLElement;
  inputs: HTMLInputElement[];
  words: HTMLElement;
  table: HTMLElement;
}

function partsOf(root: HTMLElement): Parts | null {
  const words = root.querySelector<HTMLElement>('[data-draw-words]');
  const table = root.querySelector<HTMLElement>('[data-draw-table]');
  const inputs = [...root.querySelectorAll<HTMLInputElement>('input[data-year]')];
  return words && table && inputs.length > 0 ? { root, inputs, words, table } : null;
}

/** Brings a drawing place to life beside its live figure. */
export function drawOn(root: HTMLElement, figure: HTMLElement, { handle, chart }: LiveFigure): void {
  const parts = partsOf(root);
  if (!parts) return;
  const data = chart.data as RevenueData;
  const revenue2025 = data.growth.from;
  let partial: (number | null)[] = YEARS.map(() => null);
  let done = false;
  /** What was typed before this code had come. */
  const typed = parts.inputs.map(({ value }) => value);

  const line = () => (partial.every((v) => v === null) ? null : own.fillLine(partial, revenue2025));
  const show = () => {
    const mine = line();
    for (const [i, input] of parts.inputs.entries()) {
      const text = mine ? String(mine[i]) : '';
      if (document.activeElement !== input && input.value !== text) input.value = text;
    }
    handle.overlay(mine ? { mine, ...(done ? { forecasts: 'all', open: false } : {}) } : null, 'your-line');
    parts.words.textContent = done && mine ? own.inWords(mine, data) : '';
    parts.table.hidden = !(done && mine);
    if (done && mine) fillTable(parts.table, own.distances(mine, data));
  };
  const keep = () => {
    set(ownLine, done ? line() : null);
    writeAddress();
  };

  for (const [i, input] of parts.inputs.entries()) {
    input.addEventListener('input', () => {
      const value = input.valueAsNumber;
      partial = partial.map((v, k) => (k === i ? (Number.isFinite(value) ? clampValue(value) : null) : v));
      show();
      if (done) keep();
    });
    input.addEventListener('change', () => {
      const value = partial[i];
      if (value !== null && value !== undefined) input.value = String(value);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') root.querySelector<HTMLButtonElement>('[data-draw-done]')?.click();
    });
  }
  root.querySelector('[data-draw-done]')?.addEventListener('click', () => {
    done = true;
    show();
    if (line()) keep();
    else handle.overlay({ forecasts: 'all', open: false }, 'your-line');
  });
  root.querySelector('[data-draw-clear]')?.addEventListener('click', () => {
    partial = YEARS.map(() => null);
    done = false;
    show();
    keep();
    parts.inputs[0]?.focus();
  });
  addPad(
    figure,
    (svg, event) => {
      const box = svg.getBoundingClientRect();
      const size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
      const { x, y } = own.layoutOf(
        { ...handle.state, mine: line() } as Parameters<typeof own.layoutOf>[0],
        size,
      );
      const px = ((event.clientX - box.left) / box.width) * size.width;
      const py = ((event.clientY - box.top) / box.height) * size.height;
      const year = Math.floor(x.invert(px));
      const nearest = Math.min(2030, Math.max(2026, year));
      if (year >= 2025 && year <= 2031) partial = own.drawTo(partial, nearest, Math.round(y.invert(py)));
      show();
    },
    () => {
      const before = [...partial];
      return () => {
        partial = before;
        show();
      };
    },
    () => {
      if (done) keep();
    },
  );

  subscribe(ownLine, (drawn, changes) => {
    // What comes from here is shown already.
    if (!changes) return;
    partial = drawn ? own.fillLine(drawn, revenue2025) : YEARS.map(() => null);
    done = drawn !== null;
    show();
    if (changes.length === 0) return;
    parts.words.textContent = formatText(data.words.mine.mended, parts.words.textContent);
    keep();
  });
  if (!line())
    for (const [i, input] of parts.inputs.entries()) {
      if (!typed[i]) continue;
      input.value = typed[i];
      input.dispatchEvent(new Event('input'));
    }
}

/**
 * A pad over the picture: dragging across draws; lifting keeps, Escape or a cancelled touch takes back.
 * Vertical touch still scrolls the page: the pad is never a trap.
 */
function addPad(
  figure: HTMLElement,
  draw: (svg: SVGSVGElement, event: PointerEvent) => void,
  begin: () => () => void,
  end: () => void,
): void {
  const stage = figure.querySelector<HTMLElement>('[data-stage]');
  const svg = stage?.querySelector('svg');
  if (!stage || !svg) return;
  let undo: (() => void) | null = null;
  stage.classList.add('draw-pad');
  const active = () => figure.dataset['step'] === 'your-line';
  stage.addEventListener('pointerdown', (event) => {
    if (!active() || event.button !== 0) return;
    undo = begin();
    stage.setPointerCapture(event.pointerId);
    draw(svg, event);
  });
  stage.addEventListener('pointermove', (event) => {
    if (undo) draw(svg, event);
  });
  stage.addEventListener('pointerup', () => {
    if (undo) end();
    undo = null;
  });
  const cancel = () => {
    undo?.();
    undo = null;
  };
  stage.addEventListener('pointercancel', cancel);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel();
  });
}

function fillTable(place: HTMLElement, rows: ReturnType<typeof own.distances>): void {
  const body = place.querySelector('tbody');
  if (!body) return;
  body.replaceChildren(
    ...rows.map((row) => {
      const tr = document.createElement('tr');
      const th = document.createElement('th');
      th.scope = 'row';
      th.textContent = row.name;
      const cells = [
        row.said,
        String(row.forecast),
        `${row.distance > 0 ? '+' : row.distance < 0 ? '−' : ''}${Math.abs(row.distance)}`,
      ];
      tr.append(
        th,
        ...cells.map((text, i) => {
          const td = document.createElement('td');
          if (i > 0) td.className = 'num';
          td.textContent = text;
          return td;
        }),
      );
      return tr;
    }),
  );
}
