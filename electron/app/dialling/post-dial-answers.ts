import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import { type Context, done, failed } from '../context';

/** Stops the dial that has not been made yet; one that has been made stays made. */
export function stopCountdown({ countdown }: Context, { id }: CommandOf<'stop-countdown'>): Outcome {
  countdown.stop(id);
  return done;
}

/** Sends the digits that wait behind a call. */
export const sendAfterDial = (
  { afterDial, asker }: Context,
  { id }: CommandOf<'send-after-dial'>,
): Promise<Outcome> | Outcome => (asker.isGone() ? failed({ code: 'given-up' }) : afterDial.send(id, asker));

export const dropAfterDial = ({ afterDial }: Context, { id }: CommandOf<'drop-after-dial'>): Outcome =>
  afterDial.drop(id) ? done : failed({ code: 'after-dial-gone' });
