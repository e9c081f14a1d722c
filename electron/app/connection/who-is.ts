import type { PhoneSays } from '../../contract/phones/phone-says';
import type { Phone } from '../../phone/client';
import { isAboutPage } from '../../phone/errors';

/**
 * Asks a phone who it is. null: it does not say so on the page where phones do, and it takes commands, as it has shown
 * (`isCommanded`) or as far as one can see without one. Presses nothing; rejects with a PhoneError.
 */
export async function whoIs(
  phone: Pick<Phone, 'info' | 'takesCommands'>,
  isCommanded: boolean,
): Promise<PhoneSays | null> {
  try {
    return await phone.info();
  } catch (error) {
    if (!isAboutPage(error)) throw error;
    if (isCommanded || (await phone.takesCommands())) return null;
    throw error;
  }
}
