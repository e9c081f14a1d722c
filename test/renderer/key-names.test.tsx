import { cleanup } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { expansionKeys, functionKeys } from '../../electron/phone/keys';
import { modelNames } from '../../electron/phone/models';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { fakeBridge } from '../support/fake-bridge';
import { faceFor, state } from '../support/states';
import { open } from './page';

afterEach(cleanup);

/** Words as the user says them: signs between them are silent. */
const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const sayable = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Keys that print something which their name does not say, word by word. */
const unsaid = (): readonly string[] =>
  [...document.querySelectorAll('[data-key]')].flatMap((key) => {
    const name = key.getAttribute('aria-label') ?? '';
    const printed = sayable(wordsIn(key.textContent ?? ''));
    return sayable(wordsIn(name)).includes(printed.trim() === '' ? '' : printed) ? [] : [`${printed.trim()}: ${name}`];
  });

const WORDS = ['Anna', 'Dr. Katharina Schmidt-Hohenberg', 'P', 'Tür 2', ''];

/** Words for most keys: some of them a part of the key's own name. */
const LABELS = Object.fromEntries(
  [...functionKeys(18), ...expansionKeys(18)].map((key, index) => [key, WORDS[index % WORDS.length] ?? '']),
);

test.each(['unknown', ...modelNames])('whoever reads a key of the %s aloud says a part of its name', (model) => {
  for (const language of ['en', 'de'] as const) {
    open(<PhoneWindow />, fakeBridge({ ...state, language, face: faceFor(model, { modules: 1, labels: LABELS }) }));
    expect(document.querySelectorAll('[data-key]').length).toBeGreaterThan(15);
    expect(unsaid(), language).toEqual([]);
    cleanup();
  }
});
