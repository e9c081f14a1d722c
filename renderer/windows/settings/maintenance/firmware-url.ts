const URL_LIMIT_CHARS = 500;

/** As the contract has it, FirmwareUrl in maintenance.ts: http or https, printable, and no credential in it. */
export function isFirmwareUrl(text: string): boolean {
  if (text.length > URL_LIMIT_CHARS || !/^[\x21-\x7e]+$/.test(text)) return false;
  try {
    const { protocol, username, password, host } = new URL(text);
    return /^https?:$/.test(protocol) && host !== '' && `${username}${password}` === '';
  } catch {
    return false;
  }
}
