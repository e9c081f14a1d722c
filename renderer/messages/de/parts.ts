import type { parts as english } from '../en/parts';

/** The German words of each part of Offhook, read when they are wanted; one that is missing does not compile. */
export const parts: typeof english = {
  panel: async () => (await import('./panel-page')).panelPage,
  phone: async () => (await import('./phone-page')).phonePage,
  settings: async () => (await import('./settings-page')).settingsPage,
  program: async () => (await import('./program-words')).programWords,
  commandLine: async () => (await import('./cli')).cli,
};
