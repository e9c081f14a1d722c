/** Asked once before a key of the phone opens an address. */
export const addressQuestion = {
  opens: (key: string) => `${key} on the phone opens this address:`,
  open: 'Open it',
};
