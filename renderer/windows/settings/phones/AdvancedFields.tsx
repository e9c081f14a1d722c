import type { Way } from '../../../../electron/contract/phones/ways';
import detailStyles from '../details.module.css';
import { useWords } from '../words';
import { HttpAdvancedFields } from './HttpAdvancedFields';
import type { ProfilePart } from './profile-field';
import { SipAdvancedFields } from './SipAdvancedFields';

/** The fields that few phones need, of the way that is in force. */
export function AdvancedFields({ way, ...part }: ProfilePart & { readonly way: Way }) {
  const words = useWords();
  return (
    <details className={detailStyles.more}>
      <summary>{words.phones.advanced}</summary>
      {way === 'sip' ? <SipAdvancedFields {...part} /> : <HttpAdvancedFields {...part} />}
    </details>
  );
}
