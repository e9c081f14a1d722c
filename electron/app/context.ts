import type { StoreApi } from 'zustand/vanilla';
import type { Command, CommandName, CommandOf } from '../contract/command';
import type { Done, Outcome, OutcomeOf, Refused } from '../contract/outcome';
import type { CertificateFacts } from '../contract/phones/certificate';
import type { LoginForm } from '../contract/phones/login';
import type { PhoneSays } from '../contract/phones/phone-says';
import type { PhoneProfile } from '../contract/phones/profile';
import type { Problem } from '../contract/problem';
import type { AppState } from '../contract/state';
import type { Keychain } from '../settings/keychain';
import type { ActiveIdentity } from './connection/across-processes';
import type { Of } from './connection/active-phone';
import type { Connected, Way } from './connection/clients';
import type { OwnDemo } from './connection/demo-phone';
import type { Failures } from './connection/failures';
import type { Heard, LinkKeeper } from './connection/link-status';
import type { LockOuts } from './connection/lockouts';
import type { Logins } from './connection/logins';
import type { Shown } from './connection/shown';
import type { ClipboardWatch } from './dialling/clipboard-watch';
import type { Countdown } from './dialling/countdown';
import type { Numbers } from './dialling/number-finder';
import type { Offers } from './dialling/offers';
import type { AfterDial } from './dialling/post-dial';
import type { Questions } from './dialling/questions';
import type { CallsOnce } from './dialling/shared-calls';
import type { PhoneFinding } from './discovery/discovery';
import type { Finger } from './display/fingers';
import type { Doctor } from './doctor/doctor';
import type { CallHistory } from './history/history';
import type { Hotkeys } from './hotkeys/hotkeys';
import type { CommandAsker, CommonAsker } from './kernel/asker';
import type { Clock } from './kernel/clock';
import type { Desktop } from './kernel/desktop';
import type { Wishes } from './kernel/repeat-guard';
import type { SettingsStore } from './kernel/settings';
import type { SequenceRun } from './sequences/run';
import type { TypedKeys } from './typed/typed-keys';

/** A call that was made, and when it was answered (ms of `elapsed`; null: not yet): shortly behind it, the same number means this one. */
export interface MadeCall {
  /** Its address, `host:port`: the same phone may be in several profiles. */
  readonly phone: string;
  readonly dials: string;
  /** The identity it was made from (its URI); undefined: the phone's own. */
  readonly line: string | undefined;
  readonly outcome: Promise<Outcome>;
  answered: number | null;
  /** Who wants it; when all of them have given it up unanswered, the same number means another call. */
  readonly asker: CommonAsker;
}

/** What the commands work with. Made once by `app.ts`; each handler gets it with the sender of its command. */
export interface Context {
  readonly store: StoreApi<AppState>;
  readonly desktop: Desktop;
  readonly keychain: Keychain;
  readonly way: Way;
  readonly demo: OwnDemo;
  readonly hotkeys: Hotkeys;
  readonly finger: Finger;
  readonly history: CallHistory;
  readonly numbers: Numbers;
  readonly offers: Offers;
  readonly questions: Questions;
  readonly countdown: Countdown;
  readonly afterDial: AfterDial;
  readonly clipboardWatch: ClipboardWatch;
  readonly failures: Failures;
  readonly link: LinkKeeper;
  readonly lockOuts: LockOuts;
  readonly logins: Logins;
  readonly shownCertificates: Shown<CertificateFacts>;
  /** The forms in which phones have asked for the password that are weaker than before. */
  readonly shownLogins: Shown<LoginForm>;
  readonly doctor: Doctor;
  readonly finding: PhoneFinding;
  /** The active phone may be gone: a running program asks it at once. */
  doubt(): void;
  /** The last lines of the log, without a secret and without a number. */
  readonly readLog: () => Promise<string>;
  readonly now: () => number;
  readonly clock: Clock;
  /** A number nobody had before, for as long as Offhook runs: an old offer is never taken for a new one. */
  readonly nextId: () => number;
  /** The last call: asking for it again too soon means the same call. */
  readonly lastCall: { made: MadeCall | null };
  /** The same for every Offhook of this user's; null: it knows of no other. */
  readonly callsOnce: CallsOnce | null;
  /** The sequence that is under way: one at a time. */
  readonly sequenceRun: { current: SequenceRun | null };
  readonly wishes: Wishes;
  readonly activeIdentity: ActiveIdentity;
  /** What is typed at each phone: no emergency number comes together there by itself. */
  readonly typed: TypedKeys;
  /** Who waits for the command that is being done: the phone is told nothing for a sender who has given up. */
  readonly asker: CommandAsker;
  /** Whether a program sent this command, a script at a terminal; else it was a person at this desk. */
  isFromProgram(command: Command): boolean;
  readonly settings: SettingsStore;
  /** The active phone's profile as it is on file; null: the demo phone. */
  activeProfile(): PhoneProfile | null;
  /** Shows what the settings, the keychain and the way to the phone now say. */
  refresh(): void;
  /** What making a client has told us about the keychain. */
  heardOfKeychain(connected: Connected): void;
  /** What a phone has said of itself: shown while it is the active one. */
  phoneSaid(connected: Connected, says: PhoneSays): void;
  /** A phone has answered, or shown a page: where it is the active one, that is shown. */
  linkIsReady(connected: Connected, by?: Heard): void;
  /** A phone has not, or not as it should: where it is the active one, that is shown. */
  linkIsTroubled(of: Of, problem: Problem, by?: Heard): void;
  /** Drops all that waits for a phone (absent: for any), and ends the sequence that is under way: nothing comes late. */
  drop(id?: string): void;
  /** Does something that nobody has to wait for. */
  later(command: Command): Promise<Outcome>;
  /** Somebody ends the call: none that is still to come is made, and nothing more is sent behind it. */
  hangUp(): void;
  /** How often something has ended calls: whoever reads a number knows whether it is still meant. */
  endings(): number;
  /** Tells whoever watches the screen that it may just have changed. */
  screenMayHaveChanged(): void;
}

/** One function for every command: leaving one out does not compile. */
export type Handlers = {
  readonly [Name in CommandName]: (
    context: Context,
    command: CommandOf<Name>,
  ) => Promise<OutcomeOf<Name>> | OutcomeOf<Name>;
};

export const done: Done = { ok: true, result: 'done' };

export const failed = (problem: Problem): Refused => ({ ok: false, problem });

/** Done, or the reason why it could not be written down. */
export const saved = (problem: Problem | null): Outcome => (problem ? failed(problem) : done);
