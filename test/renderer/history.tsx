import { act, screen, within } from '@testing-library/react';
import type { CommandInput } from '../../electron/contract/command';
import type { PastCall } from '../../electron/contract/history/history';
import type { AppState } from '../../electron/contract/state';
import { type AnyOutcomeOf, type FakeBridge, fakeBridge } from '../support/fake-bridge';
import { state } from '../support/states';
import { open } from './page';
import { Settings } from './settings-page';

export const MINUTE_MS = 60_000;

/** The nth call, of a plainly invented number, so many minutes ago. */
export const callOf = (nth: number, more: Partial<PastCall> = {}): PastCall => ({
  id: `call-${nth}`,
  number: `030 1234-${nth}`,
  dials: `0301234${nth}`,
  phone: 'Desk phone',
  at: Date.now() - nth * MINUTE_MS,
  from: 'typed',
  outcome: 'done',
  ...more,
});

export const callsOf = (count: number): readonly PastCall[] => Array.from({ length: count }, (_, nth) => callOf(nth));

/** A fake program that keeps these calls; `answer` comes first. */
export function historyBridge(
  start: readonly PastCall[],
  {
    app = {},
    answer = () => undefined,
  }: {
    readonly app?: Partial<AppState>;
    readonly answer?: (command: CommandInput) => AnyOutcomeOf | Promise<AnyOutcomeOf> | undefined;
  } = {},
): FakeBridge & { add(call: PastCall): void } {
  let calls = start;
  const answered = (command: CommandInput): AnyOutcomeOf | undefined => {
    if (command.do === 'remove-call') calls = calls.filter(({ id }) => id !== command.id);
    if (command.do === 'clear-history') calls = [];
    if (command.do === 'clear-history') act(() => bridge.push({ recent: [] }));
    if (command.do !== 'search-history') return undefined;
    const { text, from = 0, most = 50 } = command;
    const found = calls.filter(({ number }) => number.includes(text));
    return { ok: true, result: 'done', calls: found.slice(from, from + most), count: found.length };
  };
  const bridge = fakeBridge(
    { ...state, recent: start.slice(0, 20), ...app },
    (command) => answer(command) ?? answered(command),
  );
  return {
    ...bridge,
    add(call) {
      calls = [call, ...calls];
      act(() => bridge.push({ recent: calls.slice(0, 20) }));
    },
  };
}

/** Opens the settings at the history, and waits for the calls. */
export async function openHistory(bridge: FakeBridge, section = 'History') {
  const page = open(<Settings />, bridge);
  await page.user.click(screen.getByRole('tab', { name: section }));
  return page;
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/** The rows of the list, by its name: to look up the roles of hundreds of them would take seconds. */
export const rows = (): readonly Element[] => [...screen.getByLabelText('Your calls').children];

/** One row, to look into. */
export const row = (nth: number) => {
  const found = rows()[nth];
  if (!(found instanceof HTMLElement)) throw new Error(`no row ${nth}`);
  return within(found);
};

/** The search that the page itself sends is not counted. */
export const asked = (bridge: FakeBridge) => bridge.sent.filter(({ do: name }) => name !== 'search-history');
