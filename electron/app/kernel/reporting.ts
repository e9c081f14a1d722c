import type { Outcome } from '../../contract/outcome';
import type { LastDone, ReportedState } from '../../contract/reported';
import { failed } from './outcomes';
import type { Store } from './store';

/** Adds to the report: the step, from 0, at which a sequence ended before its end. */
export type Note = (more: Pick<LastDone, 'step'>) => void;

/** Shows in the windows the request under way, and its outcome. */
export interface Reporting {
  /**
   * Reports `work` as long as it lasts, and then its outcome, unless something newer is reported by then. A fault of ours is
   * reported as `internal`, and thrown. `subject` is the number, the keys or the name, as people read it.
   */
  during<Came extends Outcome>(
    what: LastDone['what'],
    subject: string,
    work: (note: Note) => Promise<Came> | Came,
  ): Promise<Came>;
}

export function createReporting(store: Store<ReportedState>, nextId: () => number): Reporting {
  return {
    async during(what, subject, work) {
      const id = nextId();
      let more: Pick<LastDone, 'step'> = {};
      const show = (outcome: Outcome): void => {
        if (store.getState().last?.id === id) store.setState({ last: { id, what, subject, outcome, ...more } });
      };
      store.setState({ last: { id, what, subject, outcome: null } });
      try {
        const outcome = await work((noted) => {
          more = noted;
        });
        show(outcome);
        return outcome;
      } catch (fault) {
        show(failed({ code: 'internal' }));
        throw fault;
      }
    },
  };
}
