import { seeded } from './seeded';

const WORDS =
  'the order was sent on Monday and nobody had called back so we asked again whether it would be possible to come by das Angebot gilt bis Freitag wir melden uns sobald die Ware da ist merci de nous rappeler avant midi la livraison est prévue gracias por su mensaje le llamaremos mañana'.split(
    ' ',
  );
/** The marks between the words of real texts: numbers that are dialled, and many that are not. */
const MARKS: readonly ((digits: (count: number) => string) => string)[] = [
  (d) => `Tel. +49 30 23125${d(3)}`,
  (d) => `(0171) 39200${d(2)}`,
  (d) => `+44 20 7946 0${d(3)}`,
  (d) => `030/23125-${d(3)}`,
  (d) => `20${d(2)}-0${1 + (Number(d(1)) % 9)}-1${Number(d(1)) % 3}`,
  (d) => `${d(2)},${d(2)} EUR`,
  (d) => `Rechnung Nr. ${d(8)}`,
  (d) => `192.168.${Number(d(2))}.${Number(d(2))}`,
  (d) => `1${Number(d(1)) % 9}:${Number(d(1)) % 6}${d(1)} Uhr`,
  (d) => `DE${d(2)} ${d(4)} ${d(4)} ${d(4)} ${d(4)} ${d(2)}`,
  (d) => `${d(5)} Berlin`,
  (d) => `§ ${d(2)}`,
];
/** So many words stand between two of them, about. */
const WORDS_BETWEEN = 12;

/** Text as people write it, `length` characters of it, with a phone number every few lines; the same for the same seed. */
export function prose(length: number, seed = 1): string {
  const below = seeded(seed);
  const pick = <Of>(from: readonly Of[]): Of => from[below(from.length)] as Of;
  const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('');
  const parts: string[] = [];
  for (let written = 0; written < length; ) {
    const isMark = below(WORDS_BETWEEN) === 0;
    const part = isMark ? `${pick(MARKS)(digits)}${pick(['.\n', ', '])}` : `${pick(WORDS)} `;
    parts.push(part);
    written += part.length;
  }
  return parts.join('').slice(0, length);
}
