import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DemoAction } from '../../electron/demo/actions';
import { type DemoEvent, happen } from '../../electron/demo/call';
import { lightOf } from '../../electron/demo/function-keys';
import { softKeys } from '../../electron/demo/soft-keys';
import { type DemoState, freshState, LINES, LOUDEST } from '../../electron/demo/state';

const NOON = Date.UTC(2026, 0, 5, 12);

/** A phone that events happen to, one second after another. */
const phone = (from: DemoState = freshState) => {
  let state = from;
  const actions: DemoAction[] = [];
  let at = NOON;
  const happens = (event: DemoEvent) => {
    at += 1_000;
    const next = happen(state, event, at);
    state = next.state;
    actions.push(...next.actions);
  };
  /** Lets the last call go one phase further. */
  const wait = () => {
    const call = state.calls.at(-1);
    if (call !== undefined) happens({ is: 'elapsed', call: call.id, phase: call.is });
  };
  const press = (...keys: string[]) => {
    for (const key of keys) happens({ is: 'key', key });
  };
  return {
    happens,
    press,
    wait,
    state: () => state,
    phases: () => state.calls.map((call) => call.is),
    actions: (is: DemoAction['is']) => actions.filter((action) => action.is === is),
    labels: () => softKeys(state).map((key) => key?.label ?? ''),
    /** Dials, and lets the other side answer. */
    talkTo: (number: string) => {
      happens({ is: 'dial', number });
      wait();
      wait();
      wait();
    },
  };
};

describe('calling', () => {
  test('digits build a number that ENTER dials', () => {
    const it = phone();
    it.press('0', '3', '0', '*', '#');
    expect(it.state().typed).toBe('030*#');
    it.press('ENTER');
    expect(it.actions('dial')).toEqual([{ is: 'dial', number: '030*#' }]);
    expect(it.state().typed).toBe('');
  });

  test.each(['OFFHOOK', 'SPEAKER', 'HEADSET'])('%s dials what was typed, too', (key) => {
    const it = phone();
    it.press('2', '0', '1', key);
    expect(it.actions('dial')).toEqual([{ is: 'dial', number: '201' }]);
  });

  test('a call goes from dialling over calling and ringing to connected', () => {
    const it = phone();
    it.happens({ is: 'dial', number: '201' });
    const seen = [it.phases()];
    for (let i = 0; i < 3; i++) {
      it.wait();
      seen.push(it.phases());
    }
    expect(seen).toEqual([['dialling'], ['calling'], ['ringing'], ['connected']]);
    it.press('CANCEL');
    expect(it.phases()).toEqual(['ended']);
    it.wait();
    expect(it.phases()).toEqual([]);
  });

  test('a timer that comes too late moves nothing', () => {
    const it = phone();
    it.talkTo('201');
    it.happens({ is: 'elapsed', call: 1, phase: 'ringing' });
    expect(it.phases()).toEqual(['connected']);
    expect(it.actions('connected')).toHaveLength(1);
  });

  test('a number dialled over HTTP is dialled as it is, with its identity', () => {
    const it = phone();
    it.happens({ is: 'dial', number: '+49(30)1', outgoingUri: 'me@pbx' });
    expect(it.actions('dial')).toEqual([{ is: 'dial', number: '+49(30)1', outgoingUri: 'me@pbx' }]);
  });

  test('REDIAL brings the last number back, and ENTER dials it', () => {
    const it = phone();
    it.press('REDIAL');
    expect(it.state().typed).toBe('');
    it.talkTo('202');
    it.press('ONHOOK', 'REDIAL');
    expect(it.state().typed).toBe('202');
    it.press('ENTER');
    expect(it.actions('dial').map((action) => action.is === 'dial' && action.number)).toEqual(['202', '202']);
  });

  test('a digit to somebody who listens is a tone', () => {
    const it = phone();
    it.talkTo('500');
    it.press('1');
    expect(it.actions('dtmf')).toEqual([{ is: 'dtmf', digits: '1' }]);
    expect(it.state().typed).toBe('');
  });

  test('CLEAR and LEFT take one digit back, CANCEL all', () => {
    const it = phone();
    it.press('1', '2', '3', 'CLEAR', 'LEFT');
    expect(it.state().typed).toBe('1');
    it.press('2', 'CANCEL');
    expect(it.state().typed).toBe('');
  });
});

