import type { PhonesState } from '../../contract/phones/state';
import type { Connection } from '../connection/connection';
import type { Clock } from '../kernel/clock';
import type { Answers } from '../kernel/commands';
import type { Desktop } from '../kernel/desktop';
import { done, failed, saved } from '../kernel/outcomes';
import type { Store } from '../kernel/store';
import { shownNumber } from '../typed/strokes';
import type { TypedKeys } from '../typed/typed-keys';
import { type TypedRisks, unconfirmed } from '../typed/typed-risk';
import type { Fingers } from './fingers';
import { pictureName } from './picture-name';

interface DisplayAnswersDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'face' | 'activePhone'>>, 'getState'>;
  readonly connection: Pick<Connection, 'active' | 'identity' | 'ask'>;
  readonly fingers: Pick<Fingers, 'reach'>;
  readonly typed: Pick<TypedKeys, 'admit'>;
  readonly typedRisks: TypedRisks;
  readonly desktop: Pick<Desktop, 'copyImage' | 'saveImage'>;
  readonly clock: Pick<Clock, 'now'>;
}

export function displayAnswers(deps: DisplayAnswersDeps): Answers<'touch' | 'copy-screen' | 'save-screen'> {
  const { store, connection, fingers, typed, typedRisks, desktop, clock } = deps;
  return {
    /** Touches the display of a model that has fingers on it. */
    async touch({ phone, touches }, asker) {
      const { face, activePhone } = store.getState();
      if (phone !== undefined && phone !== activePhone) return failed({ code: 'cancelled' });
      const lacking = connection.active.lacks('touch');
      if (lacking) return failed(lacking);
      if (!face.touch) return failed({ code: 'no-touch', model: face.model });
      const settled = connection.identity.settled();
      if (settled && !(await settled)) return failed({ code: 'cancelled' });
      const reach = fingers.reach();
      const typing = { strokes: [{ is: 'unknown' as const }], byPerson: !asker.byProgram };
      const risks = typedRisks(typing);
      const [risk] = risks instanceof Promise ? await risks : risks;
      if (risk) return unconfirmed('press', risk);
      const admitted = typed.admit(typing);
      if (admitted.found) return failed({ code: 'emergency-in-sequence', number: shownNumber(admitted.found) });
      admitted.answered(true);
      return connection.ask({ work: (connected) => reach(connected, touches, asker) });
    },
    'copy-screen': async ({ png }) => saved(await desktop.copyImage(png)),
    /** Saves a picture of the display where the user says. */
    async 'save-screen'({ png }) {
      const answer = await desktop.saveImage(png, pictureName(connection.active.profile().name, clock.now()));
      return answer === 'saved' ? done : failed(answer);
    },
  };
}
