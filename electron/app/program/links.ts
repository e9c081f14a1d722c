import type { CommandOf } from '../../contract/command';
import type { Outcome, OutcomeOf } from '../../contract/outcome';
import { type Context, done, failed } from '../context';
import { openLink as open } from '../dialling/open-link';

export const openLink = (context: Context, { link }: CommandOf<'open-link'>): Promise<OutcomeOf<'open-link'>> =>
  open(context, link);

/** Asks the system who opens telephone links: others may have changed it since. */
export async function lookAtLinks({ store, desktop }: Context): Promise<Outcome> {
  store.setState({ links: await desktop.linkHandlers() });
  return done;
}

/** Opens the links of a scheme with Offhook, or not any more; shown is what the system says then. */
export async function openLinksHere(context: Context, { scheme, on }: CommandOf<'open-links-here'>): Promise<Outcome> {
  const problem = await context.desktop.openLinksHere(scheme, on);
  await lookAtLinks(context);
  return problem ? failed(problem) : done;
}

export async function showLinkSettings({ desktop }: Context): Promise<Outcome> {
  await desktop.showLinkSettings();
  return done;
}
