/** The parts of a SIP address (RFC 3261 19.1); those that it does not say are absent. */
export interface SipAddress {
  /** IPv6 without brackets. */
  readonly host: string;
  readonly user?: string;
  readonly port?: number;
  readonly transport?: 'udp' | 'tcp';
}

const ADDRESS = /^sip:(?:(?<user>[^@]*)@)?(?<host>\[[\da-f:.]+\]|[^:;?@/\s[\]]+)(?::(?<port>\d{1,5}))?(?<rest>;.*)?$/i;

const readTransport = (rest: string): 'udp' | 'tcp' | null => {
  const found = /^;transport=(udp|tcp)$/i.exec(rest)?.[1]?.toLowerCase();
  return found === 'udp' || found === 'tcp' ? found : null;
};

/** Whether a text says that it is a SIP address, or one over TLS, which Offhook does not speak. */
export const isSipAddress = (text: string): boolean => /^sips?:/i.test(text.trim());

/** `sip:440@192.168.1.20:5060;transport=tcp`; null: it is none, or has a part that Offhook would leave out. */
export function readSipAddress(text: string): SipAddress | null {
  const { user, host, port, rest } = ADDRESS.exec(text.trim())?.groups ?? {};
  const transport = rest === undefined ? undefined : readTransport(rest);
  // Digits alone are an extension that lacks its host.
  if (host === undefined || /^\d+$/.test(host) || transport === null || user?.includes(':')) return null;
  return {
    host: host.replace(/^\[|\]$/g, ''),
    ...(user === undefined || user === '' ? {} : { user }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(transport === undefined ? {} : { transport }),
  };
}
