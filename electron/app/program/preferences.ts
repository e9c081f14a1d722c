import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import { type Context, done, saved } from '../context';

export const saveLanguage = async (context: Context, { language }: CommandOf<'save-language'>): Promise<Outcome> =>
  saved(await context.settings.change(() => ({ language })));

export const welcomed = async (context: Context): Promise<Outcome> =>
  saved(await context.settings.change(() => ({ welcomed: true })));

export async function keepPhoneWindowOnTop(
  context: Context,
  { on }: CommandOf<'keep-phone-window-on-top'>,
): Promise<Outcome> {
  context.desktop.setPhoneWindowOnTop(on);
  return saved(await context.settings.change(({ phoneWindow }) => ({ phoneWindow: { ...phoneWindow, onTop: on } })));
}

export const zoomPhoneWindow = async (context: Context, { zoom }: CommandOf<'zoom-phone-window'>): Promise<Outcome> =>
  saved(await context.settings.change(({ phoneWindow }) => ({ phoneWindow: { ...phoneWindow, zoom } })));

export function dismissNotice({ store }: Context, { index }: CommandOf<'dismiss-notice'>): Outcome {
  store.setState({ notices: store.getState().notices.filter((_, at) => at !== index) });
  return done;
}
