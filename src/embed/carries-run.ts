/** A run that a frame's address carries: two scripts of the frame know of it. */

/** Whether the frame's address carries values of the model: the link to the controls names them, and where the lab is. */
export function carriesRun(own: HTMLElement, search: string): boolean {
  const given = new URLSearchParams(search);
  const keys = (own.dataset['own'] ?? '').split(' ').filter(Boolean);
  return own.dataset['lab'] !== undefined && keys.some((key) => given.has(key));
}

let tell: (words: string) => void = () => undefined;
/** Settles when the run is drawn or has failed, with what there is to say of it; empty where there is nothing. */
export const runSaid = new Promise<string>((resolve) => {
  tell = resolve;
});
/** Says that the run is drawn or has failed. */
export const sayRun = (words: string): void => tell(words);
