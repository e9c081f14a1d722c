import type { Examination } from '../../contract/phones/examination';
import type { ConnectionStatus, PhoneState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import type { AppState } from '../../contract/state';

interface Facts {
  /** In ms since 1970. */
  readonly now: number;
  /** The last lines of the log, without a secret and without a number. */
  readonly log: string;
}

const time = (at: number): string => new Date(at).toISOString();

/** A problem by its code alone: its facts are addresses, names and numbers. */
const codes = (problems: readonly Problem[]): string => problems.map(({ code }) => code).join(', ') || 'none';

const statusLine = (status: ConnectionStatus): string => {
  if (status.is === 'unknown' || status.is === 'asking') return status.is;
  const since = `since ${time(status.since)}`;
  return status.is === 'trouble' ? `trouble ${since}: ${status.problem.code}` : `${status.is} ${since}`;
};

const phoneLine = ({ activePhone }: AppState, phone: PhoneState, at: number): string => {
  const { model, scheme, certificate, oldTls, wire, demo, hasPassword, user, trusted } = phone;
  const facts = [
    demo ? 'demo' : scheme,
    ...(scheme === 'https' ? [`certificate ${certificate}`, trusted ? 'trusted' : 'not trusted'] : []),
    ...(oldTls ? ['old TLS allowed'] : []),
    ...(demo ? [] : [user === '' ? 'no user' : 'user', hasPassword ? 'password' : 'no password']),
    ...(wire.separators === 'raw' ? [] : [`separators ${wire.separators}`]),
    ...(wire.method === 'GET' ? [] : [wire.method]),
    ...(phone.id === activePhone ? ['active'] : []),
  ];
  return `phone ${at + 1}: ${model}, ${facts.join(', ')}`;
};

const examinationLines = (last: Examination | null): readonly string[] => {
  if (!last) return ['last examination: none'];
  return [
    `last examination: ${time(last.at)}`,
    `  finding: ${last.finding?.code ?? 'none'}`,
    `  remarks: ${codes(last.remarks)}`,
    `  checks: ${last.checks.map(({ check, result }) => `${check} ${result}`).join(', ')}`,
    `  says: model ${last.says?.model ?? 'unknown'}, firmware ${last.says?.firmware ?? 'unknown'}`,
  ];
};

const softKeysLine = ({ softKeys: { way, keys, ignored } }: AppState): string => {
  const { stranger, unknown, repeated, late } = ignored;
  const fates = (['taken', 'handed', 'waiting', 'refused'] as const)
    .map((fate) => `${keys.filter((one) => one.fate === fate).length} ${fate}`)
    .join(', ');
  const problems = codes(keys.flatMap(({ problem }) => problem ?? []));
  return `soft keys: ${keys.length} by ${way} (${fates}; ${problems}), presses ignored: ${stranger} stranger, ${unknown} unknown, ${repeated} repeated, ${late} late`;
};

type Numbered = Pick<AppState, 'recent' | 'favourites' | 'offer' | 'countdown' | 'postDial'>;

/** Every number that is on screen, and whose it is. */
const numbersIn = ({ recent, favourites, offer, countdown, postDial }: Numbered): readonly string[] => [
  ...[...recent, ...(offer?.candidates ?? []), ...(countdown ? [countdown.plan] : [])].flatMap(({ number, dials }) => [
    number,
    dials,
  ]),
  ...(offer?.candidates ?? []).flatMap(({ text, before }) => [text, before]),
  // A phone may have gone since.
  ...recent.map(({ phone }) => phone),
  ...favourites.flatMap(({ name, number }) => [name, number]),
  ...(postDial ? [postDial.number] : []),
];

/** Names, addresses and users of phones, and everything else that says where the user is or whom they call. */
const privateWords = ({ phones, sequences, pins, ...state }: AppState): readonly string[] =>
  [
    ...phones.flatMap(({ name, host, user, outgoingUri, lines, caFile, demo }) =>
      demo ? [] : [name, host, user, outgoingUri, caFile, ...lines.flatMap((line) => [line.name, line.uri])],
    ),
    ...sequences.map(({ name }) => name),
    ...pins.map(({ name }) => name),
    ...numbersIn(state),
    ...state.softKeys.keys.map(({ label }) => label),
  ].filter((word) => word.trim() !== '');

/** A text as a pattern that means it and nothing else. */
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The log is masked where it is written; whatever of the user's own words came into it all the same is taken out. */
const masked = (log: string, state: AppState): string =>
  [...privateWords(state)]
    .sort((one, other) => other.length - one.length)
    // A host's name is looked up, and logged, in small letters.
    .reduce((text, word) => text.replace(new RegExp(literal(word), 'giu'), '…'), log);

/**
 * The facts that a helper has to know, as lines of plain English: no name, no address, no user, no number that was
 * dialled, no secret.
 */
export function diagnosis(state: AppState, { now, log }: Facts): string {
  const hotkeys = state.hotkeys.filter(({ accelerator }) => accelerator !== null);
  const refused = hotkeys.flatMap(({ accelerator, problem }) => (problem ? [`${accelerator}: ${problem.code}`] : []));
  return [
    `Offhook ${state.version}`,
    `time: ${time(now)}`,
    `platform: ${state.platform}, session: ${state.session}`,
    `language: ${state.language} (setting: ${state.languageSetting})`,
    `keychain: ${state.keychain}`,
    `hotkeys: ${hotkeys.length} bound, refused: ${refused.join(', ') || 'none'}`,
    ...state.phones.map((phone, at) => phoneLine(state, phone, at)),
    `connection: ${statusLine(state.connectionStatus)}`,
    `drawn as: ${state.face.model}`,
    ...examinationLines(state.doctor.last),
    `looking for phones: ${state.finding ? `${state.finding.phones.length} found, listening: ${state.finding.listening}` : 'no'}`,
    softKeysLine(state),
    `sequences: ${state.sequences.length}, PINs: ${state.pins.length}, running: ${state.running ? 'yes' : 'no'}`,
    `notices: ${codes(state.notices)}`,
    '',
    'log:',
    masked(log.trimEnd(), state) || '(empty)',
    '',
  ].join('\n');
}
