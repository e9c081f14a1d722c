import { isAboutPage, PhoneError } from './errors';
import type { Check, Diagnosis, Expected, PhoneExamination } from './examination';
import type { WireReply } from './exchange';
import { checksOf, differences, isComparable, type Trouble, troubleOf } from './findings';
import { isSnomPage } from './foreign';
import { commandAnswer, isAnsweredElsewhere, isTaken, type PageAnswer, whyNoCommands } from './inferred';
import type { PhoneInfo } from './phone-info';
import { isInfoPage, readInfoReply, refuseLocked, type Standing } from './replies';
import { bareCommandRequest, infoRequest, infoWithParameterRequest, type PhoneRequest } from './requests';

/** The result of one look at a page. */
export type Look =
  | {
      readonly is: 'reply';
      /** null: the connection closed without a word. */
      readonly reply: WireReply | null;
      /** Whether the phone asked for the password, and took it. */
      readonly loggedIn: boolean;
    }
  /** A password that is right was refused for this page. */
  | { readonly is: 'refused' };

/** All that an examination can do: none of it presses anything. Each takes its own turn at the phone. */
export interface DoctorDeps {
  /** `http://host:port` or `https://host:port`. */
  readonly origin: string;
  /** `proved`: the password is known to be right, so that its refusal speaks of the page. Rejects with a PhoneError. */
  look(request: PhoneRequest, proved: boolean): Promise<Look>;
  /** Rejects with a PhoneError. */
  screen(): Promise<unknown>;
  /** The answer of the old web interface's port to the question who it is; null: none. Never rejects. */
  lookAtOldInterface(): Promise<WireReply | null>;
}

/** The facts that the phone tells of itself, and whether it has taken the password for that. */
interface Met {
  readonly info: PhoneInfo;
  readonly proved: boolean;
  /** Its page does not say who it is, and it takes commands. */
  readonly isStrange?: true;
}

const knownAt = ({ origin }: DoctorDeps): Standing => ({ origin, known: true });

const isSecure = ({ origin }: DoctorDeps): boolean => new URL(origin).protocol === 'https:';

const isPhone = (reply: WireReply | null): boolean =>
  reply !== null && (reply.status === 401 ? isSnomPage(reply) : isInfoPage(reply));

/** What answers instead of a phone: perhaps another page of Snom's, and perhaps the phone's own is somewhere else. */
const whoseElse = async (deps: DoctorDeps, trouble: Trouble, reply: WireReply | null): Promise<Trouble> => {
  const { code } = trouble.finding;
  if (code !== 'no-remote-control' && (code !== 'not-a-phone' || !reply || !isSnomPage(reply))) return trouble;
  if (isPhone(await deps.lookAtOldInterface())) return { at: 'page', finding: { code: 'port-3112' } };
  return code === 'not-a-phone' ? { at: 'page', finding: { ...trouble.finding, code: 'other-page' } } : trouble;
};

const meet = async (deps: DoctorDeps, expected: Expected): Promise<Met | Trouble> => {
  let reply: WireReply | null = null;
  try {
    const look = await deps.look(infoRequest(), false);
    reply = look.is === 'reply' ? look.reply : null;
    const info = readInfoReply(reply, { origin: deps.origin, known: false });
    return { info, proved: look.is === 'reply' && look.loggedIn };
  } catch (error) {
    const strange = isAboutPage(error) && (await meetByCommands(deps, expected));
    return strange || whoseElse(deps, troubleOf(error, 'page'), reply);
  }
};

/** A phone whose page does not say who it is, and that takes commands; false: this is none, as far as one can see. */
const meetByCommands = async (deps: DoctorDeps, { takesCommands }: Expected): Promise<Met | Trouble | false> => {
  if (takesCommands) return { info: {}, proved: false, isStrange: true };
  try {
    const bare = await deps.look(bareCommandRequest(), false);
    const takes = bare.is === 'reply' && isTaken(bare.reply, { origin: deps.origin, known: false });
    return takes && { info: {}, proved: bare.loggedIn, isStrange: true };
  } catch (error) {
    return troubleOf(error, 'page');
  }
};

/** Whether a page was refused, and did not come because of something else. One that sends elsewhere refuses, too. */
const isRefusal = ({ code, status = 0 }: PhoneError): boolean =>
  code === 'not-a-phone' || (code === 'refused' && status < 500) || (code === 'bad-reply' && status >= 300);

/** How info.htm is answered with a parameter that means nothing; throws where it is not answered well. */
const infoAnswer = (reply: WireReply | null, deps: DoctorDeps): PageAnswer => {
  if (reply === null) return 'unclear';
  try {
    readInfoReply(reply, knownAt(deps));
    return 'taken';
  } catch (error) {
    if (error instanceof PhoneError && isRefusal(error)) return 'refused';
    throw error;
  }
};

