import type { ProblemWords } from '../say';

/** The findings of the doctor, and those about a certificate, in German. */
export const found = {
  'certificate-new': ({ address }) => ({
    text: `${address} zeigt ein Zertifikat, dem hier noch niemand vertraut hat. Es wurde nichts dorthin gesendet.`,
    next: 'Sehen Sie sich das Zertifikat in den Einstellungen an',
  }),
  'certificate-changed': ({ address }) => ({
    text: `${address} zeigt ein anderes Zertifikat als das, dem vertraut wurde. Es wurde nichts dorthin gesendet.`,
    next: 'Vergleichen Sie beide in den Einstellungen',
  }),
  'certificate-file': ({ file }) => ({
    text:
      file === '' ? 'Es ist keine Datei mit Zertifizierungsstellen genannt.' : `In ${file} ist kein Zertifikat lesbar.`,
    next: 'Nennen Sie in den Einstellungen eine PEM-Datei',
  }),
  'old-tls': ({ address }) => ({
    text: `${address} spricht nur ein altes TLS, das dieser Computer ablehnt.`,
    next: 'Erneuern Sie die Firmware des Telefons oder lassen Sie altes TLS dafür in den Einstellungen zu',
  }),
  'not-restarted': ({ phone }) => ({
    text: `${phone} sollte neu starten und ist nicht zurückgekommen.`,
    next: 'Sehen Sie auf sein Display und untersuchen Sie es dann',
  }),
  'no-route': ({ address }) => ({
    text: `Von diesem Computer führt kein Weg zu ${address}.`,
    next: 'Verbinden Sie sich mit dem Netz des Telefons oder seinem VPN, oder prüfen Sie die Adresse in den Einstellungen',
  }),
  'nothing-listens': ({ address }) => ({
    text: `Dort ist etwas, aber unter ${address} hört nichts zu.`,
    next: 'Prüfen Sie den Port in den Einstellungen; am Telefon entscheidet webserver_type (HTTP) oder network_id_port (SIP) darüber',
  }),
  'other-page': ({ address }) => ({
    text: `${address} zeigt eine Snom-Seite, die keine Befehle annimmt.`,
    next: 'Suchen Sie den Port der älteren Webseiten des Telefons und geben Sie ihn in den Einstellungen ein',
  }),
  'port-3112': ({ address }) => ({
    text: `${address} zeigt die neuere Weboberfläche; die Seiten, die Befehle annehmen, liegen auf Port 3112.`,
    next: 'Benutzen Sie in den Einstellungen Port 3112',
  }),
  'hidden-tags': ({ phone }) => ({
    text: `${phone} antwortet und weist jeden Befehl ab: Allem Anschein nach ist „Use hidden tags“ eingeschaltet.`,
    next: 'Die Fernsteuerung braucht es ausgeschaltet. Snom rät, es eingeschaltet zu lassen, gegen Webseiten, die hinter Ihrem Rücken Befehle senden: Sie entscheiden. Zum Ausschalten öffnen Sie die Webseite des Telefons: Advanced → QoS/Security → „Use hidden tags“',
  }),
  'queries-restricted': ({ phone }) => ({
    text: `${phone} nimmt keine Anfrage mit Fragezeichen an, und jeder Befehl enthält eines.`,
    next: 'Setzen Sie restrict_uri_queries auf off, am Telefon oder wo es provisioniert wird',
  }),
  'display-refused': ({ phone }) => ({
    text: `${phone} zeigt sein Display nur Administratoren. Tasten gehen dennoch.`,
    next: 'Geben Sie in den Einstellungen seinen Administrator ein oder nehmen Sie screen.bmp am Telefon aus wui_admin_only',
  }),
  'says-nothing': ({ phone }) => ({
    text: `${phone} sagt nicht, wer es ist: Seine Seite info.htm ist keine, wie Telefone sie zeigen. Tasten wirken trotzdem.`,
    next: 'Wählen Sie sein Modell in den Einstellungen',
  }),
  'wrong-model': ({ phone, model, says }) => ({
    text: `${phone} sagt, es sei Modell ${says}; hier ist es als ${model} eingerichtet.`,
    next: `Stellen Sie das Modell auf ${says}`,
  }),
  'phone-moved': ({ phone, host }) => ({
    text: `${phone} hat nun eine andere Adresse: ${host}.`,
    next: `Benutzen Sie ${host}`,
  }),
  'other-phone': ({ phone, mac }) => ({
    text: `Wo ${phone} war, antwortet nun ein anderes Telefon: Seine MAC ist ${mac}.`,
    next: 'Prüfen Sie die Adresse in den Einstellungen',
  }),
} satisfies Partial<ProblemWords>;
