import { powerMonitor } from 'electron';

/** How often Linux is asked, where Electron does not tell by itself. */
const ASK_EACH_MS = 1_000;

/** Tells when the screen is locked and when it is not any more, from now until stopped. */
export function watchLock(listener: (locked: boolean) => void): () => void {
  return process.platform === 'linux' ? askForLock(listener) : hearOfLock(listener);
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

function askForLock(listener: (locked: boolean) => void): () => void {
  let locked = false;
  const timer = setInterval(() => {
    const now = powerMonitor.getSystemIdleState(ASK_EACH_MS) === 'locked';
    if (now === locked) return;
    locked = now;
    listener(now);
  }, ASK_EACH_MS);
  return () => clearInterval(timer);
}