/** The trouble that keeps commands from being carried out; undefined: none that can be seen without one. */
const tryCommands = async (deps: DoctorDeps, { info, proved }: Met): Promise<Trouble | undefined> => {
  const parameter = await deps.look(infoWithParameterRequest(), proved);
  // Credentials are refused once at most: after that nothing more is asked with them.
  if (parameter.is === 'refused') return { at: 'commands', finding: { code: 'queries-restricted', status: 401 } };
  const bare = await deps.look(bareCommandRequest(), proved || parameter.loggedIn);
  if (bare.is === 'refused') return { at: 'commands', finding: { code: 'refused', status: 401 } };
  const { reply } = bare;
  if (reply) refuseLocked(reply);
  if (reply && isAnsweredElsewhere(reply, deps.origin)) {
    return { at: 'commands', finding: { code: 'refused', status: reply.status } };
  }
  const code = whyNoCommands(commandAnswer(reply), infoAnswer(parameter.reply, deps));
  if (code === undefined) return undefined;
  const isNoPhone = reply?.status === 404 && info.model === undefined && info.mac === undefined;
  if (isNoPhone) return { at: 'page', finding: { code: 'other-page', status: 404 } };
  const status = code === 'hidden-tags' ? reply?.status : parameter.reply?.status;
  return { at: 'commands', finding: { code, ...(status === undefined ? {} : { status }) } };
};

const LOGIN_FOR_DISPLAY: ReadonlySet<string> = new Set(['refused', 'password-missing']);

/** Whether keys may work all the same. */
const isAboutDisplay = ({ at, finding }: Trouble): boolean =>
  at === 'display' || (at === 'login' && LOGIN_FOR_DISPLAY.has(finding.code));

const tryDisplay = async (deps: DoctorDeps): Promise<Trouble | undefined> => {
  try {
    await deps.screen();
    return undefined;
  } catch (error) {
    const trouble = troubleOf(error, 'display');
    if (!isAboutDisplay(trouble)) return trouble;
    const { finding } = trouble;
    const isRefusal = trouble.at === 'login' || finding.status === 403;
    return { at: 'display', finding: isRefusal ? { status: 401, ...finding, code: 'display-refused' } : finding };
  }
};

const report = (deps: DoctorDeps, trouble: Trouble | undefined, more: Partial<Course> = {}): PhoneExamination => {
  const { remarks = [], says = null, troubled = [], skipped = [] } = more;
  return {
    finding: trouble?.finding ?? null,
    remarks,
    checks: checksOf({
      stopped: trouble?.at,
      troubled: new Set(troubled),
      skipped: new Set([...(isSecure(deps) ? [] : (['certificate'] as const)), ...skipped]),
    }),
    says,
  };
};

interface Course {
  readonly remarks: readonly Diagnosis[];
  readonly says: PhoneInfo;
  readonly troubled: readonly Check[];
  readonly skipped: readonly Check[];
}

/** The last check costs no request: the facts that the phone tells of itself against the expected ones. */
const conclude = (deps: DoctorDeps, met: Met, expected: Expected, display: Trouble | undefined): PhoneExamination => {
  const { info: says, isStrange } = met;
  const [worst, ...others] = differences(says, expected);
  const strange: readonly Trouble[] = isStrange ? [{ at: 'page', finding: { code: 'says-nothing' } }] : [];
  const remarked = [...strange, ...(display ? [display] : [])];
  const remarks = [...remarked.map(({ finding }) => finding), ...others];
  const course = { ...(isStrange ? {} : { says }), remarks, troubled: remarked.map(({ at }) => at) };
  if (worst) return report(deps, { at: 'model', finding: worst }, course);
  return report(deps, undefined, { ...course, skipped: isComparable(says, expected) ? [] : ['model'] });
};

const tryAll = async (deps: DoctorDeps, met: Met, expected: Expected): Promise<PhoneExamination> => {
  const { info: says } = met;
  const outweighed = expected.takesCommands || met.isStrange;
  const stop = (trouble: Trouble) => report(deps, trouble, { says, remarks: differences(says, expected) });
  // The word of commands is not doubted for the word of a page.
  const commands = outweighed ? undefined : await tryCommands(deps, met).catch((error) => troubleOf(error, 'commands'));
  if (commands) return stop(commands);
  const display = await tryDisplay(deps);
  return display && display.at !== 'display' ? stop(display) : conclude(deps, met, expected, display);
};

/**
 * Why a phone does not do what it should: looks at pages in the order of `CHECKS` until something is in the way, and
 * presses nothing. Credentials are refused once at most. Rejects as `dropped` when the client is closed meanwhile.
 */
export const examine = async (deps: DoctorDeps, expected: Expected): Promise<PhoneExamination> => {
  const met = await meet(deps, expected);
  return 'finding' in met ? report(deps, met) : tryAll(deps, met, expected);
};
