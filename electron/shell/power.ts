import { powerMonitor } from 'electron';

/**
 * Tells when this computer goes to sleep and when it is awake again; returns the way to stop. Electron calls from
 * outside of Node's loop, where a promise goes on only when something else wakes the loop up: within it, it goes on at
 * once.
 */
export function watchPower(listener: (event: 'sleep' | 'wake') => void): () => void {
  let stopped = false;
  const tell = (event: 'sleep' | 'wake'): void => void setImmediate(() => stopped || listener(event));
  const sleep = (): void => tell('sleep');
  const wake = (): void => tell('wake');
  powerMonitor.on('suspend', sleep);
  powerMonitor.on('resume', wake);
  return () => {
    stopped = true;
    powerMonitor.off('suspend', sleep);
    powerMonitor.off('resume', wake);
  };
}
