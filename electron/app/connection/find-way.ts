import type { Way } from '../../contract/phones/ways';
import type { Problem, ProblemCode } from '../../contract/problem';
import { PhoneError, type PhoneErrorCode } from '../../phone/errors';
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
}

interface FindWayDeps {
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
  readonly active: Pick<ActivePhone, 'onFile'>;
  readonly clients: Pick<Clients, 'withClientFor'>;
}

/** On each way, the problems of a phone that is not there, which say nothing of the way where it has been there before. */
const ABSENT: Readonly<Record<Way, ReadonlySet<ProblemCode>>> = {
  http: new Set<ProblemCode>(['unreachable']),
  sip: new Set<ProblemCode>(['unreachable', 'sip-silent']),
};

const OTHER: Readonly<Record<Way, Way>> = { http: 'sip', sip: 'http' };

/** Only a phone with web pages of its maker's asks for a password, or shows a certificate to be judged. */
const IS_THERE: ReadonlySet<PhoneErrorCode> = new Set(['password-missing', 'certificate-new', 'certificate-changed']);

export function createFindWay({ settings, active, clients }: FindWayDeps): FindWay {
  const isOurs = (): boolean => {
    const { phones, activePhone } = settings.now();
    return phones.some(({ id, way }) => id === activePhone && way === 'find-out');
  };

  const answers = async (profile: RoutedProfile): Promise<boolean> => {
    try {
      const says = await clients.withClientFor(profile, ({ phone }) => phone.info());
      // Any program may answer SIP: it is a phone that says so.
      return says.model !== undefined;
    } catch (error) {
      if (!(error instanceof PhoneError)) throw error;
      return profile.way === 'http' && IS_THERE.has(error.code);
    }
  };

  /** Whether the problem is one of the way, and not of a phone that is away for a while. */
  const leadsNowhere = ({ id, way }: RoutedProfile, { code }: Problem): boolean => {
    if (way === 'http' && code === 'no-remote-control') return true;
    // Over HTTP every phone tells its hardware address: one that is known has been reached.
    const hasBeenThere = way === 'http' && settings.now().learned.macs[id] !== undefined;
    return ABSENT[way].has(code) && !hasBeenThere;
  };

  return {
    isOurs,
    async other(problem) {
      const profile = active.onFile();
      if (!profile || !isOurs() || !leadsNowhere(profile, problem)) return false;
      const { id, host } = profile;
      const way = OTHER[profile.way];
      if (!(await answers({ ...profile, way }))) return false;
      // The user may have chosen another phone, or another address, meanwhile.
      const now = active.onFile();
      if (now?.id !== id || now.host !== host || !isOurs()) return false;
      await settings.change(({ learned }) => ({
        learned: { ...learned, ways: { ...learned.ways, [id]: { host, way } } },
      }));
      return true;
    },
  };
}
