/** Words around naming by hand who says a statement. */

export const SPEAKER_WORDS = {
  yes: 'Yes',
  other: 'Someone else',
  someoneElse: 'Someone else…',
  sayWho: 'Say who it is…',
  field: 'Who says this?',
  placeholder: 'A name, as you would write it',
  onPage: 'Named on this page',
  keep: 'Keep',
  cancel: 'Cancel',
  byYou: 'Named by you.',
  undo: 'Undo',
  tooLong: 'That is longer than a name. 200 characters at most.',
  quota: 'Not saved: the disk is full.',
  failed: 'Not saved: the browser did not take it.',
} as const;
