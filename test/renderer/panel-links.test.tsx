import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Candidate } from '../../electron/contract/dialling/number';
import type { Outcome } from '../../electron/contract/outcome';
import { dialProgram } from '../support/dial-program';
import { fakeBridge } from '../support/fake-bridge';
import { candidateOf, choiceOf, emergencyPlan, plan, state } from '../support/states';
import { open, painted, violations } from './page';
import { Panel } from './panel-page';

afterEach(cleanup);

const LINK = candidateOf(plan, { text: 'tel:+49-30-398330' });
const EMERGENCY = candidateOf(emergencyPlan, { text: 'tel:112' });

/** The panel with a link that wants a number dialled. */
function asked(candidate: Candidate = LINK, id = 5) {
  const bridge = fakeBridge(
    { ...state, offer: choiceOf(id, [candidate], { from: 'link', mustConfirm: true }) },
    dialProgram,
  );
  return { bridge, ...open(<Panel />, bridge) };
}

const question = () => screen.getByRole('alertdialog');
const yes = (name = 'Dial') => screen.getAllByRole('button', { name }).find((button) => question().contains(button));
const no = () => screen.getByRole('button', { name: 'Cancel' });
/** Yes is not taken at once: a click may be meant for the content that was there before. */
const ripe = () => waitFor(() => expect(yes()?.getAttribute('aria-disabled')).toBeNull());

test('a link asks: what it wants dialled, what the phone would get, and what the link says', () => {
  asked();
  expect(question().textContent).toContain('A link wants to dial +49 30 398330');
  expect(question().textContent).toContain('dials 0049 30 398330 – + as 00');
  expect(question().textContent).toContain('tel:+49-30-398330');
});

test('Yes dials it once', async () => {
  const { bridge, user } = asked();
  await ripe();
  await user.dblClick(yes() ?? document.body);
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 5, index: 0 }]);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(bridge.sentAs('drop-offer')).toEqual([]);
});

test('Cancel has the focus, so Enter that was meant for another window dials nothing', async () => {
  const { bridge, user } = asked();
  expect(document.activeElement).toBe(no());
  await user.keyboard('{Enter}{Enter}');
  expect(bridge.sentAs('dial-offer')).toEqual([]);
  expect(bridge.sentAs('drop-offer')).toEqual([{ do: 'drop-offer', id: 5, close: true }]);
});

test('Enter that is held answers nothing', () => {
  const { bridge } = asked();
  const held = fireEvent.keyDown(no(), { key: 'Enter', repeat: true });
  expect(held).toBe(false);
  expect(bridge.sent).toEqual([]);
});

test('a click in the very moment in which the question comes is not a Yes', async () => {
  const { bridge, user } = asked();
  await user.click(yes() ?? document.body);
  expect(bridge.sent).toEqual([]);
  await ripe();
  await user.click(yes() ?? document.body);
  expect(bridge.sentAs('dial-offer')).toHaveLength(1);
});

/** The panel with such a link, while the program has not yet heard that the answer is no. */
function askedInVain(first: typeof state) {
  const bridge = fakeBridge(first, (command) =>
    command.do === 'drop-offer' ? new Promise<Outcome>(() => undefined) : dialProgram(command),
  );
  const page = open(<Panel />, bridge);
  const ask = () => act(() => bridge.push({ offer: choiceOf(5, [LINK], { from: 'link', mustConfirm: true }) }));
  return { bridge, ask, ...page };
}

test.each(['{Enter}', '[Space]', '{Escape}'])('what is typed on behind %s is never dialled', async (no) => {
  const { bridge, ask, user } = askedInVain(state);
  ask();
  await user.keyboard(`${no}200{Enter}`);
  expect(bridge.sentAs('drop-offer')).toEqual([{ do: 'drop-offer', id: 5, close: true }]);
  expect(bridge.sentAs('dial')).toEqual([]);
});

test('a suggestion that nobody typed is not dialled by an Enter too many', async () => {
  const { bridge, ask, user } = askedInVain({ ...state, offer: choiceOf(3, [candidateOf(plan)]) });
  ask();
  await user.keyboard('{Enter}{Enter}{Enter}');
  expect(bridge.sentAs('drop-offer')).toEqual([{ do: 'drop-offer', id: 5, close: true }]);
  expect([...bridge.sentAs('dial'), ...bridge.sentAs('dial-offer')]).toEqual([]);
});

test('a panel that somebody typed in stays when a link is put aside, and keeps the text', async () => {
  const bridge = fakeBridge(state, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('030 398');
  act(() => bridge.push({ offer: choiceOf(5, [LINK], { from: 'link', mustConfirm: true }) }));
  await user.keyboard('{Escape}');
  expect(bridge.sentAs('drop-offer')).toEqual([{ do: 'drop-offer', id: 5 }]);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Number' });
  expect(field.value).toBe('030 398');
  await user.type(field, '330{Enter}');
  expect(bridge.sentAs('dial')).toMatchObject([{ text: '030 398330' }]);
});

test('a link that nobody wants to be asked about, for an emergency number: No ends it the same way', async () => {
  const offer = choiceOf(5, [EMERGENCY], { from: 'link', dialWhenSeen: true });
  const bridge = fakeBridge({ ...state, offer }, dialProgram);
  const { user } = open(<Panel />, bridge);
  await act(painted);
  await user.click(no());
  expect(bridge.sentAs('drop-offer')).toEqual([{ do: 'drop-offer', id: 5, close: true }]);
});

test('a link for an emergency number is one question, not two', async () => {
  const { bridge, user } = asked(EMERGENCY);
  expect(question().textContent).toContain('112 is an emergency number');
  expect(document.activeElement).toBe(no());
  await waitFor(() => expect(yes('Call 112')?.getAttribute('aria-disabled')).toBeNull());
  await user.click(yes('Call 112') ?? document.body);
  await act(painted);
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 5, index: 0, confirmed: true }]);
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('a link never fills the field and is never dialled by being seen', async () => {
  const offer = choiceOf(5, [LINK], { from: 'link', mustConfirm: true, dialWhenSeen: true });
  const bridge = fakeBridge({ ...state, offer }, dialProgram);
  open(<Panel />, bridge);
  await act(painted);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Number' }).value).toBe('');
  expect(bridge.sent).toEqual([]);
});

test('the next link asks anew, with the focus on Cancel again', async () => {
  const { bridge, user } = asked();
  await user.keyboard('{Escape}');
  act(() => bridge.push({ offer: choiceOf(6, [LINK], { from: 'link', mustConfirm: true }) }));
  expect(document.activeElement).toBe(no());
  expect(yes()?.getAttribute('aria-disabled')).toBe('true');
});

test('what a link hides or turns round is not shown, and a long one is cut', () => {
  asked({ ...LINK, text: `tel:+49\u202e30\u0000\n${'9'.repeat(1_000)}` });
  const shown = question().querySelector('bdi')?.textContent ?? '';
  expect(shown).toMatch(/^tel:\+49309+…$/);
  expect(shown.length).toBeLessThan(100);
});

test('a link that nobody understands says so instead of asking', () => {
  const offer = choiceOf(5, [], { from: 'link', mustConfirm: true, problem: { code: 'link-not-understood' } });
  open(<Panel />, fakeBridge({ ...state, offer }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(screen.getByText(/That link contains nothing a phone could dial/)).toBeDefined();
});

test('axe finds nothing in the question', async () => {
  asked();
  expect(await violations()).toEqual([]);
});
