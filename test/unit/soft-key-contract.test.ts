import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SOFT_KEY_MOST, SOFT_KEYS_MOST } from '../../electron/contract/limits';
import { isOneLine, LIGHT_WORDS } from '../../electron/contract/softkeys/choices';
import { SoftKey } from '../../electron/contract/softkeys/soft-key';
import { BUTTONS_MOST, buttonsBody, DATA_MOST_CHARS, LABEL_MOST_CHARS, LIGHTS } from '../../electron/sip/x-buttons';

test('the contract and the wire agree on lights, and on how much fits', () => {
  expect(LIGHT_WORDS).toEqual(LIGHTS);
  expect([SOFT_KEYS_MOST, SOFT_KEY_MOST.labelChars, SOFT_KEY_MOST.dataChars]).toEqual([
    BUTTONS_MOST,
    LABEL_MOST_CHARS,
    DATA_MOST_CHARS,
  ]);
});

test('every label and datum that may be kept stands in one line of a button', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const key = SoftKey.safeParse({ label: text, action: { is: 'message', data: text } });
      if (!key.success) return;
      const { label, action } = key.data;
      if (action.is !== 'message') throw new Error('another action');
      const body = buttonsBody([{ key: 3, light: 'on', label, action }]);
      expect(body.split('\r\n')).toHaveLength(6);
      expect(isOneLine(label)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
