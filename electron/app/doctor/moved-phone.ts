import type { PhoneProfile } from '../../contract/phones/profile';
import { isRegistration } from '../../contract/phones/registration-name';
import type { Problem, ProblemCode } from '../../contract/problem';
import type { Finder } from '../discovery/discovery';
import type { SettingsStore } from '../kernel/settings';

/** Knows where a phone is that is not where it should be. */
export interface MovedPhone {
  /** The finding; or that the phone has another address by now, which explains it. */
  explain(finding: Problem, profile: PhoneProfile): Promise<Problem>;
}

interface MovedPhoneDeps {
  readonly finder: () => Promise<Pick<Finder, 'readArp'>>;
  readonly settings: Pick<SettingsStore, 'now'>;
}

/** No phone answers there. */
const NO_ANSWER: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreachable',
  'no-route',
  'nothing-listens',
  'no-reply',
  'bad-reply',
  'sip-silent',
]);
/** Another device is there; or the phone's name leads nowhere. */
const NOT_THERE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'not-a-phone',
  'other-phone',
  'other-page',
  'no-remote-control',
  'name-not-found',
]);

const isAddress = (host: string): boolean => /^[\d.]+$/.test(host);

export function createMovedPhone({ finder, settings }: MovedPhoneDeps): MovedPhone {
  return {
    async explain(finding, { id, name, host }) {
      // Its server knows where it is.
      if (isRegistration(host)) return finding;
      const { [id]: mac } = settings.now().learned.macs;
      // Where a name leads is not known here: the silent phone may be the very neighbour that the table has.
      const mayBeElsewhere = NOT_THERE.has(finding.code) || (NO_ANSWER.has(finding.code) && isAddress(host));
      if (mac === undefined || !mayBeElsewhere) return finding;
      const places = (await (await finder()).readArp()).filter((neighbour) => neighbour.mac === mac);
      const [place] = places;
      if (!place || places.some((one) => one.host === host)) return finding;
      return { code: 'phone-moved', phone: name, host: place.host };
    },
  };
}
