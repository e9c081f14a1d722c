import { powerMonitor } from 'electron';

/** How often Linux is asked, where Electron does not tell by itself. */
const ASK_EACH_MS = 1_000;
/** After so long without a key Electron would say `idle`, which is nothing to us; it must be asked with some number. */
const IDLE_S = 60;

const isLocked = (): boolean => powerMonitor.getSystemIdleState(IDLE_S) === 'locked';

/**
 * Tells whether the screen is locked, now if it is and later whenever that changes. On Linux that is seen under X, where
 * a screen that is blanked counts as locked, too.
 */
export function watchLock(listener: (locked: boolean) => void): () => void {
  const locked = isLocked();
  if (locked) listener(true);
  return process.platform === 'linux' ? askForLock(locked, listener) : hearOfLock(listener);
}

/** macOS and Windows say so. */
function hearOfLock(listener: (locked: boolean) => void): () => void {
  const lock = (): void => listener(true);
  const unlock = (): void => listener(false);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('unlock-screen', unlock);
  return () => {
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('unlock-screen', unlock);
  };
}

function askForLock(before: boolean, listener: (locked: boolean) => void): () => void {
  let locked = before;
  const timer = setInterval(() => {
    const now = isLocked();
    if (now === locked) return;
    locked = now;
    listener(now);
  }, ASK_EACH_MS);
  return () => clearInterval(timer);
}
