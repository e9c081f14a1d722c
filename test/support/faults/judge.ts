import type { JournalEntry } from '../../../electron/demo/journal';
import { traceIn, traceOf } from './actions';
import { explained, type Outcome, wasDone, wordOf } from './outcomes';
import { PICTURE } from './patient';
import type { Asked, Walked } from './walk';

type Request = Extract<JournalEntry, { readonly is: 'request' }>;

const requestsIn = (journal: readonly JournalEntry[]): readonly Request[] =>
  journal.filter((entry) => entry.is === 'request');

/** Order kept, nothing twice, and every outcome true. */
const judgeActions = ({ asked, journal }: Walked): readonly string[] => {
  const seen = journal.flatMap((entry) => traceIn(entry) ?? []);
  const commands = asked.flatMap(({ action, outcome }) => {
    const trace = traceOf(action);
    return trace.length === 0 ? [] : [{ trace, done: wasDone(wordOf(outcome)) }];
  });
  const reached = explained(commands, seen);
  if (reached === seen.length) return [];
  const missing = 'something said to be done is not in the journal where it should be';
  return [reached < 0 ? missing : `the journal has ${seen[reached]}, which nobody can have asked for there`];
};

const sameBytes = (value: unknown): boolean =>
  value instanceof Uint8Array && Buffer.from(value).subarray(54).equals(Buffer.from(PICTURE).subarray(54));

const isTrueValue = ({ action }: Asked, value: unknown): boolean => {
  if (action.do === 'screen') return sameBytes(value);
  if (action.do === 'info')
    return typeof value === 'object' && value !== null && 'model' in value && value.model === '870';
  return true;
};

const judgeValues = ({ asked }: Walked): readonly string[] =>
  asked.flatMap((one) => {
    const { outcome, action }: { readonly outcome: Outcome; readonly action: Asked['action'] } = one;
    if (outcome.is === 'broken') return [`${action.do} was rejected with ${String(outcome.error)}`];
    return outcome.is === 'failed' || isTrueValue(one, outcome.value) ? [] : [`${action.do} gave something else`];
  });

/** How often the client cannot know what the phone made of a request: a refusal may be among them. */
export const unheardIn = ({ asked }: Walked): number =>
  asked.filter(({ outcome }) => wasDone(wordOf(outcome)) === 'maybe').length;

/** The most refusals with nothing taken between them: three lock the phone (PROTOCOL.md 1.3). */
const inARow = (requests: readonly Request[]): number => {
  let most = 0;
  let now = 0;
  for (const { credentials, authorised, refused } of requests) {
    if (refused === 'password') now += 1;
    else if (credentials && authorised) now = 0;
    most = Math.max(most, now);
  }
  return most;
};

/**
 * A wrong password is sent once. One that was right is sent once more where its nonce may be at fault (RFC 7616 3.3), and
 * some pages are for another user: that never makes three in a row. A refusal that comes too late, or not at all, is
 * one that the client has not heard.
 */
const judgePasswords = (walked: Walked, right: boolean): readonly string[] => {
  const most = inARow(requestsIn(walked.journal));
  return most > (right ? 2 : 1) + unheardIn(walked) ? [`the password was refused ${most} times in a row`] : [];
};

/** The faults of a run; none, as a rule. `right`: the client had the right password. */
export const judge = (walked: Walked, right: boolean): readonly string[] => [
  ...judgeActions(walked),
  ...judgeValues(walked),
  ...judgePasswords(walked, right),
  ...(walked.underOtherCertificate > 0 ? ['something was sent to a phone with another certificate'] : []),
];
