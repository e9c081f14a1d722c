import { DIGITS_MOST } from '../../../../electron/contract/limits';
import type { PinName, SequenceStep } from '../../../../electron/contract/sequences/sequence';
import type { Words } from '../../../messages/words';
import type { Option } from '../../../ui/Combobox';
import { findKeys, isKeyName, type KeyChoice } from './keys';

const FIRST_WAIT_MS = 1_000;
/** Stands in a new field until the user writes over it: a step without digits is none. */
const TO_FILL = '0';

/** A step of each kind but keys, as it is when it is added. */
function freshSteps(pins: readonly PinName[]): readonly SequenceStep[] {
  const [pin] = pins;
  return [
    { is: 'type', digits: TO_FILL },
    { is: 'wait', ms: FIRST_WAIT_MS },
    { is: 'dtmf', digits: TO_FILL },
    ...(pin ? [{ is: 'pin' as const, pin: pin.id, as: 'keys' as const }] : []),
    { is: 'tap', x: 0, y: 0 },
    { is: 'release-all' },
    { is: 'log-off', identity: 'all' },
    { is: 're-register', identity: 1 },
    { is: 'play-ringer', ringer: 1 },
    { is: 'mend-line-info' },
  ];
}

/** A key to choose; `text`: its line in the list. */
const keyOption = ({ key, word }: KeyChoice): Option<string> => ({
  id: key,
  text: key,
  detail: word,
  value: key,
});

/** The keys that a text may mean; a text that only looks like one comes last. */
export function keyOptions(
  keys: readonly KeyChoice[],
  text: string,
  words: Words['sequences'],
): readonly Option<string>[] {
  const found = findKeys(keys, text).map(keyOption);
  const typed = text.trim().toUpperCase();
  if (!isKeyName(typed) || found.some(({ value }) => value === typed)) return found;
  return [...found, { id: `written ${typed}`, text: typed, detail: words.asWritten, value: typed }];
}

interface Offered {
  readonly keys: readonly KeyChoice[];
  readonly pins: readonly PinName[];
  readonly words: Words['sequences'];
}

const isDigits = (text: string): boolean => text.length >= 2 && text.length <= DIGITS_MOST && /^[0-9*#]*$/.test(text);

/** The steps that a text may mean: digits to type, a kind of step, a key. */
export function stepOptions(text: string, { keys, pins, words }: Offered): readonly Option<SequenceStep>[] {
  const typed = text.trim();
  const keySteps = keyOptions(keys, typed, words).map((option) => ({
    ...option,
    value: { is: 'key' as const, key: option.value },
  }));
  if (isDigits(typed)) {
    const value = { is: 'type' as const, digits: typed };
    return [{ id: 'typed', text: `${words.kinds.type} ${typed}`, detail: words.kindHints.type ?? '', value }];
  }
  const kinds = freshSteps(pins)
    .map((value) => ({ id: value.is, text: words.kinds[value.is], detail: words.kindHints[value.is] ?? '', value }))
    .filter((kind) => kind.text.toLowerCase().startsWith(typed.toLowerCase()));
  // A key that bears just this name is the one that was meant.
  const exact = keySteps.filter(
    ({ value }) => value.key === typed.toUpperCase() && keys.some(({ key }) => key === value.key),
  );
  return [...exact, ...kinds, ...keySteps.filter((option) => !exact.includes(option))];
}
