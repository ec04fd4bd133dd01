/** Draws a page dark or light: `:root.dark` carries the dark colours. */
export function setDark(dark: boolean): void {
  document.documentElement.classList.toggle('dark', dark);
}

/** Follows the system's preference from now on. */
export function followSystemTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  setDark(dark.matches);
  dark.addEventListener('change', () => setDark(dark.matches));
}
