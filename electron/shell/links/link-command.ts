interface Started {
  /** `process.env`: an AppImage says there where it lies; the place it runs from is gone when it ends. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isPackaged: boolean;
  /** `process.execPath`. */
  readonly execPath: string;
  /** The folder of the program that Electron runs, where it is not packaged. */
  readonly appPath: string;
  /** Chromium's sandbox refuses to run as root. */
  readonly isRoot: boolean;
}

/**
 * What the system has to start so that a link reaches Offhook: the link stands behind these words. `--` ends Chromium's
 * own switches, so that nothing in a link can be one.
 */
export function linkCommand({ env, isPackaged, execPath, appPath, isRoot }: Started): readonly string[] {
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  if (isPackaged) return [env.APPIMAGE || execPath, ...sandbox, '--'];
  return [execPath, ...sandbox, appPath, '--'];
}
