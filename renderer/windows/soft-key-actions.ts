import type { SoftKeyAction, SoftKeyRun } from '../../electron/contract/softkeys/soft-key';
import type { AppState } from '../../electron/contract/state';
import type { Words } from '../messages/words';

/** An action as the list of them names it. */
export interface ActionOption {
  readonly value: string;
  readonly label: string;
  /** null: it needs a text, see WITH_TEXT. */
  readonly action: SoftKeyAction | null;
}

/** The actions that need a text: which one, and how it becomes whole. */
export const WITH_TEXT = {
  dial: (number: string): SoftKeyAction => ({ is: 'dial', number }),
  message: (data: string): SoftKeyAction => ({ is: 'message', data }),
  'open-url': (url: string): SoftKeyAction => ({ is: 'run', run: { do: 'open-url', url } }),
} as const;
export type WithText = keyof typeof WITH_TEXT;

export const isWithText = (value: string): value is WithText => Object.hasOwn(WITH_TEXT, value);

const runs = (run: SoftKeyRun): SoftKeyAction => ({ is: 'run', run });

/** How the list names an action. */
export function optionOf(action: SoftKeyAction): string {
  if (action.is !== 'run') return action.is;
  const { run } = action;
  switch (run.do) {
    case 'act':
      return `act ${run.action}`;
    case 'run-sequence':
      return `sequence ${run.id}`;
    case 'dial-favourite':
      return `favourite ${run.id}`;
    default:
      return run.do;
  }
}

/** The text of an action that has one. */
export function textOf(action: SoftKeyAction): string {
  if (action.is === 'dial') return action.number;
  if (action.is === 'message') return action.data;
  return action.is === 'run' && action.run.do === 'open-url' ? action.run.url : '';
}

/** All that a key of the active phone can do. */
export function actionOptions(
  app: Pick<AppState, 'softKeys' | 'selection' | 'face' | 'favourites' | 'sequences'>,
  words: Pick<Words, 'softKeys' | 'actions'>,
  now: SoftKeyAction,
): readonly ActionOption[] {
  const { actions } = words.softKeys;
  const open: ActionOption[] = [
    { value: 'none', label: actions.none, action: { is: 'none' } },
    { value: 'dial', label: actions.dial, action: null },
    // Over HTTP no key sends data.
    ...(app.softKeys.way === 'http' ? [] : [{ value: 'message', label: actions.message, action: null }]),
  ];
  const own: ActionOption[] = [
    ...(['dial-clipboard', 'dial-selection', 'show-panel'] as const)
      .filter((run) => run !== 'dial-selection' || app.selection)
      .map((run) => ({ value: run, label: actions[run], action: runs({ do: run }) })),
    ...app.face.actions.map((action) => ({
      value: `act ${action}`,
      label: words.actions[action],
      action: runs({ do: 'act', action }),
    })),
    ...app.favourites.map(({ id, name }) => ({
      value: `favourite ${id}`,
      label: actions.favourite(name),
      action: runs({ do: 'dial-favourite', id }),
    })),
    ...app.sequences.map(({ id, name }) => ({
      value: `sequence ${id}`,
      label: actions.sequence(name),
      action: runs({ do: 'run-sequence', id }),
    })),
    { value: 'open-url', label: actions['open-url'], action: null },
  ];
  const all = [...open, ...own];
  const value = optionOf(now);
  // Its sequence or favourite was removed.
  return all.some((one) => one.value === value) ? all : [...all, { value, label: words.softKeys.gone, action: now }];
}
