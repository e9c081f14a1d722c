/** Puts the keyboard into the field with this label. */
export function focusField(within: HTMLElement | null, label: string): void {
  const labels = [...(within?.querySelectorAll('label') ?? [])];
  labels.find(({ textContent }) => textContent === label)?.control?.focus();
}
