import * as z from 'zod/mini';
import { command } from '../command-schema';
import { TEXT_LINE_MOST_CHARS } from '../limits';
import { Fingerprint } from './certificate';
import { LoginForm } from './login';
import { Png } from './png';
import { DemoPatch, KeyLabel, LabelledKey, PhoneId, PhonePatch, PhoneProfile } from './profile';

const Password = z.string().check(z.maxLength(TEXT_LINE_MOST_CHARS));

/** Everything about the phones: which there are, whether they answer, and what they show. */
export const phoneCommands = [
  /** Ask the phone who it is (info.htm); presses nothing. */
  command('check-phone', {}, { from: 'anywhere', reports: true, needsPhone: true }),
  /** Find out why the active phone does not do what it should; presses nothing. */
  command('examine', {}, { from: 'anywhere', needsPhone: true }),
  /** Look for phones in the network, or look no more. */
  command('find-phones', { on: z.boolean() }, { from: 'anywhere' }),
  /** Trust the certificate that the phone has shown; only the one with this fingerprint. */
  command('trust-certificate', { id: PhoneId, fingerprint: Fingerprint }, { from: 'windows' }),
  /** Trust the shown certificate no more, or not at all: nothing is sent to the phone until the user says otherwise. */
  command('distrust-certificate', { id: PhoneId }, { from: 'windows' }),
  /** Let the phone ask for its password in the weaker form in which it has just asked; only in this one. */
  command('accept-login', { id: PhoneId, form: LoginForm }, { from: 'windows' }),
  /** Let the active phone ask for its password in any form, as if it never had before. */
  command('forget-login', {}, { from: 'windows' }),
  /** Try the active phone's password once more, although the phone has refused it. */
  command('try-password-again', {}, { from: 'windows' }),
  /** Add a phone; one whose id is in the list already changes nothing. */
  command('add-phone', { profile: PhoneProfile, password: z.optional(Password) }, { from: 'windows' }),
  command('change-phone', { id: PhoneId, patch: PhonePatch }, { from: 'windows' }),
  /** Put a phone's password into the keychain; '' removes it. */
  command('save-password', { id: PhoneId, password: Password }, { from: 'windows' }),
  command('remove-phone', { id: PhoneId }, { from: 'windows' }),
  /** null: the demo phone. */
  command('use-phone', { id: z.nullable(PhoneId) }, { from: 'windows' }),
  /** Give a function or expansion key of the active phone a word of its own; '' takes it away. */
  command('label-key', { key: LabelledKey, label: KeyLabel }, { from: 'windows' }),
  /** Make the demo phone another model, or say what keys it has. */
  command('change-demo', { patch: DemoPatch }, { from: 'windows' }),
  /** Ask the keychain again, after it was locked or missing. */
  command('retry-keychain', {}, { from: 'windows' }),
  command('copy-screen', { png: Png }, { from: 'windows' }),
  command('save-screen', { png: Png }, { from: 'windows' }),
] as const;
