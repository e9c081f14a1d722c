/** What the icon shows, by its shape. */
export type TrayIcon = 'ready' | 'trouble' | 'idle';

interface Bar {
  readonly platform: string;
  /** Whether the system shows its windows dark: the nearest to the colour of the bar that the system tells. */
  readonly dark: boolean;
  /** `XDG_CURRENT_DESKTOP`. */
  readonly desktop: string;
}

/**
 * The icon's file below `out/icons`. macOS colours a template image itself. GNOME's bar is black whatever its windows
 * are; Linux panels are made for 22 px.
 */
export function trayIconFile(shows: TrayIcon, { platform, dark, desktop }: Bar): string {
  if (platform === 'darwin') return `tray-${shows}Template.png`;
  const onDark = dark || (platform === 'linux' && /gnome|ubuntu|unity/i.test(desktop));
  return `tray-${shows}${onDark ? '-light' : ''}${platform === 'linux' ? '-22' : ''}.png`;
}
