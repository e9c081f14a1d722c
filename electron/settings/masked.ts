/** All but letters and digits, and a byte that was percent-encoded: people and programs write them between digits. */
const BETWEEN = String.raw`(?:%[0-9a-f]{2}|[^\p{L}\p{N}\n])*`;
/** A number has four digits or more, however far apart they stand on their line. */
const NUMBER = new RegExp(String.raw`\p{N}(?:${BETWEEN}\p{N}){3,}`, 'giu');
/** A header that proves who the user is, and what stands behind it. */
const PROOF = /\b(authori[sz]ation|authenticate|authentication-info|cookie)\b[^\n]*/gi;
/** The same without its name, as it is computed. */
const SCHEME = /\b(basic|bearer|digest)\s+\S[^\n]*/gi;
/** A text that is named a secret, to the end of its line: its own end is unknown. */
const NAMED =
  /\b((?:\w+_)?(?:pass(?:word|wd|phrase|code)?|pins?|secret|token|response|c?nonce|opaque|user(?:name)?|number|digits|key(?:_dtmf)?|sequence|outgoing_?uri))(["']?\s*[=:])[^\n]*/gi;
/** `user@`, `sip:anna@`, `http://user:password@`: whatever stands before an @. */
const BEFORE_AT = /\S+@/g;

/**
 * A text as it may be kept and shown to others: without numbers, without anything that is a secret or named one, and
 * without the names before an @. The addresses of phones and computers go with the numbers: they cannot be told from
 * numbers that are written with dots, and they name a user's device. Three digits in a row stay (a status, a count of
 * keys).
 */
export const masked = (text: string): string =>
  text
    .replace(PROOF, '$1 …')
    .replace(SCHEME, '$1 …')
    .replace(NAMED, '$1$2 …')
    .replace(BEFORE_AT, '…@')
    .replace(NUMBER, '…');
