import { MODULES_MOST, PORT_MOST } from '../contract/limits';
import type { Option, Values } from './options';
import type { WrongUsage } from './usage';

/** The demo phone that was asked for. */
export interface DemoLine {
  readonly model?: string;
  readonly port?: number;
  /** Where it takes SIP; 0: at any port that is free. Absent: only where the model takes nothing else. */
  readonly sipPort?: number;
  readonly user?: string;
  readonly scheme?: 'basic' | 'digest';
  /** Expansion modules that are plugged in. */
  readonly modules?: number;
}

export const DEMO_OPTIONS: readonly Option[] = ['model', 'port', 'sip-port', 'user', 'basic', 'modules'];

/** The most modules that any phone takes (PROTOCOL.md 7). */

/** A whole number from 0 to `most`; null: it is none, undefined: none was said. */
function readNumber(text: string | undefined, most: number): number | null | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= 0 && value <= most ? value : null;
}

export function readDemoLine(values: Values, rest: readonly string[]): DemoLine | WrongUsage {
  if (rest[0] !== undefined) return { why: 'word-too-many', command: 'demo', word: rest[0] };
  const port = readNumber(values.port, PORT_MOST);
  if (port === null) return { why: 'value-missing', option: '--port' };
  const sipPort = readNumber(values['sip-port'], PORT_MOST);
  if (sipPort === null) return { why: 'value-missing', option: '--sip-port' };
  const modules = readNumber(values.modules, MODULES_MOST);
  if (modules === null) return { why: 'value-missing', option: '--modules' };
  return {
    ...(values.model === undefined ? {} : { model: values.model }),
    ...(port === undefined ? {} : { port }),
    ...(sipPort === undefined ? {} : { sipPort }),
    ...(values.user === undefined ? {} : { user: values.user }),
    ...(modules === undefined ? {} : { modules }),
    scheme: values.basic ? 'basic' : 'digest',
  };
}
