/** Whether the frame's address carries values of the model: the link to the controls names them, and where the lab is. */
export function carriesRun(own: HTMLElement, search: string): boolean {
  const given = new URLSearchParams(search);
  const keys = (own.dataset['own'] ?? '').split(' ').filter(Boolean);
  return own.dataset['lab'] !== undefined && keys.some((key) => given.has(key));
}
