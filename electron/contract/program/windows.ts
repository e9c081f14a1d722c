/** The windows of Offhook, each a page of its own. */
export const WINDOWS = ['panel', 'phone', 'settings'] as const;
export type WindowName = (typeof WINDOWS)[number];

/** The sections of the settings window, in their order. */
export const SECTIONS = [
  'phones',
  'dialling',
  'rules',
  'links',
  'history',
  'sequences',
  'hotkeys',
  'soft-keys',
  'maintenance',
  'diagnostics',
  'about',
] as const;
export type SectionName = (typeof SECTIONS)[number];
