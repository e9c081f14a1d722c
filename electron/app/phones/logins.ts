import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import type { LoginForm } from '../../contract/phones/login';
import { type Context, done, failed } from '../context';
import { askAgain } from './answers';

const isSame = (one: LoginForm | null, other: LoginForm): boolean =>
  one !== null && (Object.keys(other) as (keyof LoginForm)[]).every((field) => one[field] === other[field]);

/** From now on the phone may ask for its password in the weaker form in which it has just asked. */
export function acceptLogin(context: Context, { id, form }: CommandOf<'accept-login'>): Outcome {
  const profile = context.settings.now().phones.find((phone) => phone.id === id);
  if (!profile) return failed({ code: 'no-such-phone', id });
  // It has asked in another form meanwhile, or never in this one: the user has not seen what would be accepted.
  if (!isSame(context.shownLogins.shown(profile), form)) return failed({ code: 'cancelled' });
  context.logins.accept(profile, form);
  context.way.renew(id);
  if (context.activeProfile()?.id === id) void askAgain(context);
  return done;
}

/** The active phone may ask for its password in any form, as if it never had before. */
export function forgetLogin(context: Context): Outcome {
  const profile = context.activeProfile();
  if (profile) {
    context.logins.accept(profile, null);
    context.way.renew(profile.id);
  }
  return done;
}

/** The active phone's password is tried once more, although the phone has refused it: its owner may have mended that. */
export function tryPasswordAgain(context: Context): Outcome {
  const profile = context.activeProfile();
  if (profile) context.way.forget(profile);
  return done;
}
