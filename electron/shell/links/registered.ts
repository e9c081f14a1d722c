import { LINK_SCHEMES, type LinkHandler, type LinkScheme } from '../../contract/dialling/links';
import type { Links } from './links';

/** What Electron can say and do about a scheme on Windows and macOS; `app` is one. */
export interface Registry {
  isDefaultProtocolClient(scheme: string, path?: string, args?: string[]): boolean;
  setAsDefaultProtocolClient(scheme: string, path?: string, args?: string[]): boolean;
  removeAsDefaultProtocolClient(scheme: string, path?: string, args?: string[]): boolean;
  /** The name of the program that opens such addresses; empty: none, or not known. */
  getApplicationNameForProtocol(url: string): string;
}

interface RegisteredDeps {
  readonly registry: Registry;
  readonly platform: 'win32' | 'darwin';
  /** What the system has to start (`link-command.ts`). */
  readonly command: readonly string[];
  /** macOS knows only programs that are packages: they list their schemes themselves. */
  readonly isPackaged: boolean;
}

/** A question for the program behind a scheme has to name an address of it. */
const anyAddress = (scheme: LinkScheme): string => `${scheme}:0`;

/**
 * Windows and macOS keep themselves which program opens a scheme. Windows lets a program say that it could, and only
 * the user says that it does: once another program is chosen there, the choice is changed in the system's settings.
 */
export function registeredLinks({ registry, platform, command, isPackaged }: RegisteredDeps): Links {
  const [program = '', ...words] = command;
  const args = (scheme: LinkScheme): [string, string, string[]] => [scheme, program, words];

  const lookAt = (scheme: LinkScheme): LinkHandler => {
    const name = registry.getApplicationNameForProtocol(anyAddress(scheme));
    const listed = registry.isDefaultProtocolClient(...args(scheme));
    // Windows: being listed is not being chosen; the name is that of the one that is.
    const ours = listed && (platform === 'darwin' || name === '' || isOurName(name, program));
    const other = name !== '' && !ours;
    const fixed = platform === 'darwin' ? !isPackaged : other;
    return { scheme, ours, opensWith: name === '' ? null : name, change: fixed ? 'in-system-settings' : 'here' };
  };

  return {
    look: async () => LINK_SCHEMES.map(lookAt),
    async change(scheme, on) {
      if (on) registry.setAsDefaultProtocolClient(...args(scheme));
      else registry.removeAsDefaultProtocolClient(...args(scheme));
      return lookAt(scheme).ours === on;
    },
  };
}

/** Windows names a program by its description, or, where it has none, by its file. */
function isOurName(name: string, program: string): boolean {
  const file = program.split(/[\\/]/).at(-1) ?? '';
  return [file, file.replace(/\.exe$/i, ''), 'Offhook'].some((one) => one.toLowerCase() === name.toLowerCase());
}
