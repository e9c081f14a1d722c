/** The section for the person who helps. */
export const diagnostics = {
  what: 'What somebody who helps you has to know of this computer and of Offhook. Numbers, names and passwords are left out.',
  text: 'Diagnostics',
  reading: 'Reading …',
  copy: 'Copy',
  copied: 'Copied.',
  again: 'Read again',
  showLog: 'Show log file',
};
