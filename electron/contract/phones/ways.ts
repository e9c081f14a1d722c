/** Something that not every way to a phone can do (PROTOCOL.md 9). */
export type Ability =
  | 'hold'
  | 'dtmf'
  | 'display'
  | 'touch'
  | 'release-all'
  | 'line'
  | 'one-list'
  | 'all-lists'
  | 'log-off'
  | 're-register'
  | 'play-ringer'
  | 'mend-line-info'
  | 'reboot'
  | 'reset'
  | 'clear-list'
  | 'upgrade-firmware';

/** Settings of a phone that decide whether it takes SIP from this computer, by their names there (PROTOCOL.md 9). */
export const TRUST_SETTINGS = ['mb_trusted_hosts', 'xml_notify', 'filter_registrar', 'network_id_port'] as const;
export type TrustSetting = (typeof TRUST_SETTINGS)[number];
