/**
 * The language in which the site is built, said here, and for axes of time in site-axes.ts, and nowhere else. All that
 * writes for readers follows, in the build and in the browser: its figures, dates and joints, and its words, which lie
 * in `content/<code>/`.
 */
export { ENGLISH as SITE } from './language.ts';
