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
 * How much larger than drawn a picture's letters have to be: 1, or more where the reader has asked for larger type or
 * has set a least size of letters.
 */
export function typeFactor(): number {
  // So large that no least size changes it; as large by the root, as letters of the page are; and a picture's smallest.
  const whole = widthAt('120px');
  const factor = Math.max(widthAt('7.5rem'), 10 * widthAt('12px')) / whole;
  // Small letters are set to whole pixels by some: a tenth is no setting.
  return factor > 1.1 ? factor : 1;
}
