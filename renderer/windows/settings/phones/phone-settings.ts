import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { TrustSetting } from '../../../../electron/contract/phones/ways';
import type { Problem } from '../../../../electron/contract/problem';

/** A setting of the phone, by its name there, and the value that it needs. */
export type SettingToEnter =
  | { readonly name: TrustSetting; readonly value: string }
  /** This computer's address, as the phone sees it; '': it is not known. */
  | { readonly name: 'mb_trusted_hosts'; readonly own: string };

const settingFor = (name: TrustSetting, own: string, port: number): SettingToEnter => {
  switch (name) {
    case 'mb_trusted_hosts':
      return { name, own };
    case 'xml_notify':
      return { name, value: 'on' };
    case 'filter_registrar':
      return { name, value: 'off' };
    case 'network_id_port':
      return { name, value: String(port) };
  }
};

/** The settings of the phone that decide about a problem by SIP (PROTOCOL.md 9); none where it has no such. */
export function settingsToEnter(
  problem: Problem,
  { sip, wayInForce }: Pick<PhoneState, 'sip' | 'wayInForce'>,
): readonly SettingToEnter[] {
  switch (problem.code) {
    case 'not-trusted':
    case 'notify-silent':
      return problem.settings.map((name) => settingFor(name, problem.own, sip.port));
    case 'sip-silent':
      return problem.settings.map((name) => settingFor(name, '', sip.port));
    case 'nothing-listens':
      return wayInForce === 'sip' ? [settingFor('network_id_port', '', sip.port)] : [];
    default:
      return [];
  }
}
