import type { addressQuestion as english } from '../en/address-question';

/** Asked once before a key of the phone opens an address. */
export const addressQuestion: typeof english = {
  opens: (key) => `${key} am Telefon öffnet diese Adresse:`,
  open: 'Öffnen',
};
