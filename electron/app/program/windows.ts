import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import { type Context, done } from '../context';
import { suggestClipboard } from '../dialling/offer-answers';

export async function show(context: Context, { window }: CommandOf<'show'>): Promise<Outcome> {
  if (window === 'panel') await suggestClipboard(context);
  context.desktop.show(window);
  return done;
}

export function sizePhoneWindow(
  { desktop }: Context,
  { do: _asked, ...size }: CommandOf<'size-phone-window'>,
): Outcome {
  desktop.sizePhoneWindow(size);
  return done;
}

export function quit({ desktop }: Context): Outcome {
  desktop.quit();
  return done;
}
