/** Whatever is neither letter nor digit, and a byte that was percent-encoded: what people and programs write between digits. */
const BETWEEN = String.raw`(?:%[0-9a-f]{2}|[^\p{L}\p{N}\n])*`;
/** A number has four digits or more, however far apart they stand on their line. */
const NUMBER = new RegExp(String.raw`\p{N}(?:${BETWEEN}\p{N}){3,}`, 'giu');
/** A header that proves who somebody is, and what stands behind it. */
const PROOF = /\b(authori[sz]ation|authenticate|authentication-info|cookie)\b[^\n]*/gi;
/** The same without its name, as it is computed. */
const SCHEME = /\b(basic|bearer|digest)\s+\S[^\n]*/gi;
/** What is named a secret, to the end of its line: nobody knows where it ends. */
const NAMED =
  /\b((?:\w+_)?(?:pass(?:word|wd|phrase|code)?|pins?|secret|token|response|c?nonce|opaque|user(?:name)?|number|digits|key(?:_dtmf)?|sequence|outgoing_?uri))(["']?\s*[=:])[^\n]*/gi;
/** `user@`, `sip:anna@`, `http://user:password@`: whatever stands before an @. */
const BEFORE_AT = /\S+@/g;

/**
 * A text as it may be kept and shown to others: without numbers, without what is a secret or named one, and without the
 * names before an @. The addresses of phones and computers go with the numbers: they cannot be told from numbers that
 * are written with dots, and they name somebody's device. Three digits in a row stay (a status, a count of keys).
 */
export const masked = (text: string): string =>
  text
    .replace(PROOF, '$1 …')
    .replace(SCHEME, '$1 …')
    .replace(NAMED, '$1$2 …')
    .replace(BEFORE_AT, '…@')
    .replace(NUMBER, '…');
