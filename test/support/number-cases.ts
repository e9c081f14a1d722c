import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Candidate } from '../../electron/contract/dialling/number';
import { Country, DialRules } from '../../electron/contract/dialling/rules';

const FOLDER = new URL('../fixtures/numbers/', import.meta.url);

/** A number that a person would dial. A bare string is `{ dials }`. */
const Wanted = z.strictObject({
  dials: z.string(),
  kind: z.optional(z.enum(['international', 'national', 'internal', 'emergency', 'code', 'sip'])),
  /**
   * Digits behind it: with a comma for each pause (",,21#") or ";" for "when I say so", or the digits alone where any
   * separator will do; none if absent; "either": not judged.
   */
  then: z._default(z.string(), ''),
  /** Whether it may be dialled without a choice; "either": not judged. */
  sure: z._default(z.union([z.boolean(), z.literal('either')]), true),
});
type Wanted = z.infer<typeof Wanted>;

/** A country, or null for an unknown one; a file's own when a case names none. */
const Home = z.optional(z.nullable(Country));

const NumberCase = z.strictObject({
  text: z.string(),
  country: Home,
  /** The differences from the usual rules, or from the file's. */
  rules: z.optional(z.record(z.string(), z.unknown())),
  /** In the order a person would want them, best first. */
  expect: z.array(z.union([z.string(), Wanted])),
  /** The order of `expect` is a matter of taste. */
  anyOrder: z.optional(z.boolean()),
  /** The numbers that may be offered behind the others, as they are dialled. */
  notFirst: z._default(z.array(z.string()), []),
  /** The numbers that may be offered behind the others, but are never dialled without a choice. */
  neverSure: z._default(z.array(z.string()), []),
  /**
   * A hotkey dials nothing without a choice or a question: there is not one candidate alone that is sure, or that one is
   * asked about in any case.
   */
  hold: z._default(z.boolean(), false),
  /** The numbers that must not be offered at all, as they are dialled. */
  never: z._default(z.array(z.string()), []),
  why: z.optional(z.string()),
});

const NumberFile = z.strictObject({
  about: z.string(),
  country: Home,
  rules: z.optional(z.record(z.string(), z.unknown())),
  cases: z.array(NumberCase),
});

/** A text and the numbers that a careful person would dial, with the rules of their telephone system. */
export interface NumberCase extends Omit<z.infer<typeof NumberCase>, 'expect' | 'country' | 'rules'> {
  /** File and place in it, counted from 1. */
  readonly name: string;
  readonly country: string | null;
  readonly rules: DialRules;
  readonly expect: readonly Wanted[];
}

const casesOf = (file: string): NumberCase[] => {
  const { country, rules, cases } = NumberFile.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  return cases.map((each, index) => {
    const home = each.country === undefined ? (country ?? null) : each.country;
    return {
      ...each,
      name: `${file.replace('.json', '')} ${index + 1}`,
      country: home,
      rules: DialRules.parse({ ...rules, ...each.rules, country: home }),
      expect: each.expect.map((wanted) => Wanted.parse(typeof wanted === 'string' ? { dials: wanted } : wanted)),
    };
  });
};

/** Every case of `test/fixtures/numbers`. A case that misspells a field is an error. */
export const numberCases = (): readonly NumberCase[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap(casesOf);

/** Digits behind a number, with a comma for each pause, or ";" for "when I say so". */
export const printThen = ({ then }: Pick<Candidate, 'then'>): string =>
  then.map(({ digits, commas }) => (commas === 0 ? ';' : ','.repeat(commas)) + digits).join('');

const thenFits = (wanted: Wanted, found: Candidate): boolean => {
  if (wanted.then === 'either') return true;
  if (/^(?:$|[,;])/.test(wanted.then)) return printThen(found) === wanted.then;
  return found.then.map(({ digits }) => digits).join('') === wanted.then;
};

const fits = (wanted: Wanted, found: Candidate): boolean =>
  found.dials === wanted.dials &&
  (wanted.kind === undefined || found.kind === wanted.kind) &&
  (wanted.sure === 'either' || found.sure === wanted.sure) &&
  thenFits(wanted, found);

const inOrder = (wanted: readonly Wanted[], found: readonly Candidate[]): boolean =>
  wanted.every((each, index) => {
    const candidate = found[index];
    return candidate !== undefined && fits(each, candidate);
  });

const inAnyOrder = (wanted: readonly Wanted[], found: readonly Candidate[]): boolean =>
  wanted.every((each) => found.slice(0, wanted.length).some((candidate) => fits(each, candidate)));

/** Whether a hotkey would dial without a word. */
const goesOut = (found: readonly Candidate[]): boolean => {
  const [only, ...others] = found;
  return others.length === 0 && only?.sure === true && only.kind !== 'emergency' && only.risk === null;
};

const isAllWanted = (it: NumberCase, found: readonly Candidate[]): boolean =>
  found
    .slice(it.expect.length)
    .every(({ dials, sure }) => it.notFirst.includes(dials) || (!sure && it.neverSure.includes(dials)));

/** Whether a careful person is content with the numbers that were found. */
export const content = (it: NumberCase, found: readonly Candidate[]): boolean =>
  (it.anyOrder === true || it.hold ? inAnyOrder : inOrder)(it.expect, found) &&
  !found.some(({ dials }) => it.never.includes(dials)) &&
  (it.hold ? !goesOut(found) : isAllWanted(it, found));

const line = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' ');

/** Text, expected and found of a case, for the reader of a failure. */
export const report = (it: NumberCase, found: readonly Candidate[]): string =>
  [
    `${it.name} (${it.country ?? 'no country'}): ${JSON.stringify(it.text)}`,
    ...it.expect.map(({ dials, kind, then, sure }) => `  expected ${line([dials, then, kind, `sure: ${sure}`])}`),
    ...(it.expect.length === 0 ? ['  expected nothing'] : []),
    ...it.notFirst.map((dials) => `  perhaps  ${dials}`),
    ...it.neverSure.map((dials) => `  perhaps  ${dials} sure: false`),
    ...(it.hold ? ['  expected a choice or a question'] : []),
    ...it.never.map((dials) => `  never    ${dials}`),
    ...found.map((each) => `  found    ${line([each.dials + printThen(each), each.kind, `sure: ${each.sure}`])}`),
    ...(found.length === 0 ? ['  found    nothing'] : []),
    ...(it.why === undefined ? [] : [`  because  ${it.why}`]),
  ].join('\n');
