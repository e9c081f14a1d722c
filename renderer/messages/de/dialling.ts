import type * as english from '../en/dialling';

export const dialling: typeof english.dialling = {
  confirm: 'Vor dem Wählen fragen',
  confirmAlways: 'Bei allem außer Getipptem',
  confirmLinks: 'Nur bei Links',
  confirmNever: 'Bei nichts',
  confirmAlwaysHint: 'Kopiertes, Markiertes und Angeklicktes wartet auf Ihr Ja. Getipptes wählt Enter.',
  confirmLinksHint: 'Ein Link aus einem anderen Programm wartet auf Ihr Ja. Alles andere wird sofort gewählt.',
  confirmNeverHint: 'Alles wird sofort gewählt. Nur ein Link zählt vorher herunter, mindestens 5 Sekunden.',
  confirmEmergency: 'Eine Notrufnummer fragt immer. Auch, was extra kostet oder Anrufe umleitet.',
  countdown: 'Countdown',
  countdownNone: 'Keiner',
  countdownHint: 'Vor dem Wählen, damit Esc es noch aufhalten kann. Eine Notrufnummer wartet nicht.',
  comma: 'Ein Komma wartet',
  commaHint: 'In 030 5550100,,21 folgen die Töne 21 nach zwei Kommas. Ein Semikolon wartet auf Sie.',
  seconds: (seconds: number) => (seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`),
  watch: 'Zwischenablage beobachten',
  watchOff: 'Aus: Offhook liest die Zwischenablage nur, wenn Sie etwas wählen wollen.',
  watchOn:
    'Offhook sieht sich alles Kopierte an und bietet die Nummer darin an. Es wählt und behält nichts davon; was ein Passwortmanager als geheim markiert, rührt es nicht an.',
};
