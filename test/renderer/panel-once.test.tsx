import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Outcome } from '../../electron/contract/outcome';
import { dialProgram } from '../support/dial-program';
import { type FakeBridge, fakeBridge } from '../support/fake-bridge';
import { candidateOf, choiceOf, offerOf, plan, planOf, state } from '../support/states';
import { open, painted } from './page';
import { Panel } from './panel-page';

afterEach(cleanup);

const TWO = [candidateOf(plan), candidateOf(planOf('0151 5550123'))];
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Number' });
const mainButton = () => field().closest('form')?.querySelector('button');
const calls = (bridge: FakeBridge) => bridge.sent.filter(({ do: what }) => what.startsWith('dial'));
const hangUps = (bridge: FakeBridge) => bridge.sentAs('act').filter(({ action }) => action === 'hang-up');

/** The panel with two copied numbers; an offer is taken once, as the program does. */
function opened(offer = choiceOf(7, TWO), dials: () => Promise<Outcome> | undefined = () => undefined) {
  const bridge: FakeBridge = fakeBridge({ ...state, offer }, (command) => {
    if (command.do === 'dial-offer') bridge.push({ offer: null });
    return command.do.startsWith('dial') ? (dials() ?? dialProgram(command)) : dialProgram(command);
  });
  return { bridge, ...open(<Panel />, bridge) };
}

const dialled = () => waitFor(() => expect(mainButton()?.textContent).toBe('Hang up'));

test('three Enters on one choice make one call, and the state is the same after each', async () => {
  const { bridge, user } = opened();
  await user.keyboard('2{Enter}');
  for (const _ of [1, 2, 3]) {
    await dialled();
    expect([field().value, calls(bridge).length, hangUps(bridge).length]).toEqual(['', 1, 0]);
    await user.keyboard('{Enter}');
  }
  expect(calls(bridge)).toEqual([{ do: 'dial-offer', id: 7, index: 1 }]);
});

test.each(['{Enter}{Enter}{Enter}', '{Enter}'])('%s on a typed number makes one call', async (enters) => {
  const { bridge, user } = opened(choiceOf(7, []));
  await user.clear(field());
  await user.keyboard(`030 398${enters}`);
  await dialled();
  await user.keyboard('{Enter}');
  expect([field().value, calls(bridge).length]).toEqual(['', 1]);
});

test('Enter again while the choice is on its way is the same wish, though its offer is gone', async () => {
  let answer = (_: Outcome): void => {};
  const { bridge, user } = opened(choiceOf(7, TWO), () => new Promise((resolve) => (answer = resolve)));
  await user.keyboard('2{Enter}{Enter}');
  await user.keyboard('{Enter}');
  expect(calls(bridge)).toHaveLength(1);
  await act(async () => answer({ ok: true, result: 'done' }));
  await dialled();
});

test('Enter on the main button dials once, and does not hang up', async () => {
  const { bridge, user } = opened(offerOf(7));
  mainButton()?.focus();
  await user.keyboard('{Enter}');
  await dialled();
  await user.keyboard('{Enter}{Enter}');
  expect([calls(bridge).length, hangUps(bridge).length]).toEqual([1, 0]);
});

test('a double click on the main button dials once, and does not hang up', async () => {
  const { bridge, user } = opened(offerOf(7));
  await user.dblClick(screen.getByRole('button', { name: 'Dial' }));
  expect([calls(bridge).length, hangUps(bridge).length]).toEqual([1, 0]);
});

test('then the main button hangs up, until something is typed', async () => {
  const { bridge, user } = opened(offerOf(7));
  await user.keyboard('{Enter}');
  await dialled();
  await user.click(mainButton() ?? document.body);
  expect(hangUps(bridge)).toHaveLength(1);
  await user.type(field(), '5');
  expect(mainButton()?.textContent).toBe('Dial');
});

test('and until another number is offered', async () => {
  const { bridge, user } = opened(offerOf(7));
  await user.keyboard('{Enter}');
  await dialled();
  act(() => bridge.push({ offer: offerOf(8, planOf('030 22')) }));
  expect([field().value, mainButton()?.textContent]).toEqual(['030 22', 'Dial']);
});

test('a number that could not be dialled stays, to be tried again', async () => {
  const refused: Outcome = { ok: false, problem: { code: 'unreachable', address: '192.0.2.7:80' } };
  const { user } = opened(offerOf(7), () => Promise.resolve(refused));
  await user.keyboard('{Enter}');
  await screen.findByText(/192\.0\.2\.7/);
  expect([field().value, mainButton()?.textContent]).toEqual([plan.number, 'Dial']);
});

test('what is typed while a number is on its way stays in the field', async () => {
  let answer = (_: Outcome): void => {};
  const { user } = opened(offerOf(7), () => new Promise((resolve) => (answer = resolve)));
  await user.keyboard('{Enter}');
  await user.clear(field());
  await user.keyboard('55');
  await act(async () => answer({ ok: true, result: 'done' }));
  expect([field().value, mainButton()?.textContent]).toEqual(['55', 'Dial']);
});

test('a number that is dialled when it is seen leaves the field empty, too', async () => {
  opened(offerOf(7, plan, true));
  await act(painted);
  await dialled();
  expect(field().value).toBe('');
});

const TOOK = { id: 5, what: 'dial', subject: '030 1', outcome: { ok: true, result: 'done' } } as const;
const report = () => screen.getByRole('status').textContent;

test('that there is no number stands above nothing that the phone took before', async () => {
  const bridge = fakeBridge({ ...state, last: TOOK }, dialProgram);
  open(<Panel />, bridge);
  expect(report()).toMatch(/030 1/);
  act(() => bridge.push({ offer: { ...choiceOf(7, []), problem: { code: 'no-number' } } }));
  expect(screen.getByText(/That text contains no number/)).toBeDefined();
  expect(report()).toBe('');
});

test('what came of the call before goes when another number is shown', () => {
  const bridge = fakeBridge({ ...state, last: TOOK }, dialProgram);
  open(<Panel />, bridge);
  act(() => bridge.push({ offer: offerOf(7) }));
  expect(report()).toBe('');
  act(() => bridge.push({ last: { ...TOOK, id: 8, subject: '030 2' } }));
  expect(report()).toMatch(/030 2/);
});
