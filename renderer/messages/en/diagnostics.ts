/** The section for the person who helps. */
export const diagnostics = {
  what: 'Facts about this computer and Offhook for the person who helps you. Numbers, names and passwords are left out.',
  text: 'Diagnostics',
  reading: 'Reading …',
  copy: 'Copy',
  copied: 'Copied.',
  again: 'Read again',
  showLog: 'Show log file',
};
