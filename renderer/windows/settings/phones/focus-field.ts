/** Puts the keyboard into the field of this name. */
export const focusField = (within: HTMLElement | null, name: string): void =>
  within?.querySelector<HTMLElement>(`[data-field="${name}"] input`)?.focus();
