import type { PhoneSays } from '../../contract/phones/phone-says';
import type { Way } from '../../contract/phones/ways';
import type { Problem, ProblemCode } from '../../contract/problem';
import { PhoneError } from '../../phone/errors';
import { findModel } from '../../phone/models';
import type { SettingsStore } from '../kernel/settings';
import type { ActivePhone } from './active-phone';
import type { Clients } from './clients';
import type { RoutedProfile } from './way';

/** Finds out by which way the active phone is reached; presses nothing. */
export interface FindWay {
  /** Whether the user has left the way to Offhook. */
  isOurs(): boolean;
  /** The way in force has come to this problem: another one is looked at. false: it leads nowhere either. */
  other(problem: Problem): Promise<boolean>;
  /** It has answered by SIP: a model that takes more over HTTP is looked for there. false: it is not there. */
  better(says: PhoneSays): Promise<boolean>;
}

interface FindWayDeps {
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
  readonly active: Pick<ActivePhone, 'onFile'>;
  readonly clients: Pick<Clients, 'withClientFor'>;
  /** Whether the program ends. */
  readonly isOver: () => boolean;
}

/** On each way, the problems of a phone that is not there, which say nothing of the way where it has been there before. */
const ABSENT: Readonly<Record<Way, ReadonlySet<ProblemCode>>> = {
  http: new Set<ProblemCode>(['unreachable']),
  sip: new Set<ProblemCode>(['unreachable', 'sip-silent']),
};

const OTHER: Readonly<Record<Way, Way>> = { http: 'sip', sip: 'http' };

export function createFindWay({ settings, active, clients, isOver }: FindWayDeps): FindWay {
  const isOurs = (): boolean => {
    const { phones, activePhone } = settings.now();
    return phones.some(({ id, way }) => id === activePhone && way === 'find-out');
  };

  const answers = async (profile: RoutedProfile): Promise<boolean> => {
    try {
      const says = await clients.withClientFor(profile, ({ phone }) => phone.info());
      // Any program may answer SIP: it is a phone that says so. Of a registered one its server knows that it is there.
      return says.model !== undefined || profile.registered !== undefined;
    } catch (error) {
      if (!(error instanceof PhoneError)) throw error;
      // A login, or a certificate, may be that of any device.
      return false;
    }
  };

  /** Whether the problem is one of the way, and not of a phone that is away for a while. */
  const leadsNowhere = ({ id, way }: RoutedProfile, { code }: Problem): boolean => {
    if (way === 'http' && (code === 'no-remote-control' || code === 'behind-nat')) return true;
    // Over HTTP every phone tells its hardware address: one that is known has been reached.
    const hasBeenThere = way === 'http' && settings.now().learned.macs[id] !== undefined;
    return ABSENT[way].has(code) && !hasBeenThere;
  };

  /** Whether the phone answers there; that is remembered. */
  const leads = async (profile: RoutedProfile, way: Way): Promise<boolean> => {
    const { id, host } = profile;
    if (!(await answers({ ...profile, way }))) return false;
    // The user may have chosen another phone, or another address, meanwhile.
    const now = active.onFile();
    if (isOver() || now?.id !== id || now.host !== host || !isOurs()) return false;
    await settings.change(({ learned }) => ({
      learned: { ...learned, ways: { ...learned.ways, [id]: { host, way } } },
    }));
    return true;
  };

  return {
    isOurs,
    async other(problem) {
      const profile = active.onFile();
      if (!profile || !isOurs() || !leadsNowhere(profile, problem)) return false;
      return leads(profile, OTHER[profile.way]);
    },
    async better({ model }) {
      const profile = active.onFile();
      const takesMore = model !== undefined && findModel(model)?.byHttp === true;
      return profile?.way === 'sip' && takesMore && isOurs() ? leads(profile, 'http') : false;
    },
  };
}
