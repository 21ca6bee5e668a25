/** The language of axes of time: that of the site (src/ledger/site-language.ts), in a file of its own for light frames. */
export { ENGLISH_AXES as AXES } from './language-axes.ts';
