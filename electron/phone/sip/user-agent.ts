import { headerValue, type SipResponse } from '../../sip/message';
import type { PhoneInfo } from '../replies';

/** `snomD862/10.1.226.16`; behind it, from 10.1.198 on, the MAC address of 12 hexadecimal digits (PROTOCOL.md 9). */
const SNOM = /^snom[ -]?([A-Z]?\d{3})\/(\d+(?:\.\d+)+)\S*(?:\s+([0-9A-F]{12}))?\b/i;

/** What a phone says of itself in User-Agent or Server; null: it is no Snom phone, or says nothing. */
export function infoIn(response: SipResponse): PhoneInfo | null {
  for (const name of ['User-Agent', 'Server']) {
    const found = SNOM.exec(headerValue(response, name)?.trim() ?? '');
    if (!found) continue;
    const [, model = '', firmware = '', mac] = found;
    return { model: model.toUpperCase(), firmware, ...(mac === undefined ? {} : { mac: mac.toUpperCase() }) };
  }
  return null;
}
