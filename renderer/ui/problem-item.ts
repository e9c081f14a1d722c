import type { PhoneState } from '../../electron/contract/phones/state';
import type { Problem } from '../../electron/contract/problem';
import type { SettingsPlace } from '../../electron/contract/program/places';
import type { AppState } from '../../electron/contract/state';

/** The kinds of things that have fields of their own in the settings. */
export type Owner = 'phone' | 'rule' | 'sequence' | 'pin' | 'hotkey';

type Which = Pick<SettingsPlace, 'item' | 'row'>;

/** Whether a problem names this address: that of a registered phone is its name alone. */
function isAt({ host, port, sip }: PhoneState, address: string): boolean {
  const written = host.includes(':') ? `[${host}]` : host;
  return [host, `${written}:${port}`, `${written}:${sip.port}`].includes(address);
}

/** The active phone first: of two that are alike, it is the one that was meant. */
const activeFirst = ({ phones, activePhone }: AppState): readonly PhoneState[] =>
  [...phones].sort((one, other) => Number(other.id === activePhone) - Number(one.id === activePhone));

/** The phone that a problem is about; where it names none, the active one. */
function phoneOf(problem: Problem, app: AppState): string | undefined {
  const phones = activeFirst(app);
  const isNamed = (phone: PhoneState): boolean =>
    ('phone' in problem && problem.phone === phone.name) || ('address' in problem && isAt(phone, problem.address));
  return (phones.find(isNamed) ?? phones[0])?.id;
}

/** The rule with the pattern that a problem names, and its phone. */
function ruleOf(problem: Problem, app: AppState): Which {
  const pattern = 'pattern' in problem ? problem.pattern : null;
  const rowIn = ({ rules }: PhoneState): number => rules.own.findIndex((rule) => rule.pattern === pattern);
  const phone = activeFirst(app).find((one) => rowIn(one) >= 0);
  return phone ? { item: phone.id, row: rowIn(phone) } : {};
}

/** Which of the things of a kind a problem is about; of one that is there no longer, none. */
export function itemOf(owner: Owner, problem: Problem, app: AppState): Which {
  switch (owner) {
    case 'phone':
      return { item: phoneOf(problem, app) };
    case 'rule':
      return ruleOf(problem, app);
    case 'sequence':
      return { item: app.sequences.find(({ name }) => 'name' in problem && name === problem.name)?.id };
    case 'pin':
      return { item: app.pins.find(({ name }) => 'pin' in problem && name === problem.pin)?.id };
    case 'hotkey':
      return {
        item: app.hotkeys.find((key) => 'accelerator' in problem && key.accelerator === problem.accelerator)?.id,
      };
  }
}
