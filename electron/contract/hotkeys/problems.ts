/** The problems with a hotkey. */
export type HotkeysProblem =
  | { readonly code: 'hotkey-unknown'; readonly accelerator: string }
  | { readonly code: 'hotkey-reserved'; readonly accelerator: string }
  | { readonly code: 'hotkey-clash'; readonly accelerator: string; readonly id: string }
  | { readonly code: 'hotkey-taken'; readonly accelerator: string }
  | { readonly code: 'no-such-hotkey'; readonly id: string }
  /** On the keyboard layout of the moment it would never fire. */
  | { readonly code: 'hotkey-no-key'; readonly accelerator: string };
