import { readLink } from '../links/link';
import { labelBefore } from './labels';
import type { Page, Piece } from './page';
import type { Zone } from './zones';

const SCHEME = /(?:^|[^\p{L}\d=/?&%])(tel|callto|sips?)$/iu;
const REST = /[^\s<>"'`|]{1,300}/y;
/** "SIP: anna@pbx.example". */
const ADDRESS = / ?[\w.+-]{1,64}@[\w.-]{1,255}/y;
const PUNCTUATION = /[.,;:!?)\]}*_]+$/;
/** "Tel:030/398330": a label without a space behind it. */
const LABELLED = /^tel:[+(\d][\d()+./-]*$/i;
const GOES_ON = / ?[\d(/+-]/y;

/** Where links stand that may be ours. */
function* linkZones(text: string): Generator<Zone> {
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    if (!/[lopsLOPS]/.test(text.charAt(colon - 1))) continue;
    const scheme = SCHEME.exec(text.slice(Math.max(0, colon - 7), colon))?.[1];
    const pattern = /^sips?$/i.test(scheme ?? '') && text.charAt(colon + 1) === ' ' ? ADDRESS : REST;
    pattern.lastIndex = colon + 1;
    const rest = scheme === undefined ? null : pattern.exec(text);
    if (scheme === undefined || rest === null) continue;
    const link = rest[0].replace(PUNCTUATION, '');
    yield { start: colon - scheme.length, end: colon + 1 + link.length };
    colon += rest[0].length;
  }
}

/** Links inside a text, and where there are some that nothing may be taken from; at most `enough` of them. */
export function linksIn(
  { plain: { text } }: Page,
  enough: number,
): { readonly pieces: readonly Piece[]; readonly zones: readonly Zone[] } {
  const pieces: Piece[] = [];
  const zones: Zone[] = [];
  for (const zone of linkZones(text)) {
    if (zones.length >= enough) break;
    const link = text.slice(zone.start, zone.end);
    GOES_ON.lastIndex = zone.end;
    if (LABELLED.test(link) && (GOES_ON.test(text) || link.includes('/'))) continue;
    const read = readLink(link.replace(': ', ':'));
    zones.push(zone);
    if (read.ok) pieces.push({ ...zone, written: read.written, sure: true, label: labelBefore(text, zone.start) });
  }
  return { pieces, zones };
}
