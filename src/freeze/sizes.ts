/** The sizes at which a frozen file holds its pictures: of those of live frames a few, since each file holds them all. */
import { nameOf, SIZES } from '../embed/sizes.ts';

/** Phones and columns of articles; then what hosts give that set the height themselves. */
const KEPT = ['300x320', '420x320', '640x376', '950x480', '540x560'];

export const FROZEN_SIZES = SIZES.filter((size) => KEPT.includes(nameOf(size)));
