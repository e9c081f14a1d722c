import type { ProblemCode } from '../../electron/contract/bridge';

/** Problems whose next step is taken in the settings window. */
const IN_SETTINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'key-not-on-model',
  'name-not-found',
  'unreachable',
  'bad-reply',
  'too-much',
  'password-missing',
  'password-refused',
  'locked-out',
  'https-wanted',
  'certificate',
  'not-a-phone',
  'refused',
  'keychain-locked',
  'keychain-missing',
  'hotkey-unknown',
  'hotkey-reserved',
  'hotkey-clash',
  'hotkey-taken',
  'no-such-phone',
]);

export const stepIsInSettings = (code: ProblemCode): boolean => IN_SETTINGS.has(code);
