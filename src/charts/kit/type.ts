/** Sizes of type, and the widths at which drawings change. Pure. */

/** Below this width, in pixels, words are shortened or stand over what they name. */
export const SMALL = 480;
/** From this width on there is room for columns of words. */
export const WIDE = 800;

/** What a width asks for. */
export interface TypeSizes {
  small: boolean;
  wide: boolean;
  /** Of labels, in pixels. */
  label: 12 | 13 | 15;
}

/**
 * @param width of the drawing, in pixels
 * @param wide from where on there is room, where a drawing needs more or less than others
 */
export function typeFor(width: number, wide = WIDE): TypeSizes {
  const small = width < SMALL;
  return { small, wide: width >= wide, label: small ? 12 : width >= wide ? 15 : 13 };
}
