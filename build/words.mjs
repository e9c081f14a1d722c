/** What Chromium, Node and Electron take before an app's own words; everything else is for the command line. */
const SWITCH =
  /^--(no-sandbox|in-process-gpu|headless|lang=|user-data-dir=|log-|enable-|disable-|force-|remote-debugging-|ozone-|use-|gtk-version|proxy-|host-|ignore-|password-store=|inspect|js-flags=|trace-|v=|vmodule=)/;

/** Whether these words are a command; no words at all, or nothing but switches, start the app. */
export const isForCommandLine = (words) => words.some((word) => !SWITCH.test(word));
