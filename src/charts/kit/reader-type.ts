/** How large a reader lets letters be. */

/** The width of ten letters in a style, in pixels. */
function widthIn(style: string): number {
  const probe = document.createElement('span');
  probe.textContent = '0000000000';
  probe.style.cssText = `position: absolute; font-family: monospace; ${style}`;
  document.body.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width;
}

/**
 * How much larger than drawn a picture's letters have to be: 1, or more where the reader has asked for larger type, has
 * set a least size of letters, or lets text alone grow.
 */
export function typeFactor(): number {
  // As the letters of the page are, by the root; and the smallest in a picture, by some that no least size changes.
  const asked = widthIn('width: 10rem') / 160;
  const least = (widthIn('font-size: 12px') / widthIn('font-size: 99px')) * 8.25;
  return Math.max(1, asked || 1, least || 1);
}
