/** Puts the cursor into the dial field; its text is selected, so that typing replaces it. */
export function focusField(): void {
  const field = document.querySelector<HTMLInputElement>('[data-focus="number"]');
  field?.focus();
  field?.select();
}

/** Goes to the list below the field: to the number that is chosen, else to the first one. */
export function focusList(): void {
  const at = (selector: string) => document.querySelector<HTMLElement>(selector);
  (
    at('[data-focus="choices"] input:checked') ??
    at('[data-focus="choices"] input') ??
    at('[data-focus="numbers"] button')
  )?.focus();
}
