/**
 * The sizes at which frames get their pictures. A frame has no business carrying D3 and the code of a
 * chart to a page that shows six pictures: the build draws each step at these sizes, the frame fetches the
 * one that fits and moves between its steps.
 */
import type { Size } from '../charts/kit/contract.ts';

/** The stage as `src/embed/embed.css` sets it. */
const STAGE = { min: 320, share: 0.56, max: 480 } as const;
const EDGE = 16;

const clamp = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/** Pixels left and right of the stage in a frame of this width. */
export const edgeOf = (frame: number): number => clamp(0, (frame - 280) / 2, EDGE);

/** The stage's height in a frame of this width. */
export const stageHeight = (frame: number): number => clamp(STAGE.min, frame * STAGE.share, STAGE.max);

const WIDTHS = [280, 300, 330, 370, 420, 480, 550, 640, 740, 850, 950, 1070, 1200];
const natural = WIDTHS.map((width) => ({ width, height: Math.round(stageHeight(width + 2 * EDGE)) }));
/** For hosts that set the height themselves, with `fitchart`. */
const given = [300, 400, 540, 720, 960].flatMap((width) =>
  [240, 400, 560, 720].map((height) => ({ width, height })),
);

export const SIZES: readonly Size[] = [...natural, ...given];

/** The name of a size in addresses. */
export const nameOf = ({ width, height }: Size): string => `${width}x${height}`;

/** The size that fills a stage best: little empty room, little enlarging or shrinking. */
export function bestSize(stage: Size, sizes: readonly Size[]): Size {
  const cost = ({ width, height }: Size) => {
    const scale = Math.min(stage.width / width, stage.height / height);
    const filled = (width * height * scale * scale) / (stage.width * stage.height);
    // Small type is worse than large type.
    return 1 - filled + Math.abs(Math.log(scale)) * (scale < 1 ? 1.2 : 0.5);
  };
  return sizes.reduce((best, size) => (cost(size) < cost(best) ? size : best));
}
