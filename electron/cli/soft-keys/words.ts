import { ActionName } from '../../contract/keys/action';
import { SoftKey, SoftKeyAction, SoftKeyName } from '../../contract/softkeys/soft-key';
import { LOGIN_OPTIONS, readLogin } from '../login-options';
import type { Option, Values } from '../options';
import { readPhone } from '../phone-address';
import { readServer, SERVER_OPTIONS } from '../server-option';
import { isWrong, type WrongUsage } from '../usage';
import type { NamedAction, SoftKeyLine, SoftKeysLine } from './line';

const AT_PHONE = ['phone', 'json', ...SERVER_OPTIONS, ...LOGIN_OPTIONS] as const satisfies readonly Option[];
export const SOFT_KEY_OPTIONS = [...AT_PHONE, 'light', 'label', 'dial', 'message', 'do'] as const;
export const SOFT_KEYS_OPTIONS = [...AT_PHONE, 'put-back'] as const;

interface Words {
  readonly word: string;
  readonly rest: readonly string[];
  readonly values: Values;
  readonly json: boolean;
}

function readAtPhone({ values, json }: Words): Omit<SoftKeysLine, 'is' | 'back'> | WrongUsage {
  const phone = readPhone(values);
  if (phone && isWrong(phone)) return phone;
  const server = readServer(values);
  if (server === undefined) return { why: 'server-not-understood' };
  if (server && !phone) return { why: 'unknown-option', option: '--freeswitch' };
  return { json, phone, server, before: readLogin(values) };
}

/** `3` is P3. */
function readKey(text: string): string | null {
  const key = SoftKeyName.safeParse(/^\d+$/.test(text) ? `P${Number(text)}` : text.toUpperCase());
  return key.success ? key.data : null;
}

/** The commands of Offhook that a key can run, as they are written behind `--do`. */
function readDo(text: string): NamedAction | null {
  const [, kind, name] = /^(run|favourite)\s+(\S.*)$/.exec(text) ?? [];
  if (kind !== undefined && name !== undefined) return { is: kind === 'run' ? 'sequence' : 'favourite', name };
  if (text === 'nothing') return { is: 'known', action: { is: 'none' } };
  const act = ActionName.safeParse(text);
  const run = act.success
    ? { do: 'act', action: act.data }
    : text.includes(':')
      ? { do: 'open-url', url: text }
      : { do: text };
  const action = SoftKeyAction.safeParse({ is: 'run', run });
  return action.success ? { is: 'known', action: action.data } : null;
}

/** The one action of the options; null: none is named. */
function readAction({ dial, message, do: run }: Values): NamedAction | WrongUsage | null {
  const wrong = (option: string, word: string): WrongUsage => ({
    ...{ why: 'word-not-understood', command: option, word },
    wanted: option === '--do' ? 'do' : option === '--dial' ? 'number' : 'data',
  });
  const said = [dial, message, run].filter((one) => one !== undefined);
  if (said.length > 1) return { why: 'one-action' };
  if (run !== undefined) return readDo(run.trim()) ?? wrong('--do', run);
  const [option, text] = dial === undefined ? (['--message', message] as const) : (['--dial', dial] as const);
  if (text === undefined) return null;
  const action = SoftKeyAction.safeParse(
    option === '--dial' ? { is: 'dial', number: text } : { is: 'message', data: text },
  );
  return action.success ? { is: 'known', action: action.data } : wrong(option, text);
}

export function readSoftKey(words: Words): SoftKeyLine | WrongUsage {
  const { word, rest, values } = words;
  const [written, extra] = rest;
  if (written === undefined) return { why: 'word-missing', command: word, word: 'key' };
  if (extra !== undefined) return { why: 'word-too-many', command: word, word: extra };
  const key = readKey(written);
  if (key === null) return { why: 'word-not-understood', command: word, word: written, wanted: 'key' };
  const { light, label } = values;
  const shown = SoftKey.safeParse({ ...(light === undefined ? {} : { light: light.toLowerCase() }) });
  if (!shown.success) return { why: 'word-not-understood', command: '--light', word: light ?? '', wanted: 'light' };
  const named = SoftKey.safeParse({ ...(label === undefined ? {} : { label }) });
  if (!named.success) return { why: 'word-not-understood', command: '--label', word: label ?? '', wanted: 'label' };
  const action = readAction(values);
  if (action && isWrong(action)) return action;
  if (light === undefined && label === undefined && action === null) {
    return { why: 'word-missing', command: word, word: 'light-label-action' };
  }
  const at = readAtPhone(words);
  if (isWrong(at)) return at;
  const patch = {
    ...(light === undefined ? {} : { light: shown.data.light }),
    ...(label === undefined ? {} : { label: named.data.label }),
  };
  return { is: 'soft-key', key, patch, action, ...at };
}

export function readSoftKeys(words: Words): SoftKeysLine | WrongUsage {
  const { word, rest, values } = words;
  if (rest[0] !== undefined) return { why: 'word-too-many', command: word, word: rest[0] };
  const at = readAtPhone(words);
  return isWrong(at) ? at : { is: 'soft-keys', back: values['put-back'] ?? false, ...at };
}
