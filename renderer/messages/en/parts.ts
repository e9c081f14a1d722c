/** The English words of each part of Offhook, read when they are wanted. */
export const parts = {
  panel: async () => (await import('./panel-page')).panelPage,
  phone: async () => (await import('./phone-page')).phonePage,
  settings: async () => (await import('./settings-page')).settingsPage,
  program: async () => (await import('./program-words')).programWords,
  commandLine: async () => (await import('./cli')).cli,
};
