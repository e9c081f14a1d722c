import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { Risk } from '../../electron/contract/dialling/risk';
import type { Outcome } from '../../electron/contract/outcome';
import type { Problem } from '../../electron/contract/problem';
import { fakeBridge } from '../support/fake-bridge';
import { candidateOf, choiceOf, explained, planOf, state } from '../support/states';
import { words } from '../support/words';
import { open, painted, violations } from './page';
import { Panel } from './panel-page';

afterEach(cleanup);

const CODE = '*21*0900123456#';
const forwards: Risk = { is: 'forwards', calls: 'all', to: '0900 123456' };
const risky = candidateOf({ ...planOf(CODE), risk: forwards });
const missing: Problem = { code: 'unconfirmed', deed: 'dial', number: CODE, risk: forwards };

/** A program that dials such a number only with a yes. */
function program(command: CommandInput): Outcome | undefined {
  if (command.do === 'explain') return explained(risky);
  const dials = command.do === 'dial' || command.do === 'dial-offer' || command.do === 'dial-favourite';
  return dials && command.confirmed !== true ? { ok: false, problem: missing } : undefined;
}

const question = () => screen.findByRole('alertdialog', { name: `${CODE}: forwards all your calls to 0900 123456.` });
const yes = () => screen.getByRole('button', { name: 'Forward all calls' });
const no = () => screen.getByRole('button', { name: 'Cancel' });
const ripe = () => waitFor(() => expect(yes().getAttribute('aria-disabled')).toBeNull(), { timeout: 2_000 });

test('what is typed and forwards calls is asked about, with the focus on the safe answer, and sent once', async () => {
  const bridge = fakeBridge(state, program);
  const { user } = open(<Panel />, bridge);
  await user.type(screen.getByRole('textbox', { name: 'Number' }), CODE);
  await waitFor(() => expect(document.querySelector('#dial-plan')?.textContent).toContain('forwards calls'));
  await user.keyboard('{Enter}');
  await question();
  expect(document.activeElement).toBe(no());
  // A click in the moment in which it comes is no yes.
  await user.click(yes());
  expect(bridge.sentAs('dial')).toHaveLength(1);
  await ripe();
  expect(await violations()).toEqual([]);
  await user.dblClick(yes());
  expect(bridge.sentAs('dial').slice(1)).toEqual([{ do: 'dial', text: CODE, confirmed: true }]);
});

test('an offer that would be dialled when it is seen is asked about instead', async () => {
  const offer = choiceOf(7, [risky], { dialWhenSeen: true });
  const bridge = fakeBridge({ ...state, offer }, program);
  const { user } = open(<Panel />, bridge);
  await painted();
  await question();
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(bridge.sentAs('dial-offer').filter(({ confirmed }) => confirmed)).toEqual([]);
});

test('what a menu or a hotkey wants is asked about by its id', async () => {
  const asked = { id: 9, does: 'press' as const, number: CODE, risk: forwards };
  const bridge = fakeBridge({ ...state, question: asked }, program);
  const { user } = open(<Panel />, bridge);
  await question();
  expect(document.activeElement).toBe(no());
  await ripe();
  await user.click(yes());
  expect(bridge.sentAs('answer-question')).toEqual([{ do: 'answer-question', id: 9, yes: true }]);
  await user.keyboard('{Escape}');
  expect(bridge.sentAs('answer-question').at(-1)).toEqual({ do: 'answer-question', id: 9, yes: false });
});

test('a link says in one question what it wants and what that does', async () => {
  const link = candidateOf({ ...planOf(CODE), risk: forwards }, { text: 'tel:*21*0900123456%23' });
  const bridge = fakeBridge({ ...state, offer: choiceOf(5, [link], { from: 'link', mustConfirm: true }) }, program);
  const { user } = open(<Panel />, bridge);
  const asked = screen.getByRole('alertdialog');
  expect(asked.textContent).toContain('Forwards all your calls to 0900 123456.');
  await ripe();
  await user.click(yes());
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 5, index: 0, confirmed: true }]);
});

test('a favourite that was agreed to is dialled as agreed, and one that was not by its id', async () => {
  const favourite = { id: 'away', name: 'Away', number: CODE, pin: null };
  for (const [more, wanted] of [
    [{}, { do: 'dial-favourite', id: 'away' }],
    [{ agreed: CODE }, { do: 'dial', text: CODE, agreed: CODE }],
  ] as const) {
    const bridge = fakeBridge({ ...state, favourites: [{ ...favourite, ...more }] }, program);
    const { user } = open(<Panel />, bridge);
    await user.click(screen.getByRole('button', { name: /Away/ }));
    await waitFor(() => expect(document.querySelector('#dial-plan')?.textContent).toContain('forwards calls'));
    await user.click(screen.getByRole('button', { name: 'Dial' }));
    expect([...bridge.sentAs('dial'), ...bridge.sentAs('dial-favourite')]).toEqual([wanted]);
    cleanup();
  }
});

test('every risk has words of its own, in both languages, that name the number and are no question', () => {
  const risks: readonly Risk[] = [
    forwards,
    { is: 'forwards', calls: 'busy', to: null },
    { is: 'forwards-off', calls: 'some' },
    { is: 'service' },
    ...(['premium', 'shared-cost', 'directory', 'satellite', 'network'] as const).map((is) => ({ is })),
    { is: 'foreign-host', host: 'elsewhere.example' },
  ];
  for (const language of ['en', 'de'] as const) {
    const { why, reason, yes: button, label } = words(language).risks;
    const said = risks.map((risk) => why('0900 123456', risk));
    expect(new Set(said).size).toBe(risks.length);
    for (const one of said) expect(one).toMatch(/^0900 123456[: ].*\.$/);
    for (const risk of risks) {
      expect(reason(risk)).toMatch(/^[A-Z].*\.$/);
      expect(button('0900 123456', risk)).not.toMatch(/^(?:OK|Yes|Ja)$/);
      expect(label(risk)).not.toBe('');
    }
  }
});
