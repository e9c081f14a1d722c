/** Options of ours that may stand before the first word. */
const OURS: ReadonlySet<string> = new Set(['--json', '--yes', '--all', '--dry']);

/**
 * The words after the program's name that are meant for Offhook: from the first one that is no switch on. What stands
 * before it is Chromium's and Electron's. `hasAppPath`: Electron was started with the folder of the program to run.
 */
export function offhookWords(argv: readonly string[], hasAppPath: boolean): readonly string[] {
  const rest = argv.slice(1);
  const isWord = (argument: string): boolean => !argument.startsWith('-');
  const first = rest.findIndex(isWord);
  if (first < 0) return [];
  if (hasAppPath) return offhookWords(rest.slice(first), false);
  return [...rest.slice(0, first).filter((argument) => OURS.has(argument)), ...rest.slice(first)];
}
