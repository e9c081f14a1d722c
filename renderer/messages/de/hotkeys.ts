import type * as english from '../en/hotkeys';
import { hotkeyNaming } from './hotkey-caps';

export const hotkeys: typeof english.hotkeys = {
  ...hotkeyNaming,
  intro: 'Tastenkürzel funktionieren in jedem Programm.',
  action: 'Aktion',
  keys: 'Kürzel',
  none: 'keines',
  record: 'Aufnehmen',
  recordFor: (name: string) => `Kürzel aufnehmen für ${name}`,
  recording: 'Drücken Sie die Tasten …',
  recordingHint: 'Esc behält das alte, Rücktaste löscht es.',
  modifierNeeded: 'Halten Sie zusätzlich Strg, Alt oder Umschalt.',
  keyUnknown: 'Diese Taste ist als Kürzel nicht möglich.',
  numLockNeeded: 'Schalten Sie Num ein und halten Sie Umschalt nicht gedrückt: Sonst ist dies eine andere Taste.',
  numLock: 'Funktioniert, solange Num eingeschaltet ist.',
  proof: {
    waiting: 'Gespeichert. Drücken Sie es jetzt zur Probe; diesmal löst es nichts aus.',
    heard: 'Angekommen. Das Kürzel funktioniert ab jetzt.',
    lost: 'Es kam nicht an: Der Desktop oder ein anderes Programm benutzt es, oder die Tastaturbelegung hat sich geändert. Wählen Sie ein anderes.',
  },
  altGr:
    'Strg+Alt ist auf vielen Tastaturen AltGr; dort tippt dieses Kürzel auch ein Zeichen. Nehmen Sie Umschalt dazu.',
  alone:
    'Andere Programme bekommen diese Taste nicht mehr. Nehmen Sie Strg, Alt oder Umschalt dazu, damit sie ihnen bleibt.',
  takeOver: 'Übernehmen',
  takeOverFor: (name: string) => `Übernehmen für ${name}`,
  wayland:
    'Unter Wayland gibt das System Kürzel mitunter nicht weiter. Wenn eines nichts tut, prüfen Sie die Tastatureinstellungen.',
  custom: 'Eigene Kürzel',
  sequence: 'Tasten drücken',
  sequenceHint: 'Etwa F1,50,200;ENTER: Taste, Zeit und Pause in Millisekunden.',
  add: 'Hinzufügen',
  remove: 'Entfernen',
  removeFor: (name: string) => `Kürzel entfernen für ${name}`,
};
