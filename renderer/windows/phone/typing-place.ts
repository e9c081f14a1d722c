/** Whether an event of the keyboard or the clipboard belongs to a text field, a list or an open dialog. */
export const inTextOrDialog = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('input, select, textarea, dialog') !== null;
