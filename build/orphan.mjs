const LOOK_EVERY_MS = 250;

/** The endings, the latest last: each ends what it has started. */
const endings = [];
let watching = false;

/**
 * Does something once npm is gone, which has started this program: a signal to `npm start` ends npm and its shell, and
 * reaches nothing behind them.
 *
 * @returns the way to take it back
 */
export function whenOrphaned(end) {
  endings.push(end);
  watch();
  return () => {
    const at = endings.indexOf(end);
    if (at >= 0) endings.splice(at, 1);
  };
}

function watch() {
  if (watching || process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  watching = true;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    for (const end of [...endings].reverse()) end();
  }, LOOK_EVERY_MS);
  timer.unref();
}
