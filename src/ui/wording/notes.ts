/** Words around the reader's own notes. */

export const NOTE = {
  own: 'Your note',
  onSource: (name: string) => `Your note on ${name}`,
  onArticle: 'Your note on this article',
  placeholderClaim: 'Only kept on this computer.',
  placeholderSource: 'Shown wherever it is quoted. Only kept on this computer.',
  placeholderArticle: 'Shown when you come back. Only kept on this computer.',
  writing: 'Writing…',
  saving: 'Saving…',
  saved: 'Saved on this computer',
  deleted: 'Note deleted.',
  delete: 'Delete note',
  undo: 'Undo',
  notSaved: 'Not saved yet:',
  quota: ' the disk is full. Your text stays here until it is.',
  failed: ' the browser did not take it. Your text stays here until it does.',
  tryAgain: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  lost: 'These words are gone from the page.',
} as const;
