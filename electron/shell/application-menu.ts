import type { MenuItemConstructorOptions } from 'electron';
import type { ProgramWords } from '../../renderer/messages/program-words';

/**
 * The menu of a Mac's menu bar. There the keys for cut, copy and paste, and those that close or hide a window, belong to
 * this menu and reach no window without it. Electron's own one would bring zooming and reloading along.
 */
export const applicationMenu = ({ applicationMenu: named, tray }: ProgramWords): MenuItemConstructorOptions[] => [
  {
    // macOS writes the program's name here, whatever it is called.
    label: 'Offhook',
    submenu: [
      { role: 'about', label: named.about },
      { type: 'separator' },
      { role: 'hide', label: named.hide },
      { role: 'hideOthers', label: named.hideOthers },
      { role: 'unhide', label: named.showAll },
      { type: 'separator' },
      { role: 'quit', label: tray.quit },
    ],
  },
  {
    label: named.edit,
    submenu: [
      { role: 'undo', label: named.undo },
      { role: 'redo', label: named.redo },
      { type: 'separator' },
      { role: 'cut', label: named.cut },
      { role: 'copy', label: named.copy },
      { role: 'paste', label: named.paste },
      { role: 'selectAll', label: named.selectAll },
    ],
  },
  {
    label: named.window,
    role: 'windowMenu',
    submenu: [
      { role: 'minimize', label: named.minimise },
      { role: 'close', label: named.close },
    ],
  },
];
