import { type Candidate, type DialPlan, type DialSource, waitsForCountry } from '../../contract/dialling/number';
import type { Dialling } from '../../contract/dialling/rules';
import { LINK_COUNTDOWN_LEAST_S } from '../../contract/limits';

/** The sources that dial at one click, with nothing on screen that says which number it is. */
const AT_A_CLICK: ReadonlySet<DialSource> = new Set<DialSource>(['tray', 'history', 'favourite']);

/** Whether a number from there has to be shown before it is dialled. A typed number is a yes of its own. */
export const isShownFirst = (from: DialSource, { confirm }: Pick<Dialling, 'confirm'>): boolean =>
  confirm === 'always' && AT_A_CLICK.has(from);

/** Whether it is dialled only after a yes, whatever the settings say: it calls for help, or it has a risk. */
export const needsYes = ({ kind, risk }: Pick<DialPlan, 'kind' | 'risk'>): boolean =>
  kind === 'emergency' || risk !== null;

/** Whether a link's number is asked about in so many words: as the settings say, and always about one with a risk. */
export const asksBeforeDialling = (
  from: DialSource,
  { confirm }: Pick<Dialling, 'confirm'>,
  candidates: readonly Candidate[],
): boolean => from === 'link' && (confirm !== 'never' || candidates.some(({ risk }) => risk !== null));

/** Whether an offer is dialled as soon as it has been seen: one number and no doubt, and no setting that asks first. */
export function isDialledWhenSeen(
  from: DialSource,
  candidates: readonly Candidate[],
  dialling: Pick<Dialling, 'confirm'>,
): boolean {
  const [only, ...others] = candidates;
  if (from === 'watch' || dialling.confirm === 'always' || asksBeforeDialling(from, dialling, candidates)) return false;
  return only?.sure === true && others.length === 0 && !waitsForCountry(only);
}

/** How long a dial can be stopped, in ms. A call for help does not wait; a link with a risk was asked about. */
export function countdownMs(
  { kind, risk }: Pick<DialPlan, 'kind' | 'risk'>,
  from: DialSource,
  { confirm, countdownS }: Pick<Dialling, 'confirm' | 'countdownS'>,
): number {
  if (kind === 'emergency') return 0;
  const leastS = from === 'link' && confirm === 'never' && risk === null ? LINK_COUNTDOWN_LEAST_S : 0;
  return Math.max(leastS, countdownS) * 1_000;
}
