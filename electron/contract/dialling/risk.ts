/** Which calls a forwarding takes: `some` are those that are not answered, for whatever reason. */
export type ForwardedCalls = 'all' | 'busy' | 'unanswered' | 'unreachable' | 'some';

/**
 * Why a number is dialled only after a yes, judged by what the phone gets in the end.
 * - forwards: sends calls elsewhere from then on; `to` as people write it, null where the code does not say
 * - forwards-off: ends such a forwarding, the one to a mailbox too
 * - service: a code with more in it than its own digits, which may change what the telephone system does
 * - premium, shared-cost, directory: costs more than a call
 * - satellite, network: leaves for a satellite's or another network of no country (ITU-T E.164.1), which costs as well
 * - foreign-host: a SIP URI that is not of the phone's own telephone system
 */
export type Risk =
  | { readonly is: 'forwards'; readonly calls: ForwardedCalls; readonly to: string | null }
  | { readonly is: 'forwards-off'; readonly calls: ForwardedCalls }
  | { readonly is: 'service' }
  | { readonly is: CostlyNumber }
  | { readonly is: 'foreign-host'; readonly host: string };

/** The kinds of numbers that cost more than a call. */
export type CostlyNumber = 'premium' | 'shared-cost' | 'directory' | 'satellite' | 'network';

/** Whether it changes the telephone system, and not only one call: no link may do that unless the user allows it. */
export const changesSystem = (risk: Risk | null): boolean =>
  risk !== null && (risk.is === 'forwards' || risk.is === 'forwards-off' || risk.is === 'service');
