import type { FoundPhone, FoundPhones } from '../../contract/phones/found-phone';
import type { PhonesState } from '../../contract/phones/state';
import type { Settings } from '../../contract/settings';
import type { Neighbour } from '../../discovery/arp';
import type { AnnouncedPhone, PnpListener } from '../../discovery/pnp';
import type { Clock } from '../../phone/screen';
import type { ConnectDeps } from '../connection/connect';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { createIdentifyFound } from './identify-found';

/** How phones in the network are noticed; neither way sends anything. */
export interface Finder {
  /** Hears what phones announce when they start. */
  readonly listen: (options: { readonly onPhone: (phone: AnnouncedPhone) => void }) => PnpListener;
  /** Snom's phones among the neighbours that this computer remembers; none where their table cannot be read. */
  readonly readArp: () => Promise<readonly Neighbour[]>;
}

/** Looks for phones while the user wants to know, and asks each that it notices once who it is. */
export interface Discovery {
  look(): void;
  /** Looks no more, and forgets the phones that were found. */
  end(): void;
}

interface DiscoveryDeps extends Pick<ConnectDeps, 'createPhone'> {
  readonly store: Store<Pick<PhonesState, 'finding' | 'phones'>>;
  readonly settings: Pick<SettingsStore, 'now'>;
  /** Loaded when the user looks for the first time. */
  readonly finder: () => Promise<Finder>;
  readonly clock: Clock;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** A phone that is told to restart announces itself well within this time. */
const LOOK_LIMIT_MS = 300_000;
/** So often the neighbours are looked through again. */
const NEIGHBOURS_EVERY_MS = 5_000;
const PHONES_MOST = 200;

/** The profile that leads to a phone: by its address, or by the hardware address that it has told before. */
const knownAs = (
  { phones, learned: { macs } }: Settings,
  { host, mac }: Pick<FoundPhone, 'host' | 'mac'>,
): string | null =>
  phones.find((phone) => phone.host === host || (mac !== undefined && macs[phone.id] === mac))?.id ?? null;

export function createDiscovery(deps: DiscoveryDeps): Discovery {
  const { store, settings, finder, clock, log } = deps;
  /** Everything that has to be stopped; null: no search runs. */
  let stops: (() => void)[] | null = null;

  const failed = (error: unknown): void => log('finding', 'could not look for phones', { error });

  const put = (next: FoundPhones): void => {
    const phones = next.phones.map((phone) => ({ ...phone, known: knownAs(settings.now(), phone) }));
    store.setState({ finding: { ...next, phones } });
  };

  const end = (): void => {
    for (const stop of stops ?? []) stop();
    stops = null;
    if (store.getState().finding) store.setState({ finding: null });
  };

  const begin = async (mine: (() => void)[]): Promise<void> => {
    const isOver = (): boolean => stops !== mine;
    const change = (how: (found: FoundPhones) => Partial<FoundPhones>): void => {
      const { finding } = store.getState();
      if (finding && !isOver()) put({ ...finding, ...how(finding) });
    };
    const identify = createIdentifyFound({
      ...deps,
      isOver,
      said: (host, facts) =>
        change(({ phones }) => ({ phones: phones.map((one) => (one.host === host ? { ...one, ...facts } : one)) })),
    });
    const notice = (noticed: Omit<FoundPhone, 'answers' | 'known'>): void =>
      change(({ phones }) => {
        if (phones.length >= PHONES_MOST || phones.some(({ host }) => host === noticed.host)) return {};
        identify(noticed.host);
        return { phones: [...phones, { ...noticed, answers: 'asking', known: null }] };
      });
    const { listen, readArp } = await finder();
    if (isOver()) return;
    const listener = listen({ onPhone: (phone) => notice({ ...phone, by: 'pnp' }) });
    mine.push(listener.stop);
    listener.listening.then((listening) => change(() => ({ listening })), failed);
    const lookAround = async (): Promise<void> => {
      for (const neighbour of await readArp()) notice({ ...neighbour, by: 'arp' });
      if (!isOver()) mine.push(clock.after(NEIGHBOURS_EVERY_MS, () => void lookAround().catch(failed)));
    };
    await lookAround();
  };

  return {
    look() {
      if (stops) return;
      const mine = [
        clock.after(LOOK_LIMIT_MS, end),
        // A phone that was found may be set up at once: it is known from then on.
        store.subscribe(({ phones, finding }, before) => {
          if (finding && phones !== before.phones) put(finding);
        }),
      ];
      stops = mine;
      put({ since: clock.now(), listening: false, phones: [] });
      begin(mine).catch(failed);
    },
    end,
  };
}
