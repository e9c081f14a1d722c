import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { ConfirmDialog } from '../../renderer/ui/ConfirmDialog';

afterEach(cleanup);

/** A button that asks, inside a part of a page that hears Esc, too. */
function Page({ said, name }: { readonly said: string[]; readonly name?: string }) {
  const [asking, setAsking] = useState(false);
  const answer = (text: string) => {
    said.push(text);
    setAsking(false);
  };
  return (
    <main onKeyDown={({ key }) => said.push(`key ${key}`)}>
      <h1>Page</h1>
      <button type="button" onClick={() => setAsking(true)}>
        Reset …
      </button>
      {asking && (
        <ConfirmDialog
          title="Reset"
          text="Everything is lost."
          yes="Reset it"
          no="Leave it"
          typed={name === undefined ? undefined : { name, label: `Type ${name}` }}
          onYes={(typed) => answer(`yes ${typed}`)}
          onNo={() => answer('no')}
        />
      )}
    </main>
  );
}

async function ask(name?: string) {
  const said: string[] = [];
  render(
    <StrictMode>
      <Page said={said} {...(name === undefined ? {} : { name })} />
    </StrictMode>,
  );
  const user = userEvent.setup();
  await user.click(opener());
  said.splice(0);
  return { said, user, dialog: screen.getByRole<HTMLDialogElement>('alertdialog') };
}

const opener = (): HTMLElement => screen.getByRole('button', { name: 'Reset …' });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const ended = (): boolean => screen.queryByRole('alertdialog') === null && document.activeElement === opener();

test('it is modal, has a name and says its effect, and the safe answer has the focus', async () => {
  const { dialog } = await ask();
  expect(screen.getByRole('alertdialog', { name: 'Reset', description: 'Everything is lost.' })).toBe(dialog);
  expect(dialog.open).toBe(true);
  expect(document.activeElement).toBe(button('Leave it'));
});

test('Enter, Esc and a request of the system to close it are a no, and the focus goes back', async () => {
  const { said, user, dialog } = await ask();
  await user.keyboard('{Enter}');
  expect([said.splice(0), ended()]).toEqual([['no'], true]);
  await user.click(opener());
  await user.keyboard('{Escape}');
  // The part of the page around it has heard nothing of the key.
  expect([said.splice(0), ended()]).toEqual([['no'], true]);
  await user.click(opener());
  fireEvent(screen.getByRole('alertdialog'), new Event('cancel', { cancelable: true }));
  expect([said, ended(), dialog.isConnected]).toEqual([['no'], true, false]);
});

test('a yes is one click, and not the second half of a double one', async () => {
  const { said, user } = await ask();
  fireEvent.click(button('Reset it'), { detail: 2 });
  expect(said).toEqual([]);
  await user.click(button('Reset it'));
  expect([said, ended()]).toEqual([['yes '], true]);
});

test('where a name has to be typed its field has the focus, and only the whole name is a yes', async () => {
  const { said, user } = await ask('Desk');
  expect(document.activeElement).toBe(screen.getByLabelText('Type Desk'));
  await user.keyboard('Des{Enter}');
  expect(said).toEqual([]);
  await user.keyboard('k{Enter}');
  expect([said, ended()]).toEqual([['yes Desk'], true]);
});
