/** What the words in front of a number say of it. */
export interface Label {
  /** Somebody calls it a telephone number. */
  readonly phone: boolean;
  readonly fax: boolean;
  /** Somebody calls it an extension. */
  readonly extension: boolean;
  /** Somebody says to dial it, or calls it an emergency number: what makes 112 more than a number of pages. */
  readonly call: boolean;
  /** Somebody calls it something else: an order, an account, a tax number. */
  readonly other: boolean;
}

/** How many characters in front of a number are looked at. */
const LOOK_BACK = 40;

const END = String.raw`[\s.:;=)\]>*_"'’|…\u2011-\u2015-]*$`;
const START = String.raw`(?:^|[^\p{L}])`;
const ending = (words: string, flags = 'iu'): RegExp => new RegExp(`${START}(?:${words})${END}`, flags);

const PHONE_WORDS = String.raw`tele(?:f|ph)on\p{L}{0,12}(?: no| nr)?|tel(?:\.? ?(?:no|nr|n[°º]|dir))?|fon|tlf|tfn|tfno|t[ée]l(?:[ée]phone)?|phone(?: no| number)?|ph|festnetz|zentrale|rufnummer|mobil\p{L}{0,9}|mob|mbl|handy(?:nummer|nr)?|cell(?:ulare|ular|phone)?|portable|port|m[óo]vil|celular|whatsapp|gsm|puh(?:elin)?|kom[óo]rka|kom|hotline|direct|direkt|privat|office|work|home|b[üu]ro|desk|landline|fixe|main|switchboard|toll[- ]free|support|(?:telephone|phone|mobile|contact|cell) number|number|numero|n[uú]mero|nummer|kontakt|contact|тел|телефон|моб|т|電話|電話番号|电话|手机|手機|携帯|전화|هاتف|جوال|טל|טלפון|τηλ|τηλέφωνο|फ़?ोन`;
const MARKS = String.raw`[☎☏✆📞📱🕿📲📟]`;
const LETTERS = String.raw`[TMPDHWOCE]`;
const FAX_WORDS = String.raw`(?:tele)?(?:fax|telefax)(?:nummer|number|[- ]?n[ro])?|telefaks|faks|t[ée]l[ée]copie(?:ur)?|факс|ファックス|传真|傳真|fx`;
const EXTENSION_WORDS = String.raw`ext(?:ension|n)?|nebenstelle|nst|durchwahl|dw|app(?:arat)?|klappe|kl|intern\p{L}{0,3}|interno|int|x|poste|anexo|ramal|anknytning|toestel|lokal|linka|wewn|доб|вн|добавочный|内線|内线|分机|內線|내선`;
const CALL_WORDS = String.raw`call(?:s|ing)?|dial|ring|rufen sie|ruf|w[äa]hle(?:n|n sie)?|w[äa]hlt|anrufen|notruf(?:nummer)?|polizei|feuerwehr|rettung(?:sdienst)?|ambulance|police|fire(?: brigade)?|emergency(?: number| calls?)?|appele[rz](?: le)?|composez(?: le)?|urgences?|samu|pompiers|llam[ae](?: al)?|marque(?: el)?|emergencias?|chiam[aire]{1,3}(?: il)?|emergenz[ae]|bel|n[øo]dnummer|ring til|ring|alarm(?:nummer)?|zadzwoń(?: na)?|dzwoń(?: na)?|unter|under|sos|notfall|звони(?:те|ть)?|press|code|taste|t[íi]sňov[ée] volání|numer alarmowy`;
const OTHER_WORDS = String.raw`\p{L}*(?:rechnung|bestell|auftrag|kunden|vertrag|liefer|artikel|vorgangs?|aktenzeichen|steuer|konto|sendung|paket|buchung|mitglied|versicherung|personal|serien|beleg|ticket|matrikel|ausweis|ust|vorgang|referenz|invoice|order|customer|account|tracking|shipment|parcel|booking|reference|serial|article|item|part|policy|contract|member|case|passport|licen[cs]e|commande|facture|client|pedido|factura|fattura|ordine|cliente|zam[óo]wieni[ae]|faktur[ay]|bestilling|ordre|order)[\p{L}-]*(?:[ .-]*(?:nummer|nr|number|no|num|id|code|n[°ºo]|numéro|de|numer))?[ .:#]*|iban|bic|blz|isbn(?:-1[03])?|issn|ean|gtin|asin|vat|vat[ -]?(?:reg|id|no)|ust(?:\.|-)?[ -]?id(?:[ .-]*nr)?|st(?:\.|-)?[ -]?nr|tax(?:[ -]?(?:id|no|number))?|siret|siren|tva|nif|cif|nip|regon|pesel|krs|hrb|hra|kvk|btw|cvr|org\.?[ -]?n[ro]|abn|acn|ein|ssn|cpf|cnpj|rfc|p\.?iva|partita iva|cod(?:ice|\.)? fiscale|инн|огрн|кпп|р/с|order|invoice|inv|po|ref|tracking|ticket|id|imei|mac|s/n|sn|serial|version|ver|v|doi|pmid|plz|zip|postfach|pin|puk|otp|tan|password|passwort|kennwort|zimmer|room|seite|page|pages|hausnummer|jahr|year|art|pos|lot|issue|bug|build|#|№`;

const PHONE = ending(`${PHONE_WORDS}|${MARKS}`);
const PHONE_LETTER = ending(String.raw`${LETTERS}(?=[\s.:])`, 'u');
const FAX = ending(`${FAX_WORDS}|📠|🖷|F(?=[ .:])`);
const EXTENSION = ending(EXTENSION_WORDS);
const CALL = ending(`${CALL_WORDS}|${PHONE_WORDS}|${MARKS}`);
const OTHER = ending(OTHER_WORDS);

/** What a text may begin with that is a number and nothing else. */
const ONLY_LABEL = new RegExp(
  String.raw`^(?:[\s.:;,/|&+()<>"'„“”*_-]|${PHONE_WORDS}|${FAX_WORDS}|${EXTENSION_WORDS}|${CALL_WORDS}|${MARKS}|📠|\p{Emoji_Presentation}|${LETTERS}(?=[\s.:]))*$`,
  'iu',
);

const NO_LABEL: Label = { phone: false, fax: false, extension: false, call: false, other: false };

/** What the line says in front of `index`; only the last words count. */
export function labelBefore(text: string, index: number): Label {
  const piece = text.slice(Math.max(0, index - LOOK_BACK), index);
  const line = piece.slice(piece.lastIndexOf('\n') + 1);
  if (line.trim() === '') return NO_LABEL;
  const fax = FAX.test(line);
  const phone = fax || PHONE.test(line) || PHONE_LETTER.test(line);
  return {
    phone,
    fax,
    extension: EXTENSION.test(line),
    call: phone || CALL.test(line),
    other: !phone && OTHER.test(line),
  };
}

/** Whether `text` is nothing but what people write in front of one number. */
export const isOnlyLabel = (text: string): boolean => text.length <= LOOK_BACK && ONLY_LABEL.test(text);
