/** Whether the desktop draws a tray's menu by itself, and does not say when: such a menu cannot know the clipboard. */
export const isDrawnByDesktop = (platform: NodeJS.Platform): boolean => platform === 'linux';
