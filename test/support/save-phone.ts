import type { CommandInput } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import type { PhoneProfile } from '../../electron/contract/phones/profile';

type Send = (command: CommandInput) => Promise<Outcome>;

/** Has a phone be as `profile` says, its rules and the words of its keys aside where it is known; `password` goes with it. */
export async function savePhone(send: Send, profile: PhoneProfile, password?: string): Promise<Outcome> {
  const { id, rules: _rules, softKeys: _softKeys, keys, ...fields } = profile;
  const { labels: _labels, ...counts } = keys;
  const changed = await send({ do: 'change-phone', id, patch: { ...fields, keys: counts } });
  if (!changed.ok && changed.problem.code === 'no-such-phone') {
    return send({ do: 'add-phone', profile, ...(password === undefined ? {} : { password }) });
  }
  return !changed.ok || password === undefined ? changed : send({ do: 'save-password', id, password });
}
