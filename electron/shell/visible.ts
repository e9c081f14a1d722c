import { BrowserWindow, type WebContents } from 'electron';

/** Does something for as long as the window of these contents can be seen; returns the way to stop for good. */
export function whileVisible(contents: WebContents, begin: () => () => void): () => void {
  const window = BrowserWindow.fromWebContents(contents);
  if (!window) return begin();
  let end: (() => void) | null = null;
  const seen = (): void => {
    end ??= begin();
  };
  const away = (): void => {
    end?.();
    end = null;
  };
  window.on('show', seen).on('restore', seen).on('hide', away).on('minimize', away);
  if (window.isVisible() && !window.isMinimized()) seen();
  return () => {
    window.off('show', seen).off('restore', seen).off('hide', away).off('minimize', away);
    away();
  };
}

/**
 * Calls `gone` whenever the user of these contents is no longer there: their window is hidden, minimised or closed,
 * their page loads anew, hangs or dies. Returns the way to stop.
 */
export function onLeave(contents: WebContents, gone: () => void): () => void {
  const window = BrowserWindow.fromWebContents(contents);
  window?.on('hide', gone).on('minimize', gone).on('unresponsive', gone);
  contents.on('destroyed', gone).on('did-start-loading', gone).on('render-process-gone', gone);
  return () => {
    window?.off('hide', gone).off('minimize', gone).off('unresponsive', gone);
    contents.off('destroyed', gone).off('did-start-loading', gone).off('render-process-gone', gone);
  };
}
