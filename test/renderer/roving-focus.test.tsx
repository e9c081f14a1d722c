import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Combobox } from '../../renderer/ui/Combobox';
import { useRovingFocus } from '../../renderer/ui/use-roving-focus';

afterEach(cleanup);

type Options = Parameters<typeof useRovingFocus>[0];

function Buttons(options: Options) {
  const { item, onKeyDown } = useRovingFocus(options);
  return (
    <fieldset onKeyDown={onKeyDown}>
      {['a', 'b', 'c'].slice(0, options.count).map((name, nth) => (
        <button key={name} type="button" {...item(nth)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function opened(options: Partial<Options> = {}) {
  const page = (count: number) => <Buttons count={count} axis="vertical" {...options} />;
  const { rerender } = render(page(3));
  return { user: userEvent.setup(), shrink: (count: number) => rerender(page(count)) };
}

const focused = () => document.activeElement?.textContent;

test.each([
  ['vertical', '{ArrowDown}', 'b'],
  ['vertical', '{ArrowDown}{ArrowDown}{ArrowDown}', 'c'],
  ['vertical', '{ArrowRight}', 'a'],
  ['vertical', '{End}{ArrowUp}', 'b'],
  ['vertical', '{End}{Home}', 'a'],
  ['both', '{ArrowRight}{ArrowDown}{ArrowLeft}', 'b'],
] as const)('arrows (%s): %s goes to %s', async (axis, keys, to) => {
  const { user } = opened({ axis });
  await user.tab();
  await user.keyboard(keys);
  expect(focused()).toBe(to);
});

test('where it wraps, the first one follows the last', async () => {
  const onWalk = vi.fn();
  const { user } = opened({ wraps: true, onWalk });
  await user.tab();
  await user.keyboard('{ArrowUp}{ArrowDown}');
  expect(onWalk.mock.calls).toEqual([[2], [0]]);
});

test('up from the first one leaves', async () => {
  const onLeave = vi.fn();
  const { user } = opened({ onLeave });
  await user.tab();
  await user.keyboard('{ArrowUp}');
  expect(onLeave).toHaveBeenCalledTimes(1);
});

test('it is one stop of the Tab key: the item that had the focus, as long as it is there', async () => {
  const { user, shrink } = opened();
  const stops = () =>
    screen.getAllByRole('button').flatMap(({ tabIndex, textContent }) => (tabIndex === 0 ? textContent : []));
  await user.tab();
  await user.keyboard('{End}');
  expect(stops()).toEqual(['c']);
  shrink(2);
  expect(stops()).toEqual(['b']);
});

const OPTIONS = ['one', 'two', 'three'].map((text) => ({ id: text, text, detail: '', value: text }));

function Field({ onChoose }: { readonly onChoose: (value: string) => void }) {
  const [text, setText] = useState('');
  return (
    <Combobox
      {...{ label: 'Key', className: '', describedBy: '', wrong: false, text }}
      options={OPTIONS.filter((option) => option.text.startsWith(text))}
      onWrite={setText}
      onChoose={({ value }) => onChoose(value)}
      onEnter={() => undefined}
      onEscape={() => setText('')}
    />
  );
}

test('a combobox says its list, and the option that Enter chooses, while the focus stays in the field', async () => {
  const onChoose = vi.fn();
  render(<Field onChoose={onChoose} />);
  const user = userEvent.setup();
  const field = screen.getByRole('combobox', { name: 'Key' });
  const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
  await user.tab();
  expect([field.getAttribute('aria-expanded'), field.getAttribute('aria-controls'), active()]).toEqual([
    'false',
    null,
    null,
  ]);
  await user.keyboard('{ArrowDown}');
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('listbox', { name: 'Key' }).id).toBe(field.getAttribute('aria-controls'));
  await user.keyboard('{ArrowDown}');
  expect(active()?.textContent).toBe('two');
  expect(active()?.getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(field);
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(active()?.textContent).toBe('three');
  await user.keyboard('{Enter}');
  expect(onChoose).toHaveBeenCalledWith('three');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

test('Esc closes the list of a combobox first, and empties the field then', async () => {
  render(<Field onChoose={() => undefined} />);
  const user = userEvent.setup();
  const field = screen.getByRole<HTMLInputElement>('combobox');
  await user.type(field, 't');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await user.keyboard('{Escape}');
  expect([field.value, screen.queryByRole('listbox')]).toEqual(['t', null]);
  await user.keyboard('{Escape}');
  expect(field.value).toBe('');
});