describe('being called', () => {
  test.each(['ENTER', 'OFFHOOK', 'SPEAKER', 'HEADSET', 'P1', 'F1'])('%s answers', (key) => {
    const it = phone();
    it.happens({ is: 'ring', from: '201' });
    expect(lightOf(it.state(), 'P1')).toBe('fast');
    it.press(key);
    expect(it.phases()).toEqual(['connected']);
    expect(it.actions('answer')).toEqual([{ is: 'answer', number: '201' }]);
  });

  test('CANCEL rejects the caller, not the call that is going on', () => {
    const it = phone();
    it.talkTo('201');
    it.happens({ is: 'ring', from: '202' });
    it.press('CANCEL');
    expect(it.actions('reject')).toEqual([{ is: 'reject', number: '202' }]);
    expect(it.actions('hang-up')).toEqual([]);
    expect(it.phases()).toEqual(['connected', 'ended']);
  });

  test('answering a second call holds the first', () => {
    const it = phone();
    it.talkTo('201');
    it.happens({ is: 'ring', from: '202' });
    it.press('ENTER');
    expect(
      it
        .state()
        .calls.map(({ number, is }) => `${number} ${is}`)
        .sort(),
    ).toEqual(['201 held', '202 connected']);
  });

  test('with do not disturb a call is missed without a sound', () => {
    const it = phone();
    it.press('DND');
    it.happens({ is: 'ring', from: '201' });
    expect(it.actions('ringing')).toEqual([]);
    expect(it.state().missed.map(({ from }) => from)).toEqual(['201']);
    it.press('DND');
    it.happens({ is: 'ring', from: '202' });
    expect(it.actions('ringing')).toEqual([{ is: 'ringing', from: '202' }]);
  });

  test('a call that nobody answers is missed', () => {
    const it = phone();
    it.happens({ is: 'ring', from: '201' });
    it.wait();
    expect(it.phases()).toEqual([]);
    expect(it.actions('missed')).toEqual([{ is: 'missed', number: '201' }]);
  });
});

