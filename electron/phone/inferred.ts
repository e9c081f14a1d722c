import { isAboutPage } from './errors';
import type { DiagnosisCode } from './examination';
import type { WireReply } from './exchange';
import { isForeign } from './foreign';
import { staysOnPhone } from './redirects';
import { readCommandReply, type Standing } from './replies';
import { COMMAND_PAGE } from './requests';

/**
 * The inferences about phones that are locked down; they stand nowhere else in phone/. No page of Snom's says how a
 * phone answers then (PROTOCOL.md 1.4 and 11): only that requests with parameters are refused, and remote control is
 * dead. So a phone that shows info.htm and refuses command.htm, bare of any parameter, is taken to hide its commands;
 * one that takes both but refuses the same page with a parameter, to restrict queries. The number of the old web
 * interface's port is from the field (PROTOCOL.md 1.4).
 */
export const OLD_INTERFACE_PORT = 3112;

/** How a page answered that changes nothing; `unclear`: it closed without a word, or with one that says something else. */
export type PageAnswer = 'taken' | 'refused' | 'unclear';

const hasErrorTitle = ({ body }: WireReply): boolean =>
  /<title>[^<]*\berror\b/i.test(Buffer.from(body.subarray(0, 1_000)).toString('latin1'));

/** A request not understood (400), or gone wrong in the phone (500), is no ban; nor is that no command was said. */
const isNoBan = ({ status }: WireReply): boolean => status === 400 || status >= 500;

/** A redirect may be all that a command has to say (PROTOCOL.md 1.2). */
export const commandAnswer = (reply: WireReply | null): PageAnswer => {
  if (reply === null || isNoBan(reply)) return 'unclear';
  return reply.status >= 400 || hasErrorTitle(reply) ? 'refused' : 'taken';
};

/**
 * Whether the page of the commands, asked without any, answers as it does to one that was carried out. Throws the
 * errors that would keep every page from being shown: a phone that is locked, wants https, or has no remote control.
 */
export const isTaken = (reply: WireReply | null, standing: Standing): boolean => {
  if (commandAnswer(reply) !== 'taken') return false;
  try {
    return readCommandReply(reply, standing, COMMAND_PAGE).result === 'done';
  } catch (error) {
    if (isAboutPage(error)) return false;
    throw error;
  }
};

/**
 * Whether commands are answered by something else than the phone, which shows its other pages. That the bare page leads to
 * another one of the phone is no word on commands.
 */
export const isAnsweredElsewhere = (reply: WireReply, origin: string): boolean => {
  const asked = { origin, page: COMMAND_PAGE };
  return isForeign(reply, asked) && !staysOnPhone(reply, asked);
};

/** Why commands would come to nothing; undefined: they would not, as far as one can tell without one. */
export const whyNoCommands = (bareCommand: PageAnswer, infoWithParameter: PageAnswer): DiagnosisCode | undefined => {
  if (bareCommand === 'refused') return 'hidden-tags';
  return infoWithParameter === 'refused' ? 'queries-restricted' : undefined;
};
