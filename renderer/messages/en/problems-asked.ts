import type { SequencePart } from '../../../electron/contract/keys/problems';
import { nameOf, type ProblemWords, shortened } from '../say';
import { actions } from './actions';
import { willHappen } from './dangers';
import { didYouMean } from './keys-meant';
import { risks } from './risks';

const EXPECTED: Readonly<Record<SequencePart, string>> = {
  key: 'the name of a key',
  time: 'a time in milliseconds',
  pause: 'a pause in milliseconds',
  separator: 'a comma or a semicolon',
};

/** Where a key stands: in a saved sequence by its step, in a written one by its character. */
const place = ({ position, step }: { readonly position: number; readonly step?: number }): string =>
  step === undefined ? `At character ${position}` : `In step ${step + 1}`;

const found = (text: string) => (text === '' ? 'found the end' : `found “${text}”`);
const modelName = (model: string) => (model === 'unknown' ? 'This phone' : `The ${model}`);

/** The faults of a request, in English. */
export const asked = {
  'no-number': ({ perhaps }) =>
    perhaps
      ? { text: 'What looks like a number in that text may be none.', next: 'Paste it into the panel and look at it' }
      : { text: 'There is no number in that text.', next: 'Copy a number or type one' },
  'turned-round': () => ({
    text: 'That text turns its characters round: what you see is not what would be dialled.',
    next: 'Type the number',
  }),
  'several-numbers': () => ({ text: 'There is more than one number in that text.', next: 'Choose one of them' }),
  'number-too-long': ({ limit }) => ({
    text: `That number is longer than ${limit} digits.`,
    next: 'Copy the number alone',
  }),
  'clipboard-empty': () => ({ text: 'The clipboard holds no text.', next: 'Copy a number or type one' }),
  'clipboard-secret': () => ({
    text: 'A password manager has marked what is in the clipboard as a secret, so it was not read.',
    next: 'Copy a number or type one',
  }),
  'clipboard-silent': () => ({
    text: 'The program that owns the clipboard does not answer.',
    next: 'Copy the number again, or type it',
  }),
  'selection-silent': () => ({
    text: 'The program that owns the selected text does not answer.',
    next: 'Copy the number instead, or type it',
  }),
  'selection-empty': () => ({ text: 'No text is selected.', next: 'Select a number, then try again' }),
  'no-selection': () => ({
    text: 'This desktop does not say which text is selected.',
    next: 'Copy the number instead',
  }),
  'link-not-understood': () => ({
    text: 'That link holds nothing a phone could dial. Nothing was sent.',
    next: 'Copy the number, or type it',
  }),
  'country-unknown': () => ({
    text: 'What is dialled for + depends on the country of the phone, and that is not known yet. Nothing was dialled.',
    next: 'Say in which country this phone is',
  }),
  'link-waits': () => ({
    text: 'Another link is waiting for an answer, so this one was left out.',
    next: 'Answer the question in Offhook, then click this link again',
  }),
  'rule-pattern': ({ pattern }) => ({
    text: `The pattern “${shortened(pattern)}” cannot be read.`,
    next: 'Mend it in Settings',
  }),
  'rule-leaves-nothing': ({ pattern }) => ({
    text: `The rule “${shortened(pattern)}” leaves nothing a phone could dial.`,
    next: 'Change it in Settings',
  }),
  'emergency-in-sequence': ({ number, step }) => ({
    text: `${step === undefined ? '' : `Step ${step + 1}: `}${number} is an emergency number. People dial it, keys that play by themselves do not.`,
    next:
      step === undefined
        ? `Dial ${number} by hand. If earlier keys are a part of it and gone from the display, press CANCEL first`
        : `Take ${number} out, and dial it by hand`,
  }),
  'post-dial-gone': () => ({
    text: 'Those digits no longer wait. They were not sent.',
    next: 'Type them on the phone',
  }),
  'no-such-line': ({ line }) => ({
    text: `This phone has no line “${shortened(line)}”. Nothing was dialled.`,
    next: 'Choose another one',
  }),
  'no-such-call': () => ({ text: 'That call is no longer in the list.', next: 'Choose another one' }),
  'no-such-favourite': () => ({ text: 'That favourite is no longer in the list.', next: 'Choose another one' }),
  emergency: ({ number }) => ({
    text: `${number} is an emergency number. It is dialled exactly as it is.`,
    next: `Confirm that you want to call ${number}`,
  }),
  sequence: ({ position, found: text, expected }) => ({
    text: `At character ${position}: expected ${EXPECTED[expected]}, ${found(text)}.`,
    next: 'Write keys as F1,50,200;ENTER: key, time, pause, and a semicolon between keys',
  }),
  'unknown-key': ({ key, meant, ...at }) => ({
    text: `${place(at)}: no phone has a key named “${key}”.${didYouMean(meant)}`,
    ...(meant ? {} : { next: 'Look it up in the keys overview of the phone window' }),
  }),
  'key-not-on-model': ({ key, model, meant, ...at }) => ({
    text: `${place(at)}: the ${model} has no key “${key}”.${didYouMean(meant)}`,
    next: 'Use another key, or check the model in Settings',
  }),
  'action-not-on-model': ({ action, model }) => ({
    text: `${modelName(model)} has no key for “${nameOf(actions, action)}”.`,
    next: 'Press a key of its own in the phone window',
  }),
  'sequence-too-long': ({ limit }) => ({
    text: `That sequence has more than ${limit} keys.`,
    next: 'Split it into two',
  }),
  'no-touch': ({ model }) => ({
    text: `${modelName(model)} has no display that takes touches.`,
    next: 'Press its keys, or check the model in Settings',
  }),
  'no-line-info': ({ model }) => ({
    text: `${modelName(model)} has no line labels to mend.`,
    next: 'Check the model in Settings',
  }),
  unconfirmed: (problem) => ({
    text:
      'risk' in problem
        ? `${risks.why(problem.number, problem.risk)} Nothing was sent yet.`
        : `Nothing was sent yet. ${willHappen(problem.deed, problem.phone, problem.list)}`,
    next: 'Confirm that this is what you want',
  }),
  'link-changes-system': ({ number, risk }) => ({
    text: `A link that changes the telephone system was turned away. ${risks.why(number, risk)}`,
    next: 'Allow such links in Settings, if you want them',
  }),
  'phone-changed': () => ({
    text: 'Another phone was chosen meanwhile. Nothing was sent.',
    next: 'Begin again with the phone you mean',
  }),
  'name-not-typed': ({ phone }) => ({
    text: `Nothing was sent: what was typed is not the name of this phone, ${phone}.`,
    next: 'Type the name as it stands there',
  }),
  'no-such-sequence': () => ({ text: 'That sequence is no longer in the list.', next: 'Choose another one' }),
  'sequence-empty': ({ name }) => ({ text: `“${name}” has no steps.`, next: 'Add one in Settings' }),
  'sequence-running': ({ name }) => ({ text: `“${name}” is still running.`, next: 'Stop it, or wait for its end' }),
  'sequence-stopped': ({ name, step, steps }) => ({
    text: `“${name}” was stopped at step ${step + 1} of ${steps}. What was sent before stays sent.`,
    next: 'Look at the phone’s display',
  }),
  'pin-missing': ({ pin }) => ({ text: `The keychain holds no PIN “${pin}”.`, next: 'Enter it in Settings' }),
  'sequence-text': ({ line, found: text, meant }) => ({
    text: `Line ${line} cannot be read: ${found(text)}.${didYouMean(meant)}`,
    next: 'Mend that line, then import the text again',
  }),
  cancelled: () => ({ text: 'Cancelled. Nothing was sent.', next: 'Begin again when you are ready' }),
  'offer-gone': () => ({ text: 'That number is no longer waiting. It was not dialled.', next: 'Copy it again' }),
} satisfies Partial<ProblemWords>;
