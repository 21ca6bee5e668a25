/** A question in the story: its step and all that follow are covered, each until the reader asks for it. */
import { said } from 'virtual:interface/cover';
import { stepAsked } from './asked.ts';
import { CORRECTED, coverBox, readOn } from './box.ts';
import { isCovered, pictureOf, questionAt } from './hide.ts';
import { holdDrawing, holdText } from './hold.ts';
import { holdPicture } from './picture.ts';

/** What stands beside the steps and tells of those before it. */
const BESIDE = `.answer, .close, .more, .aside, .prose-table, ${CORRECTED}`;

/** Covers the story; each step has a button of its own. */
export function coverStory(article: HTMLElement): void {
  const steps = [...article.querySelectorAll<HTMLElement>('section[data-step]')];
  const from = questionAt(
    steps.map(({ id }) => id),
    stepAsked(article, location.hash),
  );
  const open = new Set<number>();
  const covering = { from, open };
  const updates: (() => void)[] = [];
  const update = () => {
    for (const one of updates) one();
  };

  for (const [at, step] of steps.entries()) if (at >= from) coverStep(step, at);
  for (const root of article.querySelectorAll<HTMLElement>('[data-scene]')) coverScene(root);
  for (const beside of article.querySelectorAll<HTMLElement>(BESIDE)) {
    if (beside.closest('section[data-step]')) continue;
    const follows = (step: Element) =>
      (step.compareDocumentPosition(beside) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const last = steps.findLastIndex(follows);
    if (last < from) continue;
    updates.push(() => beside.toggleAttribute('data-covered', isCovered(covering, last)));
  }
  // The record as a whole is the last of the answers.
  const bar = document.querySelector('[data-payers]');
  updates.push(() => bar?.toggleAttribute('data-covered', open.size < steps.length - from));
  update();

  function coverStep(step: HTMLElement, at: number): void {
    const asked = at === from;
    const box = coverBox(asked, () => {
      open.add(at);
      update();
      readOn(step.querySelector<HTMLElement>('.step-card:not(.cover-box)'));
    });
    // It stands where the card does, whatever the layout.
    box.classList.add('step-card');
    step.prepend(box);
    const placed = new Map<Element, ReturnType<typeof holdPicture>>();
    const coverPlaced = () => {
      for (const figure of step.querySelectorAll<HTMLElement>('[data-placed]')) {
        if (!placed.has(figure)) placed.set(figure, holdPicture(figure));
        placed.get(figure)?.(pictureOf(covering, at));
      }
    };
    // Pictures of steps are put beside them for paper and for low windows.
    if (asked) new MutationObserver(coverPlaced).observe(step, { childList: true });
    updates.push(() => {
      const covered = isCovered(covering, at);
      step.toggleAttribute('data-covers', covered);
      if (!covered) box.remove();
      if (asked) coverPlaced();
    });
    if (asked) step.dataset['question'] = '';
  }

  function coverScene(root: HTMLElement): void {
    const own = [...root.querySelectorAll<HTMLElement>('section[data-step]')];
    const first = steps.indexOf(own[0] as HTMLElement);
    const figure = root.querySelector<HTMLElement>('figure[data-chart]');
    if (first < 0 || first + own.length <= from || !figure) return;
    const inside = (at: number) => at >= first && at < first + own.length;
    const status = root.querySelector('[data-step-status]');
    const told = status && holdText(status);
    const see = holdPicture(figure);
    const now = () => {
      const at =
        first +
        Math.max(
          0,
          own.findIndex((step) => step.dataset['step'] === figure.dataset['step']),
        );
      const moving = figure.dataset['progress'] !== undefined;
      const seen = pictureOf(covering, at, moving ? [at - 1, at + 1].filter(inside) : []);
      see(root.dataset['scene'] === 'flow' && seen === 'gone' ? 'question' : seen);
      told?.show(seen === 'whole' ? null : said);
    };
    new MutationObserver(now).observe(figure, { attributeFilter: ['data-step', 'data-progress'] });
    updates.push(now);
    if (root.dataset['scene'] === 'flow') cutFlow(root, own, first, figure);
  }

  /** A drawing that scrolls with the page ends where the next covered step begins. */
  function cutFlow(root: HTMLElement, own: HTMLElement[], first: number, figure: HTMLElement): void {
    const stage = figure.querySelector<HTMLElement>('[data-stage]');
    if (!stage) return;
    const drawing = holdDrawing(stage);
    const cut = () => {
      const next = own.find((_, i) => first + i !== from && isCovered(covering, first + i));
      const top = next ? next.getBoundingClientRect().top - stage.getBoundingClientRect().top : null;
      stage.style.clipPath =
        top === null ? '' : `inset(0 0 calc(100% - ${Math.max(0, Math.round(top))}px) 0)`;
      drawing.cover(own.some((_, i) => isCovered(covering, first + i)));
    };
    new ResizeObserver(cut).observe(root);
    updates.push(cut);
  }
}
