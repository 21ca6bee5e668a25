/** What the name of a folder ends with where the frame in it is dark. */
export const DARK = '.dark';
