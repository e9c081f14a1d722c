/** What stands between a number and the word for an extension: commas, bars, bullets, a bracket, the end of a line. */
const LEAD = String.raw`(?:[ ,;./|•·-]{0,4}|[ ,;]{0,2}\r?\n ?(?=\p{L}{2}))[(\[]?`;
/** Between the word and its digits: "ext. no. 21", "Ext # 21", "poste n° 21". */
const NUMBER = `[ .:=#)-]{0,3}(?:(?:number|nummer|num[ée]ro|n[úu]mero|num|no|nr|n[°º]|番号|号码|번호)[ .:=]{0,3})?`;
/** Chinese puts no space between digits and the next word. */
const END = String.raw`[)\]]?(?!\d|(?!\p{Script=Han})\p{L}|-\d{3})`;

/** Words that say nothing but that an extension follows, without their dots. */
export const EXTENSION_WORDS = [
  // The signs of most of the world, and the words of its largest languages.
  'ext(?:ensions?|n|s)?|extensi[oó]n(?:es)?|extens(?:ão|ao|ões)|xtn?|x',
  // French, Spanish, Portuguese, Italian, Romanian
  'poste|interne?|interno|anexo|anx|ramal|ramais',
  // German, Dutch, Swedish, Danish, Norwegian, Finnish
  'nebenst(?:elle)?|nst|app(?:arat)?|hausapparat|intern(?:nr|nummer)|toestel|tst|anknytning|ankn|lokal(?:nr|nummer)?|alanumero|alanro',
  // Polish, Czech and Slovak, Hungarian, Turkish, Greek
  'wewn(?:ętrzny)?|wew|wewnętrzn[ya]|klapka|mellék|dahili|εσωτ(?:ερικ[οό])?',
  // Russian, Ukrainian, Bulgarian
  'доб(?:авочный)?|внутр(?:енний)?|вн|дод(?:атковий)?|вътр(?:ешен)?',
  // Hebrew, Arabic, Persian, Hindi, Thai, Vietnamese, Indonesian
  'שלוחה|تحويلة|داخلي|داخلی|एक्सटेंशन|ต่อ|máy lẻ|máy nhánh|pesawat|sambungan|samb',
  // Chinese, Japanese, Korean
  '(?:转|轉|転)?(?:分机|分機|內線|内線|内线)|(?:转|轉)(?:接)?|転|内|내선|교환',
].join('|');

/** Words that also say something else: the number of this town, an international one, a hotline. */
const DOUBTFUL_WORDS = 'local|loc|int|ex|interior|linka|ank|pes|dah|доп';

/** Words for digits that a menu takes, or that call a door. In front of a number such a word says nothing of it. */
const MENU_WORDS = 'opt(?:ions?)?|opci[oó]n|op[cç][aã]o|opzione|touche|toets|keuze|tecla|tasto|taste|press|intercom';

/** Short for ramal, wewnętrzny, poste; a page, a year and many more. */
const LETTERS = '[rwp]';

/** Extensions that are dialled right behind the number. */
export const DIRECT_WORDS = 'durchwahl|durchw|dw|klappe|kl';

/** "… ext. 21" right behind a number. */
export const EXTENSION = new RegExp(`${LEAD}(?:${EXTENSION_WORDS})${NUMBER}(\\d{1,7})${END}`, 'iuy');
/** "… local 21": no more digits may follow, for then they are a number of their own. */
export const DOUBTFUL_EXTENSION = new RegExp(`${LEAD}(?:${DOUBTFUL_WORDS})${NUMBER}(\\d{1,6})${END}(?![ .]\\d)`, 'iuy');
/** "… option 2". */
export const MENU = new RegExp(`${LEAD}(?:${MENU_WORDS})${NUMBER}(\\d{1,6})${END}`, 'iuy');
/** "… r. 21": the end of the words, for "w 21 dni" are days. */
export const LETTER = new RegExp(
  `(?:,? |,? ?\\()${LETTERS}(?:[.:] ?| )(\\d{1,6})${END}(?![.:,/-]\\d| ?\\p{L}| \\d)`,
  'iuy',
);
/** "… #21". */
export const HASH = / ?# ?(\d{1,6})(?![\d\p{L}*#]|-\d{3})/uy;
/** "… DW 21". */
export const DIRECT = new RegExp(
  `${LEAD}(?:${DIRECT_WORDS})[ .:]{0,3}-?(\\d{1,6})[)\\]]?(?![\\d\\p{L}]|[.:]\\d)`,
  'iuy',
);
/** "kl. 15": an extension in Austria, and the hour in the north. */
export const CLOCK = new RegExp(`${LEAD}kl[ .:]{0,3}\\d{1,2}(?!\\d)`, 'iuy');
/** Where people say the hour so. */
export const SAY_THE_HOUR: ReadonlySet<string> = new Set(['DK', 'FO', 'GL', 'NO', 'SE']);
/** "…*101", "… * 9": but a star that only the number touches is that of a footnote. */
export const STAR = /(?: ?\*| \* )(\d{1,7})(?![\d\p{L}*#]|[-.,:/]\d| ?(?:[€$£%]|c(?:en)?ts?\b))/iuy;
