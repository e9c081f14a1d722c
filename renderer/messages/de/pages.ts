import type { pages as english } from '../en/pages';

/** The German words of each page, read when they are wanted. */
export const pages: typeof english = {
  panel: async () => (await import('./panel-page')).panelPage,
  phone: async () => (await import('./phone-page')).phonePage,
  settings: async () => (await import('./settings-page')).settingsPage,
};
