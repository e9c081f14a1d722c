/**
 * Chromium's switches that open its windows, and their content, to any program of this computer. For tests and for
 * development, and for no packaged Offhook: its own gate checks which sender asks for what.
 */
const DEBUGGING = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const;

/** The switch for which a packaged Offhook does not start; null: there is none. */
export const refusedSwitch = (isPackaged: boolean, hasSwitch: (name: string) => boolean): string | null =>
  (isPackaged ? DEBUGGING.find(hasSwitch) : undefined) ?? null;
