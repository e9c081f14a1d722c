import { diallingAnswers } from './dialling/answers';
import { createDialNumber } from './dialling/dial-number';
import { createPlaceCall } from './dialling/place-call';
import { rulesAnswers } from './dialling/rules-answers';
import { discoveryAnswers } from './discovery/answers';
import { displayAnswers } from './display/answers';
import { doctorAnswers } from './doctor/answers';
import { freeSwitchAnswers } from './freeswitch/answers';
import { historyAnswers } from './history/answers';
import { favouriteAnswers } from './history/favourite-answers';
import { hotkeyAnswers } from './hotkeys/answers';
import type { Answers } from './kernel/commands';
import { keyAnswers } from './keys/answers';
import { maintenanceAnswers } from './maintenance/answers';
import { phoneAnswers } from './phones/answers';
import { trustAnswers } from './phones/trust-answers';
import { pinAnswers } from './pins/answers';
import { programAnswers } from './program/answers';
import { sequenceAnswers } from './sequences/answers';
import { runAnswers } from './sequences/run-answers';
import { softKeyAnswers } from './softkeys/answers';

type DepsOf<Make> = Make extends (deps: infer Deps) => unknown ? Deps : never;

/** All that the features need for their answers: each is handed its own part. */
export type AnswersDeps = DepsOf<typeof discoveryAnswers> &
  DepsOf<typeof displayAnswers> &
  DepsOf<typeof doctorAnswers> &
  DepsOf<typeof favouriteAnswers> &
  DepsOf<typeof freeSwitchAnswers> &
  DepsOf<typeof historyAnswers> &
  DepsOf<typeof hotkeyAnswers> &
  DepsOf<typeof keyAnswers> &
  DepsOf<typeof maintenanceAnswers> &
  DepsOf<typeof phoneAnswers> &
  DepsOf<typeof pinAnswers> &
  DepsOf<typeof programAnswers> &
  DepsOf<typeof rulesAnswers> &
  DepsOf<typeof runAnswers> &
  DepsOf<typeof sequenceAnswers> &
  DepsOf<typeof softKeyAnswers> &
  DepsOf<typeof trustAnswers> &
  Omit<DepsOf<typeof diallingAnswers>, 'placeCall' | 'dialNumber'> &
  Omit<DepsOf<typeof createDialNumber>, 'placeCall'> &
  DepsOf<typeof createPlaceCall>;

/** The answers to all commands: one chunk, loaded behind the icon in the tray, so that commands stay in their order. */
export function createAnswers(deps: AnswersDeps): Answers {
  const placeCall = createPlaceCall(deps);
  const dialNumber = createDialNumber({ ...deps, placeCall });
  return {
    ...diallingAnswers({ ...deps, placeCall, dialNumber }),
    ...discoveryAnswers(deps),
    ...displayAnswers(deps),
    ...doctorAnswers(deps),
    ...favouriteAnswers(deps),
    ...freeSwitchAnswers(deps),
    ...historyAnswers(deps),
    ...hotkeyAnswers(deps),
    ...keyAnswers(deps),
    ...maintenanceAnswers(deps),
    ...phoneAnswers(deps),
    ...pinAnswers(deps),
    ...programAnswers(deps),
    ...rulesAnswers(deps),
    ...runAnswers(deps),
    ...sequenceAnswers(deps),
    ...softKeyAnswers(deps),
    ...trustAnswers(deps),
  };
}
