/** The windows of Offhook, each a page of its own. */
export const WINDOWS = ['panel', 'phone', 'settings'] as const;
export type WindowName = (typeof WINDOWS)[number];
