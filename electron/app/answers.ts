import type { CommandName, CommandOf } from '../contract/command';
import type { Connection } from './connection/connection';
import type { Context, Handlers } from './context';
import { diallingAnswers } from './dialling/answers';
import { createDialNumber } from './dialling/dial-number';
import { createPlaceCall } from './dialling/place-call';
import { saveCountry, saveDialling, saveRules } from './dialling/rules-answers';
import { discoveryAnswers } from './discovery/answers';
import { displayAnswers } from './display/answers';
import { doctorAnswers } from './doctor/answers';
import { clearHistory, removeCall, searchHistory } from './history/answers';
import { removeFavourite, saveFavourite } from './history/favourite-answers';
import { proveHotkey, recordHotkeys, removeHotkey, saveHotkey } from './hotkeys/answers';
import type { Answers } from './kernel/commands';
import { keyAnswers } from './keys/answers';
import { maintenanceAnswers } from './maintenance/answers';
import { removePhone, retryKeychain, savePhone, usePhone } from './phones/answers';
import { labelKey, saveDemo } from './phones/labels';
import { trustAnswers } from './phones/trust-answers';
import { removePin, savePin } from './pins/answers';
import { programAnswers } from './program/answers';
import { exportSequences, importSequences, removeSequence, saveSequence } from './sequences/answers';
import { runAnswers } from './sequences/run-answers';

/** The commands that edit the settings. */
const edits = {
  'save-rules': saveRules,
  'save-country': saveCountry,
  'save-dialling': saveDialling,
  'save-favourite': saveFavourite,
  'remove-favourite': removeFavourite,
  'search-history': searchHistory,
  'remove-call': removeCall,
  'clear-history': clearHistory,
  'save-sequence': saveSequence,
  'remove-sequence': removeSequence,
  'import-sequences': importSequences,
  'export-sequences': exportSequences,
  'save-pin': savePin,
  'remove-pin': removePin,
  'save-phone': savePhone,
  'remove-phone': removePhone,
  'use-phone': usePhone,
  'retry-keychain': retryKeychain,
  'label-key': labelKey,
  'save-demo': saveDemo,
  'save-hotkey': saveHotkey,
  'remove-hotkey': removeHotkey,
  'record-hotkeys': recordHotkeys,
  'prove-hotkey': proveHotkey,
} satisfies Partial<Handlers<CommandName>>;

const answering = (context: Context): Answers<keyof typeof edits> =>
  Object.fromEntries(
    Object.entries(edits).map(([name, edit]) => [
      name,
      (command: CommandOf<CommandName>) =>
        (edit as (context: Context, command: CommandOf<CommandName>) => unknown)(context, command),
    ]),
  ) as unknown as Answers<keyof typeof edits>;

type DepsOf<Make extends (deps: never) => unknown> = Parameters<Make>[0];

export type AnswersDeps = Omit<DepsOf<typeof diallingAnswers>, 'placeCall' | 'dialNumber'> &
  Omit<DepsOf<typeof createDialNumber>, 'placeCall'> &
  DepsOf<typeof createPlaceCall> &
  DepsOf<typeof discoveryAnswers> &
  DepsOf<typeof displayAnswers> &
  DepsOf<typeof doctorAnswers> &
  DepsOf<typeof keyAnswers> &
  DepsOf<typeof maintenanceAnswers> &
  DepsOf<typeof programAnswers> &
  DepsOf<typeof runAnswers> &
  DepsOf<typeof trustAnswers> & { readonly context: Context; readonly connection: Pick<Connection, 'identify'> };

/** The answers to all commands: one chunk, loaded behind the icon in the tray, so that commands stay in their order. */
export function createAnswers(deps: AnswersDeps): Answers {
  const placeCall = createPlaceCall(deps);
  const dialNumber = createDialNumber({ ...deps, placeCall });
  return {
    ...answering(deps.context),
    'check-phone': deps.connection.identify.reported,
    ...diallingAnswers({ ...deps, placeCall, dialNumber }),
    ...discoveryAnswers(deps),
    ...displayAnswers(deps),
    ...doctorAnswers(deps),
    ...keyAnswers(deps),
    ...maintenanceAnswers(deps),
    ...programAnswers(deps),
    ...runAnswers(deps),
    ...trustAnswers(deps),
  };
}
