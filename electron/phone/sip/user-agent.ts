import { headerValue, type SipResponse } from '../../sip/message';
import type { PhoneInfo } from '../phone-info';

/** `snomD862/10.1.226.16`; behind it, from 10.1.198 on, the MAC address of 12 hexadecimal digits (PROTOCOL.md 9). */
const SNOM = /^snom[ -]?([A-Z]?\d{3})\/(\d+(?:\.\d+)+)\S*(?:\s+([0-9A-F]{12}))?\b/i;

/** What a User-Agent says of a phone; null: it is none of Snom's. */
export function readUserAgent(text: string): PhoneInfo | null {
  const found = SNOM.exec(text.trim());
  if (!found) return null;
  const [, model = '', firmware = '', mac] = found;
  return { model: model.toUpperCase(), firmware, ...(mac === undefined ? {} : { mac: mac.toUpperCase() }) };
}

/** What a phone says of itself in User-Agent or Server; null: it is no Snom phone, or says nothing. */
export const infoIn = (response: SipResponse): PhoneInfo | null =>
  readUserAgent(headerValue(response, 'User-Agent') ?? '') ?? readUserAgent(headerValue(response, 'Server') ?? '');
