/** The program in which a Linux desktop lets its user choose which program opens what, by `XDG_CURRENT_DESKTOP`. */
export function settingsProgram(desktop: string): readonly string[] {
  if (/kde/i.test(desktop)) return ['systemsettings', 'kcm_componentchooser'];
  if (/xfce/i.test(desktop)) return ['xfce4-mime-settings'];
  return ['gnome-control-center', 'applications'];
}
