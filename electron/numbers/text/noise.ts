/** A day and a month, in either order. */
const isDay = (one: number, other: number): boolean =>
  one >= 1 && other >= 1 && ((one <= 31 && other <= 12) || (one <= 12 && other <= 31));

const DATE = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const DATE_YEAR_FIRST = /^(?:19|20)\d\d([./-])(\d{1,2})\1(\d{1,2})$/;
const YEARS = /^(?:19|20)\d\d[-/](?:19|20)?\d\d$/;

const isDate = (text: string): boolean => {
  const usual = DATE.exec(text);
  if (usual !== null) return isDay(Number(usual[1]), Number(usual[3]));
  const first = DATE_YEAR_FIRST.exec(text);
  if (first !== null) return isDay(Number(first[2]), Number(first[3]));
  return YEARS.test(text);
};

const OCTET = '(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])';
const IP_ADDRESS = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}(?:/\\d{1,2})?$`);
/** A figure with a point in it: 52.5200; a telephone number in this form begins with two digits that are a trunk prefix. */
const DECIMAL = /^(?:0|[1-9]\d*)\.\d+$/;
const THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const VERSION = /^\d{1,3}(?:\.\d{1,3}){2}$/;
const HOUR = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
/** Opening hours: 9.00-17.30. */
const HOURS = new RegExp(`^${HOUR}-${HOUR}$`);
const DAY = '[0-3]?\\d\\.[01]?\\d\\.(?:(?:19|20)?\\d\\d)?';
const YEAR = '(?:19|20)\\d\\d';
/** From a day to another, with or without hours; hours alone; from a year to another. */
const TIMES = new RegExp(
  `^\\(?(?:(?:${DAY}|${HOUR})(?: ?- ?| )(?=\\d))*(?:${DAY} ?- ?${DAY}|${DAY}(?: ?- ?| )${HOUR}|${HOUR} ?- ?${HOUR}|${YEAR} ?- ?${YEAR})\\)?$`,
);
/** A day before other digits: 12/03/2024, 12.03.2024. */
const DAY_AT = /[0-3]?\d([./])[01]?\d\1(?:19|20)\d\d(?!\d)/y;

/** A year behind its month and day: "March 12, 2024". */
const YEAR_AT = /(?:19|20)\d\d(?!\d)(?<=\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/uy;

/** Where a day, or the year of one, ends that begins at `start`; null: none does. */
export const dayAt = (text: string, start: number): number | null => {
  const found = [DAY_AT, YEAR_AT].find((day) => {
    day.lastIndex = start;
    return day.test(text);
  });
  return found?.lastIndex ?? null;
};
const MAC = /^\d\d(?:-\d\d){5}$/;

/** Whether digits that stand close together have the shape of something else: a date, an IP address, a figure. */
export const hasOtherShape = (text: string): boolean =>
  isDate(text) ||
  IP_ADDRESS.test(text) ||
  DECIMAL.test(text) ||
  THOUSANDS.test(text) ||
  VERSION.test(text) ||
  HOURS.test(text) ||
  MAC.test(text);

/** ISO/IEC 7812-1, annex B. */
const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((before, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return before + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

const CARD = /^(?:[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}|3[47]\d\d([ -]?)\d{6}\2\d{5})$/;
const ISBN = /^97[89][ -]?\d{1,5}[ -]?\d{1,7}[ -]?\d{1,7}[ -]?\d$/;

/** Every second digit of a number of 13 counts three times (ISO 2108). */
const passesIsbn = (digits: string): boolean =>
  digits.length === 13 &&
  [...digits].reduce((sum, digit, place) => sum + Number(digit) * (place % 2 === 0 ? 1 : 3), 0) % 10 === 0;

/** France's social security number: sex, year, month, department, commune, order, and its check digits. */
const SOCIAL_SECURITY = /^[12] ?\d\d ?(?:0[1-9]|1[0-2]) ?\d[\dAB] ?\d{3} ?\d{3}(?: ?\d\d)?$/;
const FIGURES = /^[1-9]\d{0,2}(?: \d{3})+$/;
const DATE_SPACED = /^\d{1,2}\. ?\d{1,2}\. ?(?:\d{4}|\d\d)$/;
const DATE_AND_TIME = /^(?:(?:19|20)\d\d-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{2,4}) \d\d?[.]?\d{0,2}$/;

/** Whether a whole chain is the number of a card or a book, or a date with gaps. */
export function isOtherNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (CARD.test(text)) return passesLuhn(digits);
  if (ISBN.test(text)) return passesIsbn(digits);
  if (SOCIAL_SECURITY.test(text) || TIMES.test(text)) return true;
  return DATE_SPACED.test(text) || DATE_AND_TIME.test(text);
}

const UNIT =
  /^[ -]?(?:%|‰|°|€|\$|£|¥|₹|₽|EUR\b|Euro?\b|USD\b|GBP\b|CHF\b|SEK\b|NOK\b|DKK\b|PLN\b|zł|Kč|kr\b|Ft\b|[kKMGT]?i?B\b|[Bb]ytes?\b|[kcm]?m[²³]?\b|[km]?g\b|[km]?[lW]\b|kWh\b|px\b|ms\b|[Mk]?Hz\b|Uhr\b|Stück\b|Stk\b|St\.|Einwohner|inhabitants|people|users|Mio|Mrd|million|pages|Seiten|items|rows|Zeilen|dpi\b|[ap]\.?m\b)/;
const CURRENCY = /(?:[€$£¥₹₽]|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|Rs\.?|kr\.?)) ?-?$/;

/** A sign for money belongs to the digits behind it, "312-555-0142 $50", and "kl 15" is an hour and no measure. */
const MONEY_BEHIND = /^ ?[€$£¥₹₽] ?\d|^ kl\.? ?\d/i;

/** Whether it is an amount of something: money before or behind it, or a unit behind it. */
export const isAmount = (text: string, start: number, end: number): boolean => {
  const behind = text.slice(end, end + 14).replace(/^,\d{1,2}(?!\d)/, '');
  return CURRENCY.test(text.slice(Math.max(0, start - 6), start)) || (UNIT.test(behind) && !MONEY_BEHIND.test(behind));
};

/** Whether digits are grouped as figures are: 1 234 567. */
export const looksLikeFigure = (text: string): boolean => FIGURES.test(text);
