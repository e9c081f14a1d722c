import type { Words } from '../../../renderer/messages/words';
import type { CommandOf } from '../../contract/command';
import type { OutcomeOf } from '../../contract/outcome';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Problem } from '../../contract/problem';
import { plainSoftKey, type SoftKeyAction } from '../../contract/softkeys/soft-key';
import type { SoftKeyState } from '../../contract/softkeys/state';
import { readHistory } from '../../settings/history-file';
import { places } from '../../settings/place';
import { askOutsider, carryOut, failed, readOwn, type Terminal } from '../carry-out';
import { demoNotice, type PhoneOutcome } from '../demo-notice';
import { favouriteNamed, sequenceNamed } from '../named';
import { reach } from '../reach';
import { type Report, reportOutcome } from '../report';
import type { NamedAction, SoftKeyLine, SoftKeysLine } from './line';

type SoftKeyCommand = CommandOf<'change-soft-key' | 'put-back-soft-keys'>;

/** The action that was named, with the ids that it has in the settings. */
async function actionOf(named: NamedAction): Promise<SoftKeyAction | Problem> {
  switch (named.is) {
    case 'known':
      return named.action;
    case 'sequence': {
      const settings = await readOwn();
      if ('code' in settings) return settings;
      const sequence = sequenceNamed(settings, named.name);
      if (!sequence) return { code: 'no-such-sequence', id: named.name };
      return { is: 'run', run: { do: 'run-sequence', id: sequence.id } };
    }
    case 'favourite': {
      const history = await readHistory(places().historyFile);
      if ('code' in history) return history;
      const favourite = favouriteNamed(history.favourites, named.name);
      if (!favourite) return { code: 'no-such-favourite' };
      return { is: 'run', run: { do: 'dial-favourite', id: favourite.id } };
    }
  }
}

/** Keys are kept, and heard, by an Offhook that runs. */
async function sendRunning<Sent extends SoftKeyCommand>(
  command: Sent,
  terminal: Terminal,
): Promise<OutcomeOf<Sent['do']>> {
  return (await reach(command, terminal)) ?? failed({ code: 'soft-key-needs-offhook' });
}

/** A key of a phone in no profile is told whole, and kept by none. */
function setThere(line: SoftKeyLine, phone: PhoneProfile, action: SoftKeyAction | null, terminal: Terminal) {
  if (action?.is === 'run') return failed({ code: 'soft-key-needs-offhook' });
  const patch = { ...plainSoftKey(), ...line.patch, ...(action ? { action } : {}) };
  const command = { do: 'change-soft-key', key: line.key, patch } as const;
  return askOutsider({ before: line.before, command }, phone, terminal, line.server);
}

export async function setSoftKey(line: SoftKeyLine, terminal: Terminal): Promise<PhoneOutcome> {
  const action = line.action && (await actionOf(line.action));
  if (action && 'code' in action) return failed(action);
  if (line.phone) return setThere(line, line.phone, action, terminal);
  const patch = { ...line.patch, ...(action ? { action } : {}) };
  const command = { do: 'change-soft-key', key: line.key, patch } as const;
  const notice = await demoNotice(command, terminal.spoken);
  if (notice !== null) terminal.output.err(notice);
  return sendRunning(command, terminal);
}

/** The action of a key in a few words; '' where it has none. */
function actionText({ action }: SoftKeyState, { softKeys, actions }: Words): string {
  switch (action.is) {
    case 'none':
      return '';
    case 'dial':
      return `${softKeys.actions.dial}: ${action.number}`;
    case 'message':
      return `${softKeys.actions.message}: ${action.data}`;
    case 'run': {
      const { run } = action;
      if (run.do === 'act') return actions[run.action];
      if (run.do === 'open-url') return run.url;
      if (run.do === 'run-sequence') return softKeys.actions.sequence(run.id);
      if (run.do === 'dial-favourite') return softKeys.actions.favourite(run.id);
      return softKeys.actions[run.do];
    }
  }
}

const lineOf = (one: SoftKeyState, words: Words): string => {
  const { softKeys, problem } = words;
  const fate = one.problem ? problem(one.problem).text : softKeys.fates[one.fate];
  return [one.key, softKeys.lights[one.light], one.label, actionText(one, words), fate]
    .filter((part) => part !== '')
    .join('  ');
};

export async function listSoftKeys(line: SoftKeysLine, terminal: Terminal): Promise<Report> {
  const { spoken } = terminal;
  if (line.phone) return reportOutcome(failed({ code: 'soft-keys-not-known' }), spoken);
  if (line.back) return reportOutcome(await sendRunning({ do: 'put-back-soft-keys' }, terminal), spoken);
  const outcome = await carryOut({ do: 'list-soft-keys' }, null, terminal);
  if (!outcome.ok) return reportOutcome(outcome, spoken);
  const { keys } = outcome.softKeys;
  const text = keys.length === 0 ? spoken.softKeys.none : keys.map((one) => lineOf(one, spoken)).join('\n');
  return { exitCode: 0, json: JSON.stringify(outcome), text };
}
