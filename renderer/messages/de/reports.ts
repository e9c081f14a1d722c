import type { OutcomeOf } from '../../../electron/contract/outcome';
import type { LastDone } from '../../../electron/contract/reported';
import { assertNever, nameOf, type Said, sayProblem } from '../say';
import { actions } from './actions';
import { lists } from './dangers';
import { problems } from './problems';

/** The outcome of any command; the one that asks who the phone is has more to say. */
type Answer = OutcomeOf<'check-phone'>;

const NO_ANSWER = 'Gesendet. Das Telefon hat die Verbindung ohne Antwort geschlossen. Sehen Sie auf sein Display.';
const NO_ANSWER_TO_A_DIAL =
  'Gesendet. Das Telefon hat die Verbindung ohne Antwort geschlossen, wie nach dem Wählen üblich. Sehen Sie auf sein Display.';

const HANDED = 'An FreeSWITCH übergeben, das kein Ergebnis meldet.';

export function outcome(outcome: Answer): Said {
  if (!outcome.ok) return sayProblem(problems, outcome.problem);
  if (outcome.result === 'no-answer') return { text: NO_ANSWER };
  if (outcome.result === 'handed') return { text: HANDED };
  if (outcome.model !== undefined) return { text: identity(outcome) };
  if (outcome.sent !== undefined) return { text: `Gesendet: ${outcome.sent}` };
  return { text: 'Erledigt.' };
}

function identity(outcome: Extract<Answer, { ok: true }>): string {
  const facts = [
    outcome.mac === undefined ? undefined : `MAC ${outcome.mac}`,
    outcome.firmware === undefined ? undefined : `Firmware ${outcome.firmware}`,
  ].filter((fact) => fact !== undefined);
  return [`Das Telefon antwortet: ${outcome.model}`, ...facts].join(', ');
}

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
    : { ...said, text: `${subject}, Schritt ${step + 1}: ${said.text}` };

const identityName = (subject: string): string => (subject === 'all' ? 'alle Identitäten' : `Identität ${subject}`);
const listName = (subject: string): string => nameOf(lists, subject);

function sending({ what, subject }: LastDone): string {
  switch (what) {
    case 'dial':
      return `${subject} wird gewählt …`;
    case 'press':
    case 'dtmf':
      return `${subject} wird gesendet …`;
    case 'pin':
      return `Die PIN ${subject} wird gesendet …`;
    case 'act':
      return `${nameOf(actions, subject)} …`;
    case 'release-all':
      return 'Alle Gespräche werden beendet …';
    case 'check-phone':
      return 'Das Telefon wird geprüft …';
    case 'run-sequence':
      return `${subject} …`;
    case 'log-off':
      return `Abmelden: ${identityName(subject)} …`;
    case 're-register':
      return `Neu anmelden: ${identityName(subject)} …`;
    case 'play-ringer':
      return `Klingelton ${subject} wird abgespielt …`;
    case 'mend-line-info':
      return 'Leitungstexte werden neu gezeichnet …';
    case 'reboot':
      return 'Das Telefon wird neu gestartet …';
    case 'reset':
      return 'Das Telefon wird zurückgesetzt …';
    case 'upgrade-firmware':
      return 'Der Befehl, die Firmware zu laden, wird gesendet …';
    case 'clear-list':
      return `Liste der ${listName(subject)} wird gelöscht …`;
    default:
      return assertNever(what);
  }
}

function taken({ what, subject }: LastDone): string {
  switch (what) {
    case 'dial':
      return `Das Telefon hat ${subject} angenommen.`;
    case 'press':
      return `Gedrückt: ${subject}.`;
    case 'dtmf':
      return `Töne gesendet: ${subject}.`;
    case 'pin':
      return `PIN ${subject} gesendet.`;
    case 'act':
      return `Gedrückt: ${nameOf(actions, subject)}.`;
    case 'release-all':
      return 'Befehl gesendet: alle Gespräche beenden.';
    case 'check-phone':
      return 'Das Telefon ist erreichbar.';
    case 'run-sequence':
      return `Erledigt: ${subject}.`;
    case 'log-off':
      return `Befehl gesendet: ${identityName(subject)} abmelden.`;
    case 're-register':
      return `Befehl gesendet: ${identityName(subject)} neu anmelden.`;
    case 'play-ringer':
      return `Das Telefon spielt Klingelton ${subject}.`;
    case 'mend-line-info':
      return 'Befehl gesendet: Leitungstexte neu zeichnen.';
    case 'reboot':
      return 'Befehl gesendet: neu starten.';
    case 'reset':
      return 'Befehl gesendet: zurücksetzen.';
    case 'upgrade-firmware':
      return 'Befehl gesendet: Firmware laden.';
    case 'clear-list':
      return `Befehl gesendet: Liste der ${listName(subject)} löschen.`;
    default:
      return assertNever(what);
  }
}
