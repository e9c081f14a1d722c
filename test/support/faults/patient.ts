import { startDemoPhone } from '../../../electron/demo/demo-phone';
import type { JournalEntry } from '../../../electron/demo/journal';
import type { DemoPhone } from '../../../electron/demo/options';
import { createPhone, type Phone, type PhoneOptions } from '../../../electron/phone/client';
import { bitmap } from '../bitmaps';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from '../certificates';
import { until } from '../until';
import { DOORS, type DoorName, FINGERPRINT, LOGIN } from './doors';
import type { Fault } from './fault-list';

/** A phone to which everything happens, run after run. */
export interface Patient {
  readonly door: DoorName;
  readonly secure: boolean;
  readonly phone: DemoPhone;
  /** An unused client; with the right password unless told otherwise. */
  client(options: Partial<PhoneOptions>): Phone;
  /** Goes wrong in this way from now on, and in no other; null: in none. */
  suffer(fault: Fault | null): Promise<void>;
  /** Shows its own certificate, or another. */
  showCertificate(own: boolean): Promise<void>;
  /** Long after: no client is locked out any more. */
  wait(): void;
  /** In order again, and in the network; `since`: the entries of its journal since it last was. Rejects after 10 s. */
  recover(since: readonly JournalEntry[]): Promise<void>;
  stop(): Promise<void>;
}

/** The picture on its display: no drawing, for that takes longer than all the rest. */
export const PICTURE = bitmap({ width: 12, height: 5 });

const REBOOT_MS = 3;
/** Longer than any lock-out. */
const LOCK_MS = 100 * 24 * 3_600_000;
/** So long that no run sees the restart behind a new firmware: it could not be told from one that was asked for. */
const UPDATE_MS = 1_000_000;

const AT_ONCE = { dialling: 0, calling: 0, ringing: 0, ended: 0, callMe: 0, unanswered: null, note: null, key: null };

const isRestart = ({ is }: JournalEntry): boolean => is === 'reboot' || is === 'reset';

const isBack = (since: readonly JournalEntry[]): boolean => {
  const restarted = since.findLastIndex(isRestart);
  return since.findLastIndex(({ is }) => is === 'back') >= restarted;
};

export const startPatient = async (door: DoorName): Promise<Patient> => {
  const options = DOORS[door];
  const secure = 'tls' in options;
  /** How far the phone's clock is ahead, in ms. */
  let ahead = 0;
  const phone = await startDemoPhone({
    ...options,
    now: () => Date.now() + ahead,
    pace: { ...AT_ONCE, update: UPDATE_MS, restart: REBOOT_MS },
    journalLimit: 1,
  });
  phone.show(PICTURE);
  let letGo = (): void => {};
  let own = true;

  const suffer = async (fault: Fault | null): Promise<void> => {
    letGo();
    letGo = fault?.how === 'silent' ? phone.hold() : () => {};
    await phone.misbehave(fault === null || fault.how === 'silent' ? null : fault.how);
  };

  const showCertificate = async (will: boolean): Promise<void> => {
    if (!secure || own === will) return;
    own = will;
    await phone.changeCertificate(will ? FIRST_CERTIFICATE : SECOND_CERTIFICATE);
  };

  return {
    door,
    secure,
    phone,
    suffer,
    showCertificate,
    client: (more) =>
      createPhone({
        origin: phone.origin,
        ...LOGIN,
        ...(secure ? { trust: { mode: 'pinned', fingerprint: FINGERPRINT } } : {}),
        ...more,
      }),
    async recover(since) {
      await suffer(null);
      await showCertificate(true);
      await until('the phone to be back', () => isBack(since));
    },
    wait: () => {
      ahead += LOCK_MS;
    },
    stop: () => phone.stop(),
  };
};
