/** Whether two texts say the same, but for case and punctuation; a text of more than twice the length does not. */
export function isSame(text: string, other: string): boolean {
  if (other === '' || text.length > other.length * 1.3 + 20 || other.length > text.length * 1.6 + 20) return false;
  const a = bare(text);
  const b = bare(other);
  return a !== '' && b !== '' && (a.startsWith(b.slice(0, Math.max(20, b.length * 0.8))) || b.startsWith(a.slice(0, Math.max(20, a.length * 0.8))));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s!-/:-@[-`{-~‘’“”«»…–—]+/g, '');
}
