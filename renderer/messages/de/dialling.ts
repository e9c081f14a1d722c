import type * as english from '../en/dialling';

export const dialling: typeof english.dialling = {
  confirm: 'Vor dem Wählen fragen',
  confirmAlways: 'Bei allem außer Getipptem',
  confirmLinks: 'Nur bei Links',
  confirmNever: 'Nie',
  confirmAlwaysHint:
    'Kopierte, markierte und angeklickte Nummern warten auf Ihr Ja. Getippte Nummern wählen Sie mit Enter.',
  confirmLinksHint: 'Ein Link aus einem anderen Programm wartet auf Ihr Ja. Alles andere wird sofort gewählt.',
  confirmNeverHint: (least: number) =>
    `Alles wird sofort gewählt. Nur ein Link zählt vorher herunter, mindestens ${least} Sekunden.`,
  confirmEmergency:
    'Offhook fragt immer, bevor es eine Notrufnummer wählt oder eine Nummer, die extra kostet oder Anrufe umleitet.',
  countdown: 'Countdown',
  countdownNone: 'Keiner',
  countdownHint: 'Vor dem Wählen, damit Sie mit Esc noch abbrechen können. Notrufnummern warten nicht.',
  comma: 'Ein Komma wartet',
  commaHint: 'In 030 5550100,,21 folgen die Töne 21 nach zwei Kommas. Ein Semikolon wartet auf „Jetzt senden“.',
  seconds: (seconds: number) => (seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`),
  watch: 'Zwischenablage beobachten',
  watchOff: 'Aus: Offhook liest die Zwischenablage nur, wenn Sie etwas wählen wollen.',
  watchOn:
    'Offhook liest alles, was Sie kopieren, und bietet die Nummer darin an. Es wählt und behält nichts davon; was ein Passwortmanager als geheim markiert, überspringt es.',
};