describe('in a call', () => {
  test('F_HOLD holds and resumes, and P1 does the same', () => {
    const it = phone();
    it.talkTo('201');
    it.press('F_HOLD');
    expect(it.phases()).toEqual(['held']);
    expect(lightOf(it.state(), 'P1')).toBe('slow');
    it.press('F_HOLD', 'P1');
    expect(it.phases()).toEqual(['held']);
    it.press('P1');
    expect(it.phases()).toEqual(['connected']);
  });

  test('MUTE mutes and unmutes, and says so on its soft key', () => {
    const it = phone();
    it.press('MUTE');
    expect(it.actions('mute')).toEqual([]);
    it.talkTo('201');
    it.press('MUTE');
    expect(it.labels()).toEqual(['Hold', 'Transfer', 'Unmute', 'End']);
    it.press('F3');
    expect(it.actions('mute')).toEqual([
      { is: 'mute', on: true },
      { is: 'mute', on: false },
    ]);
  });

  test('TRANSFER, digits and ENTER hand the call over', () => {
    const it = phone();
    it.talkTo('201');
    it.press('TRANSFER', '2', '0', '0', 'ENTER');
    expect(it.actions('transfer')).toEqual([{ is: 'transfer', number: '201', to: '200' }]);
    expect(it.actions('dtmf')).toEqual([]);
    expect(it.actions('dial')).toHaveLength(1);
  });

  test('TRANSFER and ENTER alone transfer nothing, and CANCEL goes back to the call', () => {
    const it = phone();
    it.talkTo('201');
    it.press('TRANSFER', 'ENTER', 'CANCEL');
    expect(it.actions('transfer')).toEqual([]);
    expect(it.phases()).toEqual(['connected']);
  });

  test('with one held and one active call TRANSFER connects them', () => {
    const it = phone();
    it.talkTo('201');
    it.press('F_HOLD', '2', '0', '2', 'ENTER');
    it.wait();
    it.wait();
    it.wait();
    it.press('TRANSFER');
    expect(it.actions('transfer')).toEqual([{ is: 'transfer', number: '201', to: '202' }]);
    expect(it.phases()).toEqual(['ended']);
  });

  test('the keys of a D8xx end, hold, mute and silence as the older ones do', () => {
    const it = phone();
    it.talkTo('201');
    it.press('F_HOLD', 'F_HOLD', 'F_MUTE', 'F_DND', 'F_CANCEL');
    expect(
      ['hold', 'resume', 'mute', 'do-not-disturb', 'hang-up'].map((is) => it.actions(is as DemoAction['is']).length),
    ).toEqual([1, 1, 1, 1, 1]);
    it.press('F_DND');
    it.happens({ is: 'ring', from: '202' });
    it.press('F_OK');
    expect(it.actions('answer')).toEqual([]);
    it.press('F_CANCEL');
    expect(it.actions('reject')).toEqual([{ is: 'reject', number: '202' }]);
  });

  test('F_TRANSFER and a number that is dialled by SIP hand the call over; without F_TRANSFER it is a call', () => {
    const it = phone();
    it.talkTo('201');
    it.press('F_TRANSFER');
    it.happens({ is: 'dial-here', number: '200' });
    expect(it.actions('transfer')).toEqual([{ is: 'transfer', number: '201', to: '200' }]);
    it.happens({ is: 'dial-here', number: '203' });
    expect(it.actions('dial').at(-1)).toEqual({ is: 'dial', number: '203' });
  });

  /** One call is held, and the user talks to the other. */
  const withTwoCalls = () => {
    const it = phone();
    it.talkTo('201');
    it.press('F_HOLD');
    it.talkTo('202');
    return it;
  };

  test('with two calls F_TRANSFER asks, and F_OK connects them', () => {
    const it = withTwoCalls();
    it.press('F_TRANSFER');
    expect(it.actions('transfer')).toEqual([]);
    it.press('F_OK');
    expect(it.actions('transfer')).toEqual([{ is: 'transfer', number: '201', to: '202' }]);
    expect(it.phases()).toEqual(['ended']);
  });

  test('F_CANCEL gives a consultation up, and leaves the first call on hold', () => {
    const it = withTwoCalls();
    it.press('F_CANCEL');
    expect(it.phases()).toEqual(['held', 'ended']);
    it.press('F_HOLD');
    expect(it.phases()).toEqual(['connected', 'ended']);
  });

  test('F_CONFERENCE joins two calls, and does nothing with one', () => {
    const it = withTwoCalls();
    it.press('F_CONFERENCE');
    expect(it.actions('conference')).toEqual([{ is: 'conference', numbers: ['202', '201'] }]);
    expect(it.phases()).toEqual(['connected', 'connected']);
    it.press('F_CONFERENCE', 'F_CANCEL', 'F_CONFERENCE', 'F_CANCEL');
    expect(it.phases()).toEqual(['ended', 'ended']);
    expect(it.actions('conference')).toHaveLength(1);
  });

  test('RELEASE_ALL_CALLS ends what is active, held and ringing', () => {
    const it = phone();
    it.talkTo('201');
    it.press('F_HOLD');
    it.happens({ is: 'ring', from: '202' });
    it.happens({ is: 'release-all' });
    expect(it.phases()).toEqual(['ended', 'ended']);
    expect(it.actions('release-all')).toHaveLength(1);
  });
});

