import type { SequencePart } from '../../../electron/contract/keys/problems';
import { nameOf, type ProblemWords, shortened } from '../say';
import { actions } from './actions';
import { willHappen } from './dangers';
import { didYouMean } from './keys-meant';
import { risks } from './risks';

const EXPECTED: Readonly<Record<SequencePart, string>> = {
  key: 'der Name einer Taste',
  time: 'eine Zeit in Millisekunden',
  pause: 'eine Pause in Millisekunden',
  separator: 'ein Komma oder ein Semikolon',
};

/** Wo eine Taste steht: in einer gespeicherten Folge ihr Schritt, in einer geschriebenen ihr Zeichen. */
const place = ({ position, step }: { readonly position: number; readonly step?: number }): string =>
  step === undefined ? `Bei Zeichen ${position}` : `In Schritt ${step + 1}`;

const found = (text: string) => (text === '' ? 'hier ist das Ende' : `hier steht „${text}“`);
const modelName = (model: string) => (model === 'unknown' ? 'Dieses Telefon' : `Das ${model}`);

/** The faults of a request, in German. */
export const asked = {
  'no-number': ({ perhaps }) =>
    perhaps
      ? {
          text: 'Die Nummer in diesem Text ist vielleicht keine Telefonnummer.',
          next: 'Fügen Sie sie im Panel ein und prüfen Sie sie',
        }
      : {
          text: 'Dieser Text enthält keine Nummer.',
          next: 'Kopieren Sie eine Nummer oder tippen Sie eine ein',
        },
  'turned-round': () => ({
    text: 'Dieser Text kehrt seine Zeichen um: Das Telefon würde eine andere Nummer wählen, als Sie sehen.',
    next: 'Tippen Sie die Nummer ein',
  }),
  'several-numbers': () => ({
    text: 'Dieser Text enthält mehrere Nummern.',
    next: 'Wählen Sie eine davon aus',
  }),
  'number-too-long': ({ limit }) => ({
    text: `Diese Nummer ist länger als ${limit} Ziffern.`,
    next: 'Kopieren Sie nur die Nummer',
  }),
  'clipboard-empty': () => ({
    text: 'Die Zwischenablage enthält keinen Text.',
    next: 'Kopieren Sie eine Nummer oder tippen Sie eine ein',
  }),
  'clipboard-secret': () => ({
    text: 'Ein Passwortmanager hat die Zwischenablage als geheim markiert; Offhook hat sie nicht gelesen.',
    next: 'Kopieren Sie eine Nummer oder tippen Sie eine ein',
  }),
  'clipboard-silent': () => ({
    text: 'Das Programm, aus dem die Zwischenablage stammt, antwortet nicht.',
    next: 'Kopieren Sie die Nummer noch einmal oder tippen Sie sie ein',
  }),
  'selection-silent': () => ({
    text: 'Das Programm, in dem der Text markiert ist, antwortet nicht.',
    next: 'Kopieren Sie stattdessen die Nummer oder tippen Sie sie ein',
  }),
  'selection-empty': () => ({
    text: 'Es ist kein Text markiert.',
    next: 'Markieren Sie eine Nummer und versuchen Sie es erneut',
  }),
  'no-selection': () => ({
    text: 'Dieser Desktop teilt Offhook nicht mit, welcher Text markiert ist.',
    next: 'Kopieren Sie stattdessen die Nummer',
  }),
  'link-not-understood': () => ({
    text: 'Dieser Link enthält nichts, was ein Telefon wählen könnte. Es wurde nichts gesendet.',
    next: 'Kopieren Sie die Nummer oder tippen Sie sie ein',
  }),
  'country-unknown': () => ({
    text: 'Offhook kann das + erst ersetzen, wenn das Land des Telefons bekannt ist. Es wurde nichts gewählt.',
    next: 'Wählen Sie das Land dieses Telefons',
  }),
  'link-waits': () => ({
    text: 'Ein anderer Link wartet noch auf Ihre Antwort; Offhook hat diesen ignoriert.',
    next: 'Beantworten Sie die Frage in Offhook und klicken Sie dann noch einmal auf diesen Link',
  }),
  'rule-pattern': ({ pattern }) => ({
    text: `Offhook kann das Muster „${shortened(pattern)}“ nicht lesen.`,
    next: 'Korrigieren Sie es in den Einstellungen',
  }),
  'rule-leaves-nothing': ({ pattern }) => ({
    text: `Die Regel „${shortened(pattern)}“ lässt nichts übrig, was ein Telefon wählen könnte.`,
    next: 'Ändern Sie sie in den Einstellungen',
  }),
  'emergency-in-sequence': ({ number, step }) => ({
    text: `${step === undefined ? '' : `Schritt ${step + 1}: `}${number} ist eine Notrufnummer. Nur Menschen dürfen sie wählen, keine Tasten, die Offhook von selbst drückt.`,
    next:
      step === undefined
        ? `Wählen Sie ${number} von Hand. Wenn frühere Tasten dazugehören, aber nicht mehr im Display stehen, drücken Sie zuerst CANCEL`
        : `Entfernen Sie ${number} und wählen Sie von Hand`,
  }),
  'post-dial-gone': () => ({
    text: 'Diese Ziffern warten nicht mehr. Sie wurden nicht gesendet.',
    next: 'Tippen Sie sie am Telefon ein',
  }),
  'no-such-line': ({ line }) => ({
    text: `Dieses Telefon hat keine Identität „${shortened(line)}“. Es wurde nichts gewählt.`,
    next: 'Wählen Sie eine andere',
  }),
  'no-such-call': () => ({ text: 'Dieser Anruf steht nicht mehr in der Liste.', next: 'Wählen Sie einen anderen' }),
  'no-such-favourite': () => ({
    text: 'Dieser Favorit steht nicht mehr in der Liste.',
    next: 'Wählen Sie einen anderen',
  }),
  emergency: ({ number }) => ({
    text: `${number} ist eine Notrufnummer. Sie wird genau so gewählt.`,
    next: `Bestätigen Sie, dass Sie ${number} anrufen wollen`,
  }),
  sequence: ({ position, found: text, expected }) => ({
    text: `Bei Zeichen ${position}: erwartet wird ${EXPECTED[expected]}, ${found(text)}.`,
    next: 'Schreiben Sie F1,50,200;ENTER: Taste, Zeit, Pause, dazwischen ein Semikolon',
  }),
  'unknown-key': ({ key, meant, ...at }) => ({
    text: `${place(at)}: Kein Telefon hat eine Taste namens „${key}“.${didYouMean(meant)}`,
    ...(meant ? {} : { next: 'Sehen Sie in der Tastenübersicht des Telefonfensters nach' }),
  }),
  'key-not-on-model': ({ key, model, meant, ...at }) => ({
    text: `${place(at)}: Das ${model} hat keine Taste „${key}“.${didYouMean(meant)}`,
    next: 'Benutzen Sie eine andere Taste oder prüfen Sie das Modell in den Einstellungen',
  }),
  'action-not-on-model': ({ action, model }) => ({
    text: `${modelName(model)} hat keine Taste für „${nameOf(actions, action)}“.`,
    next: 'Drücken Sie eine seiner Tasten im Telefonfenster',
  }),
  'sequence-too-long': ({ limit }) => ({
    text: `Diese Tastenfolge hat mehr als ${limit} Tasten.`,
    next: 'Teilen Sie sie in zwei',
  }),
  'no-touch': ({ model }) => ({
    text: `${modelName(model)} hat kein Touch-Display.`,
    next: 'Drücken Sie seine Tasten oder prüfen Sie das Modell in den Einstellungen',
  }),
  'no-line-info': ({ model }) => ({
    text: `${modelName(model)} hat keine Leitungstexte.`,
    next: 'Prüfen Sie das Modell in den Einstellungen',
  }),
  unconfirmed: (problem) => ({
    text:
      'risk' in problem
        ? `${risks.why(problem.number, problem.risk)} Es wurde noch nichts gesendet.`
        : `Es wurde noch nichts gesendet. ${willHappen(problem.deed, problem.phone, problem.list)}`,
    next: 'Bestätigen Sie, dass Sie das wollen',
  }),
  'link-changes-system': ({ number, risk }) => ({
    text: `Offhook hat einen Link abgelehnt, der die Telefonanlage umstellt. ${risks.why(number, risk)}`,
    next: 'Erlauben Sie solche Links in den Einstellungen, wenn Sie das wollen',
  }),
  'phone-changed': () => ({
    text: 'Inzwischen wurde ein anderes Telefon ausgewählt. Es wurde nichts gesendet.',
    next: 'Beginnen Sie mit dem gewünschten Telefon noch einmal',
  }),
  'name-not-typed': ({ phone }) => ({
    text: `Es wurde nichts gesendet: Der eingegebene Name ist nicht ${phone}, der Name dieses Telefons.`,
    next: 'Geben Sie den Namen genau so ein, wie er angezeigt wird',
  }),
  'no-such-sequence': () => ({
    text: 'Diese Tastenfolge steht nicht mehr in der Liste.',
    next: 'Wählen Sie eine andere',
  }),
  'sequence-empty': ({ name }) => ({
    text: `„${name}“ hat keine Schritte.`,
    next: 'Fügen Sie in den Einstellungen einen hinzu',
  }),
  'sequence-running': ({ name }) => ({
    text: `„${name}“ läuft noch.`,
    next: 'Stoppen Sie sie oder warten Sie, bis sie endet',
  }),
  'sequence-stopped': ({ name, step, steps }) => ({
    text: `„${name}“ wurde bei Schritt ${step + 1} von ${steps} gestoppt. Die Schritte davor wurden gesendet.`,
    next: 'Sehen Sie auf das Display des Telefons',
  }),
  'pin-missing': ({ pin }) => ({
    text: `Im Schlüsselbund ist keine PIN „${pin}“.`,
    next: 'Geben Sie sie in den Einstellungen ein',
  }),
  'sequence-text': ({ line, found: text, meant }) => ({
    text: `Offhook kann Zeile ${line} nicht lesen: ${found(text)}.${didYouMean(meant)}`,
    next: 'Korrigieren Sie diese Zeile und fügen Sie den Text noch einmal hinzu',
  }),
  cancelled: () => ({
    text: 'Abgebrochen. Es wurde nichts gesendet.',
    next: 'Beginnen Sie noch einmal, wenn Sie so weit sind',
  }),
  'offer-gone': () => ({
    text: 'Diese Nummer wartet nicht mehr. Sie wurde nicht gewählt.',
    next: 'Kopieren Sie sie noch einmal',
  }),
} satisfies Partial<ProblemWords>;
