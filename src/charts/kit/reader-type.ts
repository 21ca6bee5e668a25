/** How large a reader lets letters be. */

/** The width of a letter in a size of type, in pixels. */
function widthAt(size: string): number {
  const probe = document.createElement('p');
  probe.textContent = '0';
  probe.style.cssText = `position: absolute; font: ${size} monospace`;
  document.body.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width;
}

/**
 * How many times its size the smallest letter of a picture has where a reader has set a least size; by one so large that
 * no such setting changes it. Measured once: it lays the page out.
 */
let least: number | undefined;

/**
 * How much larger than drawn a picture's letters have to be: 1, or more where the reader has asked for larger type or
 * has set a least size of letters.
 */
export function typeFactor(): number {
  least ??= (10 * widthAt('12px')) / widthAt('120px');
  // By the root, as letters of the page are.
  const asked = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const factor = Math.max(asked, least || 1);
  // Small letters are set to whole pixels by some: a tenth is no setting.
  return factor > 1.1 ? factor : 1;
}
