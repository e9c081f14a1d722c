import type { Connection } from '../connection/connection';
import type { Answers } from '../kernel/commands';
import type { Doctor } from './doctor';

interface DoctorAnswersDeps {
  readonly doctor: Pick<Doctor, 'examine'>;
  readonly connection: Pick<Connection, 'active' | 'identify'>;
}

export const doctorAnswers = ({ doctor, connection }: DoctorAnswersDeps): Answers<'examine'> => ({
  /** That something was found is no failure. */
  async examine() {
    const { name } = connection.active.profile();
    connection.identify.lookAgainAtCertificate();
    return { ok: true, result: 'done', phone: name, examination: await doctor.examine() };
  },
});
