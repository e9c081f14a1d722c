import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { Candidate } from '../../electron/contract/dialling/number';
import type { Outcome, OutcomeOf } from '../../electron/contract/outcome';
import { fakeBridge } from '../support/fake-bridge';
import { candidateOf, deskPhone, emergencyPlan, state } from '../support/states';
import { open } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const outside: Candidate = candidateOf(
  {
    number: '+49 30 398330',
    dials: '0004930398330',
    kind: 'international',
    steps: [
      { is: 'plus-as', gives: '004930398330', by: '00' },
      { is: 'outside-line', gives: '0004930398330', by: '0' },
    ],
    then: [{ digits: '21#', commas: 2 }],
    risk: null,
  },
  { before: 'Mobile' },
);
const emergency = candidateOf(emergencyPlan);

const found = (...candidates: readonly Candidate[]): OutcomeOf<'explain'> => ({ ok: true, result: 'done', candidates });

async function openTryOut(answer: (command: CommandInput) => Outcome | Promise<Outcome> | undefined) {
  const bridge = fakeBridge(state, answer);
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('tab', { name: 'Dialling rules' }));
  return {
    bridge,
    user,
    input: screen.getByLabelText<HTMLInputElement>('Try it out'),
    shown: within(screen.getByRole('region', { name: 'Result' })),
  };
}

test('every number of a text is shown with each step to what is dialled', async () => {
  const { bridge, user, input, shown } = await openTryOut(({ do: what }) =>
    what === 'explain' ? found(outside, { ...emergency, sure: false }) : undefined,
  );
  await user.click(input);
  await user.paste('Mobile +49 30 398330,,21# or 112');
  await shown.findByText('+49 30 398330');
  const steps = shown.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(steps).toEqual(
    expect.arrayContaining(['→0049 30 398330+ as 00', '→0 0049 30 398330outside line', '→then the tones 21#']),
  );
  shown.getByText('Mobile · international');
  shown.getByText('emergency · only offered, never dialled automatically');
  shown.getByText('emergency number, exactly as it is');
  expect(bridge.sentAs('explain')).toEqual([
    { do: 'explain', text: 'Mobile +49 30 398330,,21# or 112', phone: 'desk' },
  ]);
  expect(bridge.sentAs('dial')).toEqual([]);
});

test('that nothing was found is said, and an empty field says what it is for', async () => {
  const { user, input, shown } = await openTryOut(({ do: what }) =>
    what === 'explain' ? { ok: false, problem: { code: 'no-number' } } : undefined,
  );
  shown.getByText('A number, or any text with numbers in it. Nothing is dialled.');
  await user.type(input, 'hello');
  await shown.findByText('That text contains no number.');
  await user.keyboard('{Escape}');
  expect(input.value).toBe('');
  await shown.findByText(/Nothing is dialled/);
});

test('the answer to an older text is never shown', async () => {
  const answers = new Map<string, (outcome: Outcome) => void>();
  const { user, input, shown } = await openTryOut((command) =>
    command.do === 'explain' ? new Promise((resolve) => answers.set(command.text, resolve)) : undefined,
  );
  await user.type(input, '112');
  await waitFor(() => expect(answers.has('112')).toBe(true));
  await user.type(input, '3');
  await waitFor(() => expect(answers.has('1123')).toBe(true));
  answers.get('1123')?.(found(outside));
  await shown.findByText('+49 30 398330');
  answers.get('112')?.(found(emergency));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(shown.queryByText('112')).toBeNull();
  shown.getByText('+49 30 398330');
});

test('what is typed quickly is asked about once, and again when the rules change', async () => {
  const { bridge, user, input, shown } = await openTryOut(({ do: what }) =>
    what === 'explain' ? found(outside) : undefined,
  );
  await user.click(input);
  await user.paste('030');
  await shown.findByText('+49 30 398330');
  expect(bridge.sentAs('explain')).toHaveLength(1);
  // A state that changes nothing of the rules asks nothing.
  bridge.push({ connectionStatus: { is: 'asking' }, phones: structuredClone(state.phones) });
  bridge.push({
    phones: state.phones.map((phone) =>
      phone.id === deskPhone.id ? { ...phone, rules: { ...phone.rules, areaCode: '30' } } : phone,
    ),
  });
  await waitFor(() => expect(bridge.sentAs('explain')).toHaveLength(2));
  await shown.findByText('+49 30 398330');
  await user.selectOptions(screen.getByLabelText('Phone'), 'Demo 870');
  await waitFor(() => expect(bridge.sentAs('explain').at(-1)?.phone).toBe('demo'));
  expect(bridge.sentAs('explain')).toHaveLength(3);
});
