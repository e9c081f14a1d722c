import { screen, within } from '@testing-library/react';
import type { SequencePatch } from '../../electron/contract/sequences/sequence';
import type { FakeBridge } from '../support/fake-bridge';
import { open } from './page';
import { Settings } from './settings-page';

/** Opens the settings at the sequences; `name` opens one of them. */
export async function openSequences(bridge: FakeBridge, { name, section = 'Sequences' }: Opened = {}) {
  const page = open(<Settings />, bridge);
  await page.user.click(screen.getByRole('tab', { name: section }));
  if (name !== undefined) await page.user.click(screen.getByRole('button', { name: new RegExp(`^${name}`) }));
  return page;
}

interface Opened {
  readonly name?: string;
  readonly section?: string;
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/** The fields of the nth step. */
export const step = (nth: number) => within(screen.getByRole('group', { name: new RegExp(`^(Step|Schritt) ${nth}:`) }));

export const field = (nth: number, name: string): HTMLInputElement =>
  step(nth).getByRole<HTMLInputElement>(name === 'Key' ? 'combobox' : 'textbox', { name });

/** The steps as they were saved last. */
export const savedSteps = (bridge: FakeBridge): SequencePatch['steps'] =>
  bridge.sentAs('change-sequence').findLast(({ patch }) => patch.steps)?.patch.steps;
