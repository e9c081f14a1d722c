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
  separator: 'ein Komma oder ein Strichpunkt',
};

/** Wo eine Taste steht: in einer gespeicherten Folge ihr Schritt, in einer geschriebenen ihr Zeichen. */
const place = ({ position, step }: { readonly position: number; readonly step?: number }): string =>
  step === undefined ? `An Stelle ${position}` : `In Schritt ${step + 1}`;

const found = (text: string) => (text === '' ? 'hier ist das Ende' : `hier steht „${text}“`);
const modelName = (model: string) => (model === 'unknown' ? 'Dieses Telefon' : `Das ${model}`);

/** The faults of a request, in German. */
export const asked = {
  'no-number': ({ perhaps }) =>
    perhaps
      ? {
          text: 'Was in diesem Text wie eine Nummer aussieht, ist vielleicht keine.',
          next: 'Fügen Sie es ins Fenster ein und sehen Sie es an',
        }
      : {
          text: 'In diesem Text steht keine Nummer.',
          next: 'Kopieren Sie eine Nummer oder tippen Sie eine ein',
        },
  'turned-round': () => ({
    text: 'Dieser Text kehrt seine Zeichen um: Gewählt würde etwas anderes, als Sie sehen.',
    next: 'Tippen Sie die Nummer',
  }),
  'several-numbers': () => ({
    text: 'In diesem Text steht mehr als eine Nummer.',
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
    text: 'Ein Passwortmanager hat den Inhalt der Zwischenablage als geheim markiert; er wurde nicht gelesen.',
    next: 'Kopieren Sie eine Nummer oder tippen Sie eine ein',
  }),
  'clipboard-silent': () => ({
    text: 'Das Programm, dem die Zwischenablage gehört, antwortet nicht.',
    next: 'Kopieren Sie die Nummer noch einmal oder tippen Sie sie ein',
  }),
  'selection-silent': () => ({
    text: 'Das Programm, in dem der Text markiert ist, antwortet nicht.',
    next: 'Kopieren Sie stattdessen die Nummer oder tippen Sie sie ein',
  }),
  'selection-empty': () => ({
    text: 'Es ist kein Text markiert.',
    next: 'Markieren Sie eine Nummer und versuchen Sie es dann wieder',
  }),
  'no-selection': () => ({
    text: 'Dieser Desktop sagt nicht, welcher Text markiert ist.',
    next: 'Kopieren Sie stattdessen die Nummer',
  }),
  'link-not-understood': () => ({
    text: 'Dieser Link enthält nichts, was ein Telefon wählen könnte. Es wurde nichts gesendet.',
    next: 'Kopieren oder tippen Sie die Nummer',
  }),
  'country-unknown': () => ({
    text: 'Was für das + gewählt wird, hängt vom Land des Telefons ab, und das ist noch nicht bekannt. Es wurde nichts gewählt.',
    next: 'Sagen Sie, in welchem Land dieses Telefon steht',
  }),
  'link-waits': () => ({
    text: 'Ein anderer Link wartet noch auf Antwort; dieser wurde ausgelassen.',
    next: 'Beantworten Sie die Frage in Offhook und klicken Sie dann noch einmal auf diesen Link',
  }),
  'rule-pattern': ({ pattern }) => ({
    text: `Das Muster „${shortened(pattern)}“ ist nicht lesbar.`,
    next: 'Bessern Sie es in den Einstellungen aus',
  }),
  'rule-leaves-nothing': ({ pattern }) => ({
    text: `Die Regel „${shortened(pattern)}“ lässt nichts übrig, was ein Telefon wählen könnte.`,
    next: 'Ändern Sie sie in den Einstellungen',
  }),
  'emergency-in-sequence': ({ number, step }) => ({
    text: `${step === undefined ? '' : `Schritt ${step + 1}: `}${number} ist eine Notrufnummer. Die wählen Menschen, nicht Tasten, die von selbst gedrückt werden.`,
    next:
      step === undefined
        ? `Wählen Sie ${number} von Hand. Gehören frühere Tasten dazu, die nicht mehr im Display stehen, drücken Sie zuerst CANCEL`
        : `Nehmen Sie ${number} heraus und wählen Sie von Hand`,
  }),
  'post-dial-gone': () => ({
    text: 'Diese Ziffern warten nicht mehr. Sie wurden nicht gesendet.',
    next: 'Tippen Sie sie am Telefon',
  }),
  'no-such-line': ({ line }) => ({
    text: `Dieses Telefon hat keine Leitung „${shortened(line)}“. Es wurde nichts gewählt.`,
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
    text: `An Stelle ${position}: erwartet wird ${EXPECTED[expected]}, ${found(text)}.`,
    next: 'Schreiben Sie F1,50,200;ENTER: Taste, Zeit, Pause, dazwischen ein Strichpunkt',
  }),
  'unknown-key': ({ key, meant, ...at }) => ({
    text: `${place(at)}: Kein Telefon hat eine Taste namens „${key}“.${didYouMean(meant)}`,
    ...(meant ? {} : { next: 'Sehen Sie in der Tastenübersicht des Telefonfensters nach' }),
  }),
  'key-not-on-model': ({ key, model, meant, ...at }) => ({
    text: `${place(at)}: Das ${model} hat keine Taste „${key}“.${didYouMean(meant)}`,
    next: 'Nehmen Sie eine andere Taste oder prüfen Sie das Modell in den Einstellungen',
  }),
  'action-not-on-model': ({ action, model }) => ({
    text: `${modelName(model)} hat keine Taste für „${nameOf(actions, action)}“.`,
    next: 'Drücken Sie eine seiner Tasten im Telefonfenster',
  }),
  'sequence-too-long': ({ limit }) => ({
    text: `Diese Folge hat mehr als ${limit} Tasten.`,
    next: 'Teilen Sie sie in zwei',
  }),
  'no-touch': ({ model }) => ({
    text: `${modelName(model)} hat kein Display, das man berühren kann.`,
    next: 'Drücken Sie seine Tasten oder prüfen Sie das Modell in den Einstellungen',
  }),
  'no-line-info': ({ model }) => ({
    text: `${modelName(model)} hat keine Leitungstexte, die zu richten wären.`,
    next: 'Prüfen Sie das Modell in den Einstellungen',
  }),
  unconfirmed: (problem) => ({
    text:
      'risk' in problem
        ? `${risks.why(problem.number, problem.risk)} Noch wurde nichts gesendet.`
        : `Noch wurde nichts gesendet. ${willHappen(problem.deed, problem.phone, problem.list)}`,
    next: 'Bestätigen Sie, dass Sie das wollen',
  }),
  'link-changes-system': ({ number, risk }) => ({
    text: `Ein Link, der die Telefonanlage umstellt, wurde abgewiesen. ${risks.why(number, risk)}`,
    next: 'Erlauben Sie solche Links in den Einstellungen, wenn Sie das wollen',
  }),
  'phone-changed': () => ({
    text: 'Inzwischen ist ein anderes Telefon gewählt. Es wurde nichts gesendet.',
    next: 'Beginnen Sie neu mit dem gemeinten Telefon',
  }),
  'name-not-typed': ({ phone }) => ({
    text: `Es wurde nichts gesendet: Das Getippte ist nicht der Name dieses Telefons, ${phone}.`,
    next: 'Tippen Sie den Namen so, wie er dort steht',
  }),
  'no-such-sequence': () => ({ text: 'Diese Folge steht nicht mehr in der Liste.', next: 'Wählen Sie eine andere' }),
  'sequence-empty': ({ name }) => ({
    text: `„${name}“ hat keine Schritte.`,
    next: 'Fügen Sie in den Einstellungen einen hinzu',
  }),
  'sequence-running': ({ name }) => ({
    text: `„${name}“ läuft noch.`,
    next: 'Halten Sie sie an oder warten Sie ihr Ende ab',
  }),
  'sequence-stopped': ({ name, step, steps }) => ({
    text: `„${name}“ wurde bei Schritt ${step + 1} von ${steps} angehalten. Was vorher gesendet wurde, bleibt gesendet.`,
    next: 'Sehen Sie auf das Display des Telefons',
  }),
  'pin-missing': ({ pin }) => ({
    text: `Im Schlüsselbund liegt keine PIN „${pin}“.`,
    next: 'Geben Sie sie in den Einstellungen ein',
  }),
  'sequence-text': ({ line, found: text, meant }) => ({
    text: `Zeile ${line} ist nicht lesbar: ${found(text)}.${didYouMean(meant)}`,
    next: 'Bessern Sie diese Zeile aus und importieren Sie den Text noch einmal',
  }),
  cancelled: () => ({
    text: 'Abgebrochen. Es wurde nichts gesendet.',
    next: 'Beginnen Sie neu, wenn Sie so weit sind',
  }),
  'offer-gone': () => ({
    text: 'Diese Nummer wartet nicht mehr. Sie wurde nicht gewählt.',
    next: 'Kopieren Sie sie noch einmal',
  }),
} satisfies Partial<ProblemWords>;
