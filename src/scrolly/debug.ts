/** `?debug`: the trigger lines, the plateaus, the active step and its progress, drawn over the page. */
import type { Engine, Reading } from './engine.ts';
import { blendOf, travels } from './geometry.ts';

const COLOURS = { line: '#d0021b', plateau: 'rgba(28, 79, 214, 0.14)', border: '#1c4fd6' };

function box(styles: Partial<CSSStyleDeclaration>, text = ''): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('aria-hidden', 'true');
  element.textContent = text;
  Object.assign(
    element.style,
    { pointerEvents: 'none', font: '600 12px/1.4 monospace', zIndex: '90' },
    styles,
  );
  return element;
}

/** Draws what the engine sees, anew whenever it has looked. */
export function startDebug(engine: Engine): void {
  const panel = box({
    position: 'fixed',
    left: '0',
    bottom: '0',
    padding: '4px 8px',
    background: '#000',
    color: '#fff',
    whiteSpace: 'pre',
  });
  panel.dataset['debug'] = 'panel';
  document.body.append(panel);

  for (const scene of engine.scenes) {
    const layer = box({ position: 'absolute', inset: '0', zIndex: '89' });
    layer.dataset['debug'] = 'plateaus';
    const line = box({
      position: 'fixed',
      left: '0',
      right: '0',
      borderTop: `2px dashed ${COLOURS.line}`,
      color: COLOURS.line,
    });
    line.dataset['debug'] = 'line';
    scene.root.append(layer, line);
    const draw = () => {
      const { cards, ...layout } = scene.layout();
      const top = scene.root.getBoundingClientRect().top;
      line.style.top = `${layout.line}px`;
      layer.replaceChildren(
        ...travels(cards).map((card, i) => {
          const [start, end] = [card.top - top, card.bottom - top];
          const before = i > 0 && card.enter === 'scrub' ? blendOf(end - start, layout) : 0;
          const after = cards[i + 1]?.enter === 'scrub' ? blendOf(end - start, layout) : 0;
          return box(
            {
              position: 'absolute',
              left: '0',
              width: '50%',
              top: `${start + before}px`,
              height: `${Math.max(0, end - start - before - after)}px`,
              background: COLOURS.plateau,
              borderTop: `1px solid ${COLOURS.border}`,
              color: COLOURS.border,
            },
            `${scene.steps[i]?.id} (${card.enter})`,
          );
        }),
      );
    };
    draw();
    new IntersectionObserver(([entry]) => {
      line.hidden = !entry?.isIntersecting;
    }).observe(scene.root);
    new ResizeObserver(draw).observe(scene.root);
    addEventListener('resize', draw);
  }

  engine.onPlace(({ scene, place }: Reading) => {
    const { top, bottom } = scene.root.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) return;
    const name = (i: number) => scene.steps[i]?.dataset['step'];
    const picture = place.atRest
      ? 'at rest'
      : `${name(place.from)} to ${name(place.to)} ${place.t.toFixed(3)}`;
    panel.textContent = `${scene.steps[place.active]?.id}  ${(place.progress * 100).toFixed(0)}%  ${picture}`;
  });
  engine.update('arrive');
}
