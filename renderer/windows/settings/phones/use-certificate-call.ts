import { useEffect, useEffectEvent, useRef } from 'react';
import { useActivePhone, useApp } from '../../../stores/offhook';
import { useLeading } from '../leading';
import { shownCertificate } from './certificate-problem';

/**
 * Calls `onCall` with the active phone's id when the window is brought to the front while that phone shows a certificate
 * that the user has not trusted: once for each certificate, so that a user who goes on with other work is left alone, and not
 * while the user is led to another place.
 */
export function useCertificateCall(onCall: (phone: string) => void): void {
  const phone = useActivePhone();
  const id = phone?.id;
  const { isLed } = useLeading();
  const shown = useApp((app) => phone && shownCertificate(app, phone)?.certificate.fingerprint);
  const call = useEffectEvent(onCall);
  const called = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (shown === undefined || id === undefined) return;
    const onFocus = () => {
      if (called.current === shown || isLed()) return;
      called.current = shown;
      call(id);
    };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [shown, id, isLed]);
}
