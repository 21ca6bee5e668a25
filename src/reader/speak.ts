/**
 * What a slider says of its value: what stands in the number field beside it, with the unit behind that. A bare number
 * says neither dollars nor percent to those who hear it.
 */
export function speakValue(slider: HTMLInputElement, number: HTMLInputElement, value: string): void {
  slider.ariaValueText = value + (number.nextElementSibling?.textContent ?? '');
}
