import { type DemoState, LONGEST_NUMBER, type Menu, RINGERS, type Step, step } from './state';

interface Entry {
  readonly label: (state: DemoState) => string;
  readonly choose: (state: DemoState) => Step;
}

const nextRinger = (state: DemoState): Step => {
  const ringer = (state.ringer % RINGERS) + 1;
  return step(state, { ringer }, { is: 'ringer', ringer });
};

const toggleDoNotDisturb = (state: DemoState): Step => {
  const on = !state.doNotDisturb;
  return step(state, { doNotDisturb: on }, { is: 'do-not-disturb', on });
};

const toggleRegistered = (state: DemoState): Step =>
  state.registered
    ? step(state, { registered: false }, { is: 'log-off', identity: 1 })
    : step(state, { registered: true }, { is: 'register', identity: 1 });

const showPage = (page: 'missed' | 'about') => (state: DemoState) => step(state, { menu: { page, at: 0, top: 0 } });

const ENTRIES: readonly Entry[] = [
  { label: ({ missed }) => `Missed calls (${missed.length})`, choose: showPage('missed') },
  { label: ({ ringer }) => `Ring tone ${ringer}`, choose: nextRinger },
  { label: () => 'Have somebody call me', choose: (state) => step(state, { menu: null }, { is: 'call-me' }) },
  {
    label: ({ doNotDisturb }) => `Do not disturb: ${doNotDisturb ? 'on' : 'off'}`,
    choose: toggleDoNotDisturb,
  },
  { label: ({ registered }) => (registered ? 'Log off' : 'Log on'), choose: toggleRegistered },
  { label: () => 'About this phone', choose: showPage('about') },
];

const ENTRY_OF = { missed: 0, about: ENTRIES.length - 1 } as const;

/** The lines of the menu as they stand on the display. */
export const menuLabels = (state: DemoState): readonly string[] => ENTRIES.map(({ label }) => label(state));

/** Missed calls as their list shows them: the latest first. */
export const missedCalls = (state: DemoState): DemoState['missed'] => [...state.missed].reverse();

/** What the phone says about itself has so many rows: they can be walked through, but there is nothing to choose. */
export const ABOUT_ROWS = 4;

/** Rows of the list on the display that can be walked through. */
export const rowCount = ({ menu, missed }: DemoState): number => {
  if (menu === null) return 0;
  return { list: ENTRIES.length, missed: missed.length, about: ABOUT_ROWS }[menu.page];
};

/** Rows that stand for something. */
export const choiceCount = (state: DemoState): number => (state.menu?.page === 'about' ? 0 : rowCount(state));

/** The first row in sight where so many fit: as dragged, and so that the chosen one is in sight. */
export const firstRow = ({ at, top }: Menu, count: number, fit: number): number => {
  const inSight = Math.min(Math.max(top, at - fit + 1), at);
  return Math.max(0, Math.min(inSight, count - fit));
};

export const openMenu = (state: DemoState): Step =>
  step(state, { menu: { page: 'list', at: 0, top: 0 }, typed: '', dialTone: false, note: null });

export const openMissed = (state: DemoState): Step =>
  step(state, { menu: { page: 'missed', at: 0, top: 0 }, note: null });

/** Walks up (-1) or down (1) and round. */
export const walkMenu = (state: DemoState, by: -1 | 1): Step => {
  const count = rowCount(state);
  if (state.menu === null || count === 0) return step(state, {});
  return step(state, { menu: { ...state.menu, at: (state.menu.at + by + count) % count } });
};

/** A finger drags the list until `top` is its first row of `fit` in sight; the chosen row stays among them. */
export const dragList = (state: DemoState, top: number, fit: number): Step => {
  const { menu } = state;
  if (menu === null || rowCount(state) <= fit) return step(state, {});
  const first = Math.max(0, Math.min(top, rowCount(state) - fit));
  return step(state, { menu: { ...menu, top: first, at: Math.min(Math.max(menu.at, first), first + fit - 1) } });
};

/** ENTER in the menu; a missed call's number is ready to be dialled then. A page that is only to be read is left. */
export const chooseEntry = (state: DemoState): Step => {
  const { menu } = state;
  if (menu?.page === 'list') return ENTRIES[menu.at]?.choose(state) ?? step(state, {});
  const caller = menu?.page === 'missed' ? missedCalls(state)[menu.at]?.from : undefined;
  if (caller === undefined) return leaveMenu(state);
  return step(state, { menu: null, missed: [], typed: caller.slice(0, LONGEST_NUMBER), behindCursor: 0 });
};

/** A finger chooses a row. */
export const chooseRow = (state: DemoState, row: number): Step =>
  state.menu === null || row >= choiceCount(state)
    ? step(state, {})
    : chooseEntry({ ...state, menu: { ...state.menu, at: row } });

/** One step back: from a page to the list, from the list to the idle display. */
export const leaveMenu = (state: DemoState): Step => {
  if (state.menu === null || state.menu.page === 'list') return step(state, { menu: null });
  return step(state, {
    menu: { page: 'list', at: ENTRY_OF[state.menu.page], top: 0 },
    ...(state.menu.page === 'missed' ? { missed: [] } : {}),
  });
};
