/**
 * What the figure shows and where it is going: a machine without clock or
 * document. Every call leaves a whole picture; a transition that is interrupted
 * goes on from what is on the screen.
 */
import { easeCubicInOut } from 'd3-ease';
import { tween } from './between.ts';
import type { Scene } from './contract.ts';

/** What is on the screen beside the marks. */
export interface Showing {
  /** The step whose words belong to the picture. */
  step: string;
  /** The fraction between two steps; `null` at rest. */
  progress: number | null;
}

export interface Player {
  readonly showing: Showing;
  /** Whether `tick` has work to do. */
  readonly moving: boolean;
  /** Shows a step at once. */
  show(step: string): void;
  /** Goes to a step in `duration` milliseconds from where the picture is; 0 is at once. */
  go(step: string, duration: number): void;
  /** Shows the fraction `t` of the way between two steps. */
  scrub(from: string, to: string, t: number): void;
  /** Milliseconds since the transition began. */
  tick(elapsed: number): void;
  /** Draws anew: the size or a state has changed. A transition ends where it was going. */
  refresh(): void;
}

/**
 * @param sceneOf the picture of a step, as of now
 * @param draw brings picture and words on the screen
 * @param wayOf the pictures between two steps, where marks do not move by their keys
 */
export function createPlayer(
  step: string,
  sceneOf: (step: string) => Scene,
  draw: (scene: Scene, showing: Showing) => void,
  wayOf?: (from: string, to: string) => ((t: number) => Scene) | null,
): Player {
  let showing: Showing = { step, progress: null };
  let screen: Scene = sceneOf(step);
  let course: { to: string; way: (t: number) => Scene; duration: number } | null = null;
  let pair: { from: string; to: string; t: number; way: (t: number) => Scene } | null = null;

  const put = (scene: Scene, next: Showing) => {
    screen = scene;
    showing = next;
    draw(scene, next);
  };
  const rest = (step: string) => {
    const scene = sceneOf(step);
    course = null;
    pair = null;
    put(scene, { step, progress: null });
  };
  put(screen, showing);

  const player: Player = {
    get showing() {
      return showing;
    },
    get moving() {
      return course !== null;
    },
    show: rest,
    go(step, duration) {
      if (course ? course.to === step : showing.step === step && showing.progress === null) return;
      if (!(duration > 0)) return rest(step);
      const way =
        (showing.progress === null ? wayOf?.(showing.step, step) : null) ?? tween(screen, sceneOf(step));
      pair = null;
      course = { to: step, way, duration };
      player.tick(0);
    },
    scrub(from, to, t) {
      if (!(t > 0)) return rest(from);
      if (t >= 1) return rest(to);
      if (pair?.from !== from || pair.to !== to)
        pair = { from, to, t, way: wayOf?.(from, to) ?? tween(sceneOf(from), sceneOf(to)) };
      pair.t = t;
      course = null;
      put(pair.way(t), { step: t < 0.5 ? from : to, progress: t });
    },
    tick(elapsed) {
      if (!course) return;
      const { to, way, duration } = course;
      const t = elapsed / duration;
      if (t >= 1) rest(to);
      else put(way(Math.max(easeCubicInOut(t), Number.EPSILON)), { step: to, progress: Math.max(0, t) });
    },
    refresh() {
      if (!pair) return rest(course?.to ?? showing.step);
      const { from, to, t } = pair;
      pair = null;
      player.scrub(from, to, t);
    },
  };
  return player;
}
