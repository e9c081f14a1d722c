import type { Outcome } from '../../../electron/contract/bridge';
import type { DialPlan, LastDone, Link } from '../../../electron/contract/state';
import { grouped } from '../grouped';
import { assertNever, nameOf, type Said, sayProblem } from '../say';
import { actions } from './actions';
import { problems } from './problems';

const NO_ANSWER = 'Gesendet. Das Telefon hat die Verbindung wortlos geschlossen. Sehen Sie auf sein Display.';
const NO_ANSWER_TO_A_DIAL =
  'Gesendet. Das Telefon hat die Verbindung wortlos geschlossen, wie es nach dem Wählen üblich ist. Sehen Sie auf sein Display.';

export function outcome(outcome: Outcome): Said {
  if (!outcome.ok) return sayProblem(problems, outcome.problem);
  if (outcome.result === 'no-answer') return { text: NO_ANSWER };
  if (outcome.model !== undefined) return { text: identity(outcome) };
  if (outcome.sent !== undefined) return { text: `Gesendet: ${outcome.sent}` };
  return { text: 'Erledigt.' };
}

function identity(outcome: Extract<Outcome, { ok: true }>): string {
  const facts = [
    outcome.mac === undefined ? undefined : `MAC ${outcome.mac}`,
    outcome.firmware === undefined ? undefined : `Firmware ${outcome.firmware}`,
  ].filter((fact) => fact !== undefined);
  return [`Es antwortet: ${outcome.model}`, ...facts].join(', ');
}

export function last(done: LastDone): Said {
  if (done.outcome === null) return { text: sending(done) };
  if (!done.outcome.ok) return outcome(done.outcome);
  if (done.outcome.result === 'no-answer') return { text: done.what === 'dial' ? NO_ANSWER_TO_A_DIAL : NO_ANSWER };
  return done.what === 'check-phone' ? outcome(done.outcome) : { text: taken(done) };
}

function sending({ what, subject }: LastDone): string {
  switch (what) {
    case 'dial':
      return `${subject} wird gewählt …`;
    case 'press':
    case 'dtmf':
      return `${subject} wird gesendet …`;
    case 'act':
      return `${nameOf(actions, subject)} …`;
    case 'release-all':
      return 'Alle Gespräche werden beendet …';
    case 'check-phone':
      return 'Das Telefon wird gefragt …';
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
    case 'act':
      return `Gedrückt: ${nameOf(actions, subject)}.`;
    case 'release-all':
      return 'Das Telefon soll alle Gespräche beenden.';
    case 'check-phone':
      return 'Das Telefon antwortet.';
    default:
      return assertNever(what);
  }
}

export function plan(plan: DialPlan): string {
  const dials = `wählt ${grouped(plan.number, plan.dials)}`;
  switch (plan.rule) {
    case 'emergency':
      return `${dials} – Notruf, genau so`;
    case 'short':
      return `${dials} – Kurzwahl, unverändert`;
    case 'code':
      return `${dials} – Steuercode, unverändert`;
    case 'as-written':
      return `${dials} – wie geschrieben`;
    case 'plus-as':
      return `${dials} – + als ${plan.plusAs ?? '00'}`;
    case 'plus-kept':
      return `${dials} – + bleibt`;
    default:
      return assertNever(plan.rule);
  }
}

export function link(link: Link): string {
  switch (link.is) {
    case 'ready':
      return 'Bereit';
    case 'asking':
      return 'Wird gefragt …';
    case 'unknown':
      return 'Noch nicht gefragt';
    case 'trouble':
      return trouble[link.problem.code] ?? 'Gestört';
    default:
      return assertNever(link);
  }
}

const trouble: Readonly<Partial<Record<string, string>>> = {
  unreachable: 'Keine Antwort',
  'no-reply': 'Keine Antwort',
  'name-not-found': 'Adresse unbekannt',
  'password-missing': 'Passwort fehlt',
  'password-refused': 'Passwort abgelehnt',
  'locked-out': 'Anmeldung gesperrt',
  'keychain-locked': 'Schlüsselbund gesperrt',
  'https-wanted': 'Verlangt HTTPS',
};
