import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

type AnyKeyboardEvent = KeyboardEvent | ReactKeyboardEvent;

/**
 * The key that was pressed, as `KeyboardEvent.key`; '' for one that belongs to an input method. While that puts a word
 * together, its Enter takes the word, its Esc drops it and its arrows walk its suggestions: they do nothing on the page.
 */
export function keyOf(event: AnyKeyboardEvent): string {
  const { isComposing } = 'nativeEvent' in event ? event.nativeEvent : event;
  return isComposing ? '' : event.key;
}

/** Whether one of these keys was pressed, and not for an input method. */
export const isKey = (event: AnyKeyboardEvent, ...keys: readonly string[]): boolean => keys.includes(keyOf(event));

/** Whether this writes into a field: a sign, a paste, or Backspace. Space is none: it presses a button. */
export function isTyping(event: AnyKeyboardEvent): boolean {
  const key = keyOf(event);
  if (event.ctrlKey || event.metaKey) return key === 'v';
  return (key.length === 1 && key !== ' ') || key === 'Backspace';
}