describe('the rest of the phone', () => {
  test('the menu is walked round with UP and DOWN, entered with ENTER and left with CANCEL', () => {
    const it = phone();
    it.press('MENU', 'UP');
    expect(it.state().menu).toMatchObject({ page: 'list', at: 5 });
    it.press('ENTER');
    expect(it.state().menu?.page).toBe('about');
    it.press('CANCEL', 'DOWN', 'DOWN', 'ENTER', 'CANCEL');
    expect(it.actions('ringer')).toEqual([{ is: 'ringer', ringer: 2 }]);
    expect(it.state().menu).toBeNull();
  });

  test('volume stays between nothing and its loudest', () => {
    const it = phone();
    it.press(...Array.from({ length: 20 }, () => 'VOLUME_UP'));
    expect(it.state().volume).toBe(LOUDEST);
    it.press(...Array.from({ length: 20 }, () => 'VOLUME_DOWN'));
    expect(it.state().volume).toBe(0);
  });

  test('the old phones keys mean what the new ones mean', () => {
    const it = phone();
    it.talkTo('201');
    it.press('RECALL');
    expect(it.phases()).toEqual(['held']);
    it.press('RECALL', 'DISCONNECT');
    expect(it.phases()).toEqual(['ended']);
    it.press('FUNCTION');
    expect(it.state().menu?.page).toBe('list');
  });

  test('logged off it calls nobody and hears from nobody, until it is registered again', () => {
    const it = phone();
    it.happens({ is: 'log-off', identity: 3 });
    expect(it.state().registered).toBe(true);
    it.happens({ is: 'log-off', identity: 'all' });
    it.happens({ is: 'dial', number: '201' });
    it.happens({ is: 'ring', from: '201' });
    expect(it.phases()).toEqual([]);
    expect(it.actions('dial')).toEqual([]);
    it.happens({ is: 'register', identity: 1 });
    it.happens({ is: 'dial', number: '201' });
    expect(it.phases()).toEqual(['dialling']);
  });

  test('a restart ends calls and keeps do not disturb, a reset forgets that too', () => {
    const it = phone();
    it.talkTo('201');
    it.press('DND');
    it.happens({ is: 'reboot' });
    expect(it.state()).toMatchObject({ calls: [], doNotDisturb: true, lastDialled: '201' });
    it.happens({ is: 'reset' });
    expect(it.state()).toMatchObject({ doNotDisturb: false, lastDialled: '' });
  });

  test('a note goes when its time is over, but not the next one in its place', () => {
    const it = phone();
    it.press('VOLUME_UP');
    const first = it.state().note ?? '';
    it.press('VOLUME_UP');
    it.happens({ is: 'note-over', note: first });
    expect(it.state().note).toBe('Volume 8');
    it.happens({ is: 'note-over', note: 'Volume 8' });
    expect(it.state().note).toBeNull();
  });

  test('a speed dial calls whom it stands for', () => {
    const it = phone();
    it.press('P4');
    expect(it.state().calls[0]).toMatchObject({ number: '201', name: 'Anna Berg' });
  });

  test('whatever happens, one call has the microphone at most, and every soft key is a key', () => {
    const keys = [
      '0',
      '5',
      '#',
      'ENTER',
      'CANCEL',
      'OFFHOOK',
      'ONHOOK',
      'SPEAKER',
      'F_HOLD',
      'TRANSFER',
      'MUTE',
      'MENU',
    ];
    const more = [
      'UP',
      'DOWN',
      'LEFT',
      'RIGHT',
      'REDIAL',
      'DND',
      'REC',
      'P1',
      'P2',
      'P3',
      'F1',
      'F2',
      'F3',
      'F4',
      'EK9',
    ];
    const event: fc.Arbitrary<DemoEvent | 'wait'> = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...keys, ...more).map((key) => ({ is: 'key' as const, key })) },
      fc.constantFrom<DemoEvent | 'wait'>(
        { is: 'dial', number: '203' },
        { is: 'ring', from: '4711' },
        { is: 'release-all' },
        'wait',
      ),
    );
    const run = (events: readonly (DemoEvent | 'wait')[]) => {
      const it = phone();
      for (const one of events) {
        if (one === 'wait') it.wait();
        else it.happens(one);
        const { calls, menu } = it.state();
        const live = calls.filter(({ is }) => is !== 'ended');
        expect(calls.filter(({ is }) => is === 'connected').length).toBeLessThanOrEqual(1);
        expect(live.length).toBeLessThanOrEqual(LINES);
        expect(new Set(live.map(({ line }) => line)).size).toBe(live.length);
        expect(menu === null || it.labels()[3] === 'Back' || it.labels()[0] === 'Answer').toBe(true);
      }
    };
    fc.assert(fc.property(fc.array(event, { maxLength: 60 }), run), { numRuns: 300 });
  });
});
