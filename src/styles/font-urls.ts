/** Addresses of the font files, for preloading. */
export { default as textUrl } from './fonts/newsreader-text.woff2?url';
export { default as displayUrl } from './fonts/newsreader-display.woff2?url';
export { default as sansUrl } from './fonts/public-sans.woff2?url';
