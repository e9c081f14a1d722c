import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Combobox } from '../../renderer/ui/Combobox';
import { ConfirmDialog } from '../../renderer/ui/ConfirmDialog';
import { EditForm } from '../../renderer/ui/EditForm';
import { TextField } from '../../renderer/ui/TextField';
import { KeyEditor } from '../../renderer/windows/phone/KeyEditor';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { TryOut } from '../../renderer/windows/settings/dialling/TryOut';
import { NewRow } from '../../renderer/windows/settings/rows/NewRow';
import { Row } from '../../renderer/windows/settings/rows/Row';
import { StepField } from '../../renderer/windows/settings/sequences/StepField';
import { StepRow } from '../../renderer/windows/settings/sequences/StepRow';
import { fakeBridge } from '../support/fake-bridge';
import { deskPhone, recentCall, state } from '../support/states';
import { open } from './page';
import { Panel } from './panel-page';

const happened = vi.fn();

beforeEach(() => {
  vi.spyOn(window, 'close').mockImplementation(happened);
});
afterEach(() => {
  cleanup();
  happened.mockReset();
});

const fine = () => undefined;
const option = { id: 'a', text: 'abc', detail: '', value: 1 };

/** A field of every kind that hears Enter or Esc. */
const FIELDS: Readonly<Record<string, { readonly keys: readonly string[]; readonly page: ReactNode }>> = {
  'the dial field': { keys: ['Escape', 'ArrowDown'], page: <Panel /> },
  'a label on a key': { keys: ['Enter', 'Escape'], page: <PhoneWindow /> },
  'the editor of a key': { keys: ['Escape'], page: <KeyEditor name="P1" onClose={happened} /> },
  'a text': { keys: ['Enter', 'Escape'], page: <TextField label="Name" value="a" onCommit={happened} /> },
  'a form': {
    keys: ['Escape'],
    page: (
      <EditForm
        {...{ className: '', label: 'Form', save: 'Save', cancel: 'No' }}
        trouble={undefined}
        onSave={happened}
        onCancel={happened}
      >
        <input defaultValue="" />
      </EditForm>
    ),
  },
  'a question': {
    keys: ['Escape'],
    page: (
      <ConfirmDialog
        {...{ title: 'Remove', text: 'Sure?', yes: 'Yes', no: 'No', typed: { name: 'x', label: 'Name' } }}
        onYes={happened}
        onNo={happened}
      />
    ),
  },
  'a row': {
    keys: ['Enter', 'Escape'],
    page: (
      <Row
        {...{ label: 'Row', value: { name: 'a' }, saved: undefined }}
        cells={[{ name: 'name', label: 'Name', size: 'short' }]}
        check={fine}
        onCommit={(texts) => Promise.resolve(happened(texts) ?? null)}
      />
    ),
  },
  'a new row': {
    keys: ['Escape'],
    page: (
      <NewRow
        {...{ label: 'New', add: 'Add', hint: '', saved: undefined, empty: { name: '' } }}
        cells={[{ name: 'name', label: 'Name', size: 'short' }]}
        check={fine}
        onAdd={() => Promise.resolve(null)}
      />
    ),
  },
  'a field to try numbers': { keys: ['Escape'], page: <TryOut phone={deskPhone} /> },
  'a field of a step': {
    keys: ['Enter', 'Escape'],
    page: <StepField label="Text" className="" value="a" check={fine} onCommit={happened} />,
  },
  'a step': {
    keys: ['Enter'],
    page: (
      <StepRow
        {...{ step: { is: 'type', digits: '1' }, nth: 1, last: true, current: false, fill: false, trouble: undefined }}
        {...{ onChange: fine, onMove: fine, onDuplicate: fine, onRemove: fine, onEnter: happened }}
      />
    ),
  },
  'a field with a list': {
    keys: ['Enter', 'Escape', 'ArrowDown'],
    page: (
      <Combobox
        {...{
          label: 'Key',
          className: '',
          text: 'a',
          describedBy: 'a',
          wrong: false,
          options: [option, { ...option, id: 'b' }],
        }}
        {...{ onWrite: fine, onChoose: happened, onEnter: happened, onEscape: happened }}
      />
    ),
  },
};

const cases = Object.entries(FIELDS).flatMap(([kind, { keys, page }]) => keys.map((key) => ({ kind, key, page })));

test.each(cases)('in $kind, $key that is meant for an input method does nothing', ({ page, key }) => {
  const known = { ...state, recent: [recentCall('0301', 0)] };
  const bridge = fakeBridge(known);
  open(page, bridge);
  const labels = screen.queryByRole('button', { name: 'Label the keys' });
  if (labels) fireEvent.click(labels);
  const field =
    document.querySelector<HTMLInputElement>('input:not([type=checkbox]):not([type=radio])') ?? document.body;
  field.focus();
  fireEvent.change(field, { target: { value: '漢字' } });
  const facts = () => [
    document.body.innerHTML,
    [...document.querySelectorAll('input')].map(({ value }) => value),
    document.activeElement?.outerHTML,
    happened.mock.calls.length,
    bridge.sent.length,
  ];
  const before = facts();
  expect(fireEvent.keyDown(field, { key, isComposing: true })).toBe(true);
  expect(facts()).toEqual(before);
  fireEvent.keyDown(field, { key });
  expect(facts()).not.toEqual(before);
});

const HELPER = 'ui/keys.ts';
const root = join(import.meta.dirname, '../../renderer');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && name !== HELPER);

/** A key that is read from an event past the helper, which knows the keys of input methods. */
const RAW =
  /\b(?:event|nativeEvent)\.key\b|\{[^{}]*\bkey\b[^{}]*\}: (?:React)?KeyboardEvent|\bkey\s*[!=]==?\s*'(?:Enter|Esc)/;

test('the sources read no key of an event but by the helper', () => {
  expect(sources.length).toBeGreaterThan(100);
  const raw = sources.filter((name) => RAW.test(readFileSync(join(root, name), 'utf8')));
  expect(raw).toEqual([]);
});

test.each(["event.key === 'Enter'", '({ key, altKey }: KeyboardEvent)', "key !== 'Escape'"])(
  '%s is such a key',
  (text) => {
    expect(text).toMatch(RAW);
  },
);
