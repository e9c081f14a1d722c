import type { OutcomeOf } from '../../../electron/contract/outcome';
import type { LastDone } from '../../../electron/contract/reported';
import { assertNever, nameOf, type Said, sayProblem } from '../say';
import { actions } from './actions';
import { lists } from './dangers';
import { problems } from './problems';

/** The outcome of any command; the one that asks who the phone is has more to say. */
type Answer = OutcomeOf<'check-phone'>;

const NO_ANSWER = 'Sent. The phone closed the connection without an answer. Look at its display.';
const NO_ANSWER_TO_A_DIAL =
  'Sent. The phone closed the connection without an answer, as it does after dialling. Look at its display.';

const HANDED = 'Handed to FreeSWITCH, which does not report the result.';

/** The outcome of a command, as one plain sentence with its next step. */
export function outcome(outcome: Answer): Said {
  if (!outcome.ok) return sayProblem(problems, outcome.problem);
  if (outcome.result === 'no-answer') return { text: NO_ANSWER };
  if (outcome.result === 'handed') return { text: HANDED };
  if (outcome.model !== undefined) return { text: identity(outcome) };
  if (outcome.sent !== undefined) return { text: `Sent: ${outcome.sent}` };
  return { text: 'Done.' };
}

function identity(outcome: Extract<Answer, { ok: true }>): string {
  const facts = [
    outcome.mac === undefined ? undefined : `MAC ${outcome.mac}`,
    outcome.firmware === undefined ? undefined : `firmware ${outcome.firmware}`,
  ].filter((fact) => fact !== undefined);
  return [`The phone answers: ${outcome.model}`, ...facts].join(', ');
}

/** The last thing that was asked for: that it is being sent, or its outcome. */
export function last(done: LastDone): Said {
  if (done.outcome === null) return { text: sending(done) };
  if (!done.outcome.ok) return failedAt(done, outcome(done.outcome));
  if (done.outcome.result === 'no-answer') return { text: done.what === 'dial' ? NO_ANSWER_TO_A_DIAL : NO_ANSWER };
  if (done.outcome.result === 'handed') return { text: HANDED };
  return { text: done.outcome.model === undefined ? taken(done) : identity(done.outcome) };
}

/** Where a sequence broke off; one that was stopped says so itself. */
const failedAt = ({ subject, step, outcome }: LastDone, said: Said): Said =>
  step === undefined || (outcome?.ok === false && outcome.problem.code === 'sequence-stopped')
    ? said
    : { ...said, text: `${subject}, step ${step + 1}: ${said.text}` };

const identityName = (subject: string): string => (subject === 'all' ? 'all identities' : `identity ${subject}`);
const listName = (subject: string): string => nameOf(lists, subject);

function sending({ what, subject }: LastDone): string {
  switch (what) {
    case 'dial':
      return `Dialling ${subject} …`;
    case 'press':
    case 'dtmf':
      return `Sending ${subject} …`;
    case 'pin':
      return `Sending the PIN ${subject} …`;
    case 'act':
      return `${nameOf(actions, subject)} …`;
    case 'release-all':
      return 'Ending all calls …';
    case 'check-phone':
      return 'Checking the phone …';
    case 'run-sequence':
      return `${subject} …`;
    case 'log-off':
      return `Logging off ${identityName(subject)} …`;
    case 're-register':
      return `Registering ${identityName(subject)} again …`;
    case 'play-ringer':
      return `Playing ringer ${subject} …`;
    case 'mend-line-info':
      return 'Redrawing the line labels …';
    case 'reboot':
      return 'Restarting the phone …';
    case 'reset':
      return 'Resetting the phone …';
    case 'upgrade-firmware':
      return 'Telling the phone to fetch the firmware …';
    case 'clear-list':
      return `Clearing the ${listName(subject)} …`;
    default:
      return assertNever(what);
  }
}

function taken({ what, subject }: LastDone): string {
  switch (what) {
    case 'dial':
      return `The phone accepted ${subject}.`;
    case 'press':
      return `Pressed ${subject}.`;
    case 'dtmf':
      return `Sent the tones ${subject}.`;
    case 'pin':
      return `Sent the PIN ${subject}.`;
    case 'act':
      return `Pressed: ${nameOf(actions, subject)}.`;
    case 'release-all':
      return 'The phone was told to end all calls.';
    case 'check-phone':
      return 'The phone is reachable.';
    case 'run-sequence':
      return `Done: ${subject}.`;
    case 'log-off':
      return `The phone was told to log off ${identityName(subject)}.`;
    case 're-register':
      return `The phone was told to register ${identityName(subject)} again.`;
    case 'play-ringer':
      return `The phone plays ringer ${subject}.`;
    case 'mend-line-info':
      return 'The phone was told to redraw its line labels.';
    case 'reboot':
      return 'The phone was told to restart.';
    case 'reset':
      return 'The phone was told to reset itself.';
    case 'upgrade-firmware':
      return 'The phone was told to fetch the firmware.';
    case 'clear-list':
      return `The phone was told to clear its ${listName(subject)}.`;
    default:
      return assertNever(what);
  }
}
