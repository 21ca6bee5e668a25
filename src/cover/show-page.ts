/** The page can be seen: the head's script has hidden it until it was settled what of it may be. */
export function showPage(): void {
  document.documentElement.style.visibility = '';
}
