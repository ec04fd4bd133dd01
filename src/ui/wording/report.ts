/** Words of the text about an error in an entry on an outlet. */
export const REPORT = {
  button: 'Report an error',
  copied: 'A text about this entry is copied. Nothing was sent.',
  paste: 'Paste it here:',
  noPlace: 'Hand it to whoever gave you Sourcelight.',
  notCopied: 'The browser did not allow copying. This is the text:',
  about: (name: string, id: string) => `Sourcelight: an error in the entry on ${name} (${id})`,
  shown: 'What stands there:',
  sites: 'Sites',
  checked: 'Checked',
  wrong: 'What is not right:',
  seen: 'Where that can be read:',
  where: 'For:',
} as const;
