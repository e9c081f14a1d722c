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
      ? { text: 'The number in that text may not be a telephone number.', next: 'Paste it into the panel and check it' }
      : { text: 'That text contains no number.', next: 'Copy a number or type one' },
  'turned-round': () => ({
    text: 'That text reverses its characters: the phone would dial a different number from the one you see.',
    next: 'Type the number',
  }),
  'several-numbers': () => ({ text: 'That text contains more than one number.', next: 'Choose one of them' }),
  'number-too-long': ({ limit }) => ({
    text: `That number is longer than ${limit} digits.`,
    next: 'Copy only the number',
  }),
  'clipboard-empty': () => ({ text: 'The clipboard contains no text.', next: 'Copy a number or type one' }),
  'clipboard-secret': () => ({
    text: 'A password manager has marked the clipboard as secret, so Offhook did not read it.',
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
    text: 'This desktop does not tell Offhook which text is selected.',
    next: 'Copy the number instead',
  }),
  'link-not-understood': () => ({
    text: 'That link contains nothing a phone could dial. Nothing was sent.',
    next: 'Copy the number, or type it',
  }),
  'country-unknown': () => ({
    text: 'Offhook can only replace the + when it knows the phone’s country. Nothing was dialled.',
    next: 'Choose the country of this phone',
  }),
  'link-waits': () => ({
    text: 'Another link is waiting for your answer, so Offhook ignored this one.',
    next: 'Answer the question in Offhook, then click this link again',
  }),
  'rule-pattern': ({ pattern }) => ({
    text: `Offhook cannot read the pattern “${shortened(pattern)}”.`,
    next: 'Correct it in Settings',
  }),
  'rule-leaves-nothing': ({ pattern }) => ({
    text: `The rule “${shortened(pattern)}” leaves nothing a phone could dial.`,
    next: 'Change it in Settings',
  }),
  'emergency-in-sequence': ({ number, step }) => ({
    text: `${step === undefined ? '' : `Step ${step + 1}: `}${number} is an emergency number. Only people may dial it, not keys that Offhook presses by itself.`,
    next:
      step === undefined
        ? `Dial ${number} by hand. If earlier keys are part of it but no longer on the display, press CANCEL first`
        : `Remove ${number} and dial it by hand`,
  }),
  'post-dial-gone': () => ({
    text: 'Those digits are no longer waiting. They were not sent.',
    next: 'Type them on the phone',
  }),
  'no-such-line': ({ line }) => ({
    text: `This phone has no identity “${shortened(line)}”. Nothing was dialled.`,
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
    ...(meant ? {} : { next: 'Look it up in the key overview of the phone window' }),
  }),
  'key-not-on-model': ({ key, model, meant, ...at }) => ({
    text: `${place(at)}: the ${model} has no key “${key}”.${didYouMean(meant)}`,
    next: 'Use another key, or check the model in Settings',
  }),
  'action-not-on-model': ({ action, model }) => ({
    text: `${modelName(model)} has no key for “${nameOf(actions, action)}”.`,
    next: 'Press one of its keys in the phone window',
  }),
  'sequence-too-long': ({ limit }) => ({
    text: `That sequence has more than ${limit} keys.`,
    next: 'Split it into two',
  }),
  'no-touch': ({ model }) => ({
    text: `${modelName(model)} has no touch display.`,
    next: 'Press its keys, or check the model in Settings',
  }),
  'no-line-info': ({ model }) => ({
    text: `${modelName(model)} has no line labels to redraw.`,
    next: 'Check the model in Settings',
  }),
  unconfirmed: (problem) => ({
    text:
      'risk' in problem
        ? `${risks.why(problem.number, problem.risk)} Nothing has been sent yet.`
        : `Nothing has been sent yet. ${willHappen(problem.deed, problem.phone, problem.list)}`,
    next: 'Confirm that this is what you want',
  }),
  'link-changes-system': ({ number, risk }) => ({
    text: `Offhook refused a link that changes the telephone system. ${risks.why(number, risk)}`,
    next: 'Allow such links in Settings if you want them',
  }),
  'phone-changed': () => ({
    text: 'Another phone was chosen in the meantime. Nothing was sent.',
    next: 'Start again with the phone you want',
  }),
  'name-not-typed': ({ phone }) => ({
    text: `Nothing was sent: the typed name is not ${phone}, the name of this phone.`,
    next: 'Type the name exactly as it is shown',
  }),
  'no-such-sequence': () => ({ text: 'That sequence is no longer in the list.', next: 'Choose another one' }),
  'sequence-empty': ({ name }) => ({ text: `“${name}” has no steps.`, next: 'Add one in Settings' }),
  'sequence-running': ({ name }) => ({ text: `“${name}” is still running.`, next: 'Stop it, or wait until it ends' }),
  'sequence-stopped': ({ name, step, steps }) => ({
    text: `“${name}” was stopped at step ${step + 1} of ${steps}. The steps before that were sent.`,
    next: 'Look at the phone’s display',
  }),
  'pin-missing': ({ pin }) => ({ text: `The keychain has no PIN “${pin}”.`, next: 'Enter it in Settings' }),
  'sequence-text': ({ line, found: text, meant }) => ({
    text: `Offhook cannot read line ${line}: ${found(text)}.${didYouMean(meant)}`,
    next: 'Correct that line, then add the text again',
  }),
  cancelled: () => ({ text: 'Cancelled. Nothing was sent.', next: 'Start again when you are ready' }),
  'offer-gone': () => ({ text: 'That number is no longer waiting. It was not dialled.', next: 'Copy it again' }),
} satisfies Partial<ProblemWords>;
