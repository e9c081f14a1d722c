import { Dialling, DialRules } from '../../electron/contract/dialling/rules';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import type { Settings } from '../../electron/contract/settings';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { profileOf, type TestApp, testApp } from './app';
import { demoPhone } from './demo';
import { savePhone } from './save-phone';
import { createClock } from './still-clock';

interface Desk extends TestApp {
  readonly phone: DemoPhone;
  /** Offhook's time: it stands still until a test lets it pass. */
  readonly clock: ReturnType<typeof createClock>;
}

interface DeskWishes {
  readonly phone?: DemoOptions;
  readonly profile?: Partial<PhoneProfile>;
  readonly dialling?: Partial<Dialling>;
  readonly settings?: Partial<Settings>;
}

/** The dialling settings of a user who has changed these and no others. */
export const dialling = (more: Partial<Dialling> = {}): Dialling => Dialling.parse(more);

/** The rules of a phone in Berlin. */
export const inBerlin = DialRules.parse({ country: 'DE', areaCode: '30' });

/** Offhook with a phone on the desk (`Desk`), which writes down the commands that it gets. */
export async function atDesk(wishes: DeskWishes = {}): Promise<Desk> {
  const phone = await demoPhone(wishes.phone);
  const clock = createClock();
  const settings: Partial<Settings> = {
    phones: [profileOf(phone, wishes.profile)],
    activePhone: 'desk',
    dialling: dialling(wishes.dialling),
    ...wishes.settings,
  };
  return { phone, clock, ...(await testApp(settings, { clock })) };
}

/** A second phone on the desk, `Hall`, to switch to. */
export async function andHall(desk: Desk): Promise<DemoPhone> {
  const hall = await demoPhone();
  await savePhone(desk.send, profileOf(hall, { id: 'hall', name: 'Hall' }));
  return hall;
}

/** Every string of tones that a phone sent, in order. */
export const tones = (phone: DemoPhone): readonly string[] =>
  phone.journal.flatMap((one) => (one.is === 'dtmf' ? [one.digits] : []));

/** The offer that is shown now; a test that has none fails here. */
export function offerOf({ app }: Pick<TestApp, 'app'>) {
  const { offer } = app.store.getState();
  if (!offer) throw new Error('Nothing is offered.');
  return offer;
}

/** The number of the offer's candidates that would be dialled, in order. */
export const offered = (desk: Pick<TestApp, 'app'>): readonly string[] =>
  offerOf(desk).candidates.map(({ dials }) => dials);
