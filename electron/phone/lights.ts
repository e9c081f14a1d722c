import type { Light } from '../sip/x-buttons';
import { escaped } from './sip/document';

/** A light as a document sets it: its number on the phone, and its look (PROTOCOL.md 10). */
export interface Led {
  readonly number: number;
  readonly light: Light;
}

interface Look {
  readonly colour: 'green' | 'red';
  readonly is: 'off' | 'on' | 'blinkslow' | 'blinkfast';
}

/** The nearest look to each word of x-buttons; a phone shows them in its own way there (PROTOCOL.md 6.2, 10). */
const LOOKS: Readonly<Record<Light, Look>> = {
  off: { colour: 'green', is: 'off' },
  on: { colour: 'green', is: 'on' },
  hold: { colour: 'green', is: 'blinkslow' },
  pickup: { colour: 'green', is: 'blinkfast' },
  park: { colour: 'red', is: 'blinkslow' },
  message: { colour: 'red', is: 'blinkslow' },
  offline: { colour: 'red', is: 'on' },
  error: { colour: 'red', is: 'blinkfast' },
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * A document that is shown nowhere, and has an idle phone fetch another one: only the phone knows whether a call is up, and
 * what it fetches takes its display (PROTOCOL.md 9, 10).
 */
export const whenIdleDocument = (url: string): string =>
  `${DECLARATION}\n<SnomIPPhoneSilent state="relevant" document_id="offhook"><If condition="$(phone_state)==Idle"><fetch mil="10">${escaped(url)}</fetch></If></SnomIPPhoneSilent>\n`;

/** A document that sets lights, and leaves the display at once (PROTOCOL.md 10). `off` gives a light back to the phone. */
export const ledsDocument = (leds: readonly Led[]): string => {
  const all = leds.map(({ number, light }) => {
    const { colour, is } = LOOKS[light];
    return `<Led number="${number}" color="${colour}">${is}</Led>`;
  });
  return `${DECLARATION}\n<SnomIPPhoneText document_id="offhook"><Title>Offhook</Title><Text> </Text>${all.join('')}<fetch mil="10">snom://mb_exit</fetch></SnomIPPhoneText>\n`;
};
