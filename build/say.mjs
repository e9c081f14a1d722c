/** One line of progress on standard error: standard output belongs to the command line's answer. */
export function say(text) {
  process.stderr.write(`offhook: ${text}\n`);
}

/** Says the obstacle and ends with 1, the exit code of a problem. */
export function giveUp(text) {
  say(text);
  process.exit(1);
}
