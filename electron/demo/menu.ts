import { type DemoState, RINGERS, type Step, step } from './state';

interface Entry {
  readonly label: (state: DemoState) => string;
  readonly choose: (state: DemoState) => Step;
}

const nextRinger = (state: DemoState): Step => {
  const ringer = (state.ringer % RINGERS) + 1;
  return step(state, { ringer }, { is: 'ringer', ringer });
};

const showPage = (page: 'missed' | 'about', at: number) => (state: DemoState) => step(state, { menu: { page, at } });

const ENTRIES: readonly Entry[] = [
  { label: ({ missed }) => `Missed calls (${missed.length})`, choose: showPage('missed', 0) },
  { label: ({ ringer }) => `Ring tone ${ringer}`, choose: nextRinger },
  { label: () => 'Have somebody call me', choose: (state) => step(state, { menu: null }, { is: 'call-me' }) },
  { label: () => 'About this phone', choose: showPage('about', 3) },
];

/** The lines of the menu as they stand on the display. */
export const menuLabels = (state: DemoState): readonly string[] => ENTRIES.map(({ label }) => label(state));

export const openMenu = (state: DemoState): Step =>
  step(state, { menu: { page: 'list', at: 0 }, typed: '', dialTone: false, note: null });

export const openMissed = (state: DemoState): Step => step(state, { menu: { page: 'missed', at: 0 }, note: null });

/** Walks up (-1) or down (1) and round. */
export const walkMenu = (state: DemoState, by: -1 | 1): Step => {
  if (state.menu?.page !== 'list') return step(state, {});
  return step(state, { menu: { page: 'list', at: (state.menu.at + by + ENTRIES.length) % ENTRIES.length } });
};

/** ENTER in the menu; on a page that is only to be read it goes back. */
export const chooseEntry = (state: DemoState): Step => {
  if (state.menu?.page !== 'list') return leaveMenu(state);
  return ENTRIES[state.menu.at]?.choose(state) ?? step(state, {});
};

/** One step back: from a page to the list, from the list to the idle display. */
export const leaveMenu = (state: DemoState): Step => {
  if (state.menu === null || state.menu.page === 'list') return step(state, { menu: null });
  return step(state, {
    menu: { page: 'list', at: state.menu.at },
    ...(state.menu.page === 'missed' ? { missed: [] } : {}),
  });
};
