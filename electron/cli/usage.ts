/** Words that cannot be obeyed whatever the phone is; nothing is sent then. */
export type WrongUsage =
  | { readonly why: 'unknown-word'; readonly word: string }
  | { readonly why: 'unknown-option'; readonly option: string }
  | { readonly why: 'value-missing'; readonly option: string }
  | { readonly why: 'word-missing'; readonly command: string; readonly word: WordName }
  | { readonly why: 'word-too-many'; readonly command: string; readonly word: string }
  | { readonly why: 'word-not-understood'; readonly command: string; readonly word: string; readonly wanted: WordName }
  | { readonly why: 'phone-not-understood' }
  | { readonly why: 'phone-zone' }
  | { readonly why: 'password-in-phone' }
  | { readonly why: 'password-line-end' }
  | { readonly why: 'word-too-long'; readonly command: string }
  | { readonly why: 'not-dtmf' }
  | { readonly why: 'server-not-understood' }
  /** A key does one thing. */
  | { readonly why: 'one-action' }
  /** Touches that would end with a finger on the display. */
  | { readonly why: 'finger-left' };

/** The words that a command needs behind its name. */
export type WordName =
  | 'number'
  | 'text'
  | 'country'
  | 'favourite'
  | 'sequence'
  | 'digits'
  | 'command'
  | 'name'
  | 'identity-or-all'
  | 'ringer'
  | 'list'
  | 'url'
  | 'place'
  | 'key'
  | 'light'
  | 'label'
  | 'data'
  | 'do'
  | 'light-label-action';

export const isWrong = (read: object): read is WrongUsage => 'why' in read;
