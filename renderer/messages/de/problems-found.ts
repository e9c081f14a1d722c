import type { ProblemWords } from '../say';

/** The findings of the doctor, and those about a certificate, in German. */
export const found = {
  'certificate-new': ({ address }) => ({
    text: `${address} zeigt ein Zertifikat, dem Sie noch nicht vertraut haben. Es wurde nichts dorthin gesendet.`,
    next: 'Sehen Sie sich das Zertifikat in den Einstellungen an',
  }),
  'certificate-changed': ({ address }) => ({
    text: `${address} zeigt ein anderes Zertifikat als das, dem Sie vertraut haben. Es wurde nichts dorthin gesendet.`,
    next: 'Vergleichen Sie beide in den Einstellungen',
  }),
  'certificate-file': ({ file }) => ({
    text:
      file === ''
        ? 'Es ist keine Datei mit Zertifizierungsstellen angegeben.'
        : `${file} enthält kein lesbares Zertifikat.`,
    next: 'Geben Sie in den Einstellungen eine PEM-Datei an',
  }),
  'old-tls': ({ address }) => ({
    text: `${address} benutzt nur eine alte TLS-Version, die dieser Computer ablehnt.`,
    next: 'Aktualisieren Sie die Firmware des Telefons oder lassen Sie altes TLS in den Einstellungen dafür zu',
  }),
  'not-restarted': ({ phone }) => ({
    text: `${phone} sollte neu starten, meldet sich aber nicht zurück.`,
    next: 'Sehen Sie auf sein Display und prüfen Sie dann das Telefon',
  }),
  'no-route': ({ address }) => ({
    text: `Dieser Computer findet keinen Weg zu ${address}.`,
    next: 'Verbinden Sie sich mit dem Netz oder VPN des Telefons oder prüfen Sie die Adresse in den Einstellungen',
  }),
  'nothing-listens': ({ address }) => ({
    text: `Dort ist ein Gerät, aber unter ${address} antwortet nichts.`,
    next: 'Prüfen Sie den Port in den Einstellungen; am Telefon bestimmt ihn webserver_type (HTTP) oder network_id_port (SIP)',
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
    text: `${phone} antwortet, lehnt aber jeden Befehl ab: Wahrscheinlich ist „Use hidden tags“ eingeschaltet.`,
    next: 'Für die Fernsteuerung muss es ausgeschaltet sein. Snom rät, es eingeschaltet zu lassen, damit Webseiten nicht hinter Ihrem Rücken Befehle senden: Sie entscheiden. Zum Ausschalten öffnen Sie die Webseite des Telefons: Advanced → QoS/Security → „Use hidden tags“',
  }),
  'queries-restricted': ({ phone }) => ({
    text: `${phone} lehnt Anfragen mit Fragezeichen ab, und jeder Befehl enthält eines.`,
    next: 'Setzen Sie restrict_uri_queries auf off, am Telefon oder wo es provisioniert wird',
  }),
  'display-refused': ({ phone }) => ({
    text: `${phone} zeigt sein Display nur Administratoren. Die Tasten funktionieren trotzdem.`,
    next: 'Tragen Sie seinen Administrator in den Einstellungen ein oder entfernen Sie screen.bmp am Telefon aus wui_admin_only',
  }),
  'says-nothing': ({ phone }) => ({
    text: `${phone} gibt sich nicht zu erkennen: Seine Seite info.htm sieht anders aus als bei Snom-Telefonen. Die Tasten funktionieren trotzdem.`,
    next: 'Wählen Sie sein Modell in den Einstellungen',
  }),
  'wrong-model': ({ phone, model, says }) => ({
    text: `${phone} meldet sich als Modell ${says}, ist hier aber als ${model} eingerichtet.`,
    next: `Stellen Sie das Modell auf ${says}`,
  }),
  'phone-moved': ({ phone, host }) => ({
    text: `${phone} hat eine neue Adresse: ${host}.`,
    next: `Benutzen Sie ${host}`,
  }),
  'other-phone': ({ phone, mac }) => ({
    text: `Unter der Adresse von ${phone} antwortet jetzt ein anderes Telefon: Seine MAC ist ${mac}.`,
    next: 'Prüfen Sie die Adresse in den Einstellungen',
  }),
} satisfies Partial<ProblemWords>;
