import { DIRECT_WORDS, EXTENSION_WORDS } from './extension-words';

/** Every pattern is tried on the last one, two or three words in front of a number, in small letters, without their dots. */
const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u');

export const PHONE = whole(
  String.raw`tele(?:f|ph)on\p{L}{0,12}(?: (?:no|nr))?|tlm|telem[óo]vel|tel(?: ?(?:no|nr|n[°º]|dir|-?nr))?|fon|tlf|tfn|tfno|t[ée]l(?:[ée]fono?|[ée]phone)?|phone(?: (?:no|number))?|ph|festnetz|zentrale|rufnummer\p{L}{0,3}|mobil\p{L}{0,9}|mob|mbl|handy(?:nummer|nr)?|cell(?:ulare|ular|phone)?|portable|port|m[óo]vil|celular|whatsapp|gsm|puh(?:elin)?|kom[óo]rka|kom|hotline|\p{L}{0,10}(?:telefon|hotline|handy)|direct|direkt|privat|office|work|home|b[üu]ro|desk|landline|fixe|main|switchboard|sentralbord|toll[- ]free|freephone|freecall|support|infolinia|zelená linka|fone|cel|service client|atención al cliente|customer (?:service|care)|kunden(?:service|dienst)|bereitschaftsdienst|notdienst|behörden(?:nummer|ruf)|フリーダイヤル|热线|客服热线|मोबाइल|(?:tele)?(?:phone|mobile|contact|cell) number|kontakt|contact|тел|телефон|моб|мобильный|т|電話|電話番号|电话|手机|手機|携帯|전화|휴대폰|هاتف|جوال|טל|טלפון|נייד|τηλ|τηλέφωνο|κιν|फ़ोन|फोन|मोबाइल|cel|cep|fone|natel|service client|serviço ao cliente|kundenservice|kundendienst|customer (?:service|care)|atención al cliente|m[üu]şteri hizmetleri|servicenummer|gratisnummer|behördennummer|infonummer|infoline|infolin(?:ia|ka)|linka|zelená linka|sentralbord|växel|växeln|freefone|bereitschaftsdienst|centralino|centralita|standard|toll free|free|dial-in|einwahl|dyżurny|gsm|gsm-nr|sammelnummer|helpline|helpdesk|crisis line|lifeline`,
);
export const PHONE_MARK = /[☎☏✆📞📱🕿📲📟]\s*$/u;
export const PHONE_LETTER = /(?:^|[^\p{L}\d])[TMPDHOW](?:[.:] ?| )$/u;
export const FAX = whole(
  'fax(?:nummer| number|-?n[ro]| n[ro])?|telefax|telefaks|faks|t[ée]l[ée]copie(?:ur)?|факс|ファックス|传真|傳真|팩스|فاكس|פקס|fx',
);
export const FAX_MARK = /(?:[📠🖷]\s*|(?:^|[^\p{L}\d])F(?:[.:] ?| ))$/u;
export const EXTENSION = whole(`${EXTENSION_WORDS}|${DIRECT_WORDS}|hausruf|int|linka`);
export const CALL = whole(
  'calls?|calling|dial|ring|rufen(?: sie)?|ruft?|w[äa]hlen(?: sie)?|w[äa]hle?|w[äa]hlt|anrufen|notruf(?:nummer)?|polizei(?:notruf)?|feuerwehr|rettung(?:sdienst)?|ambulance|police|fire(?: brigade)?|emergency(?: number| calls?)?|emergencies|appele[rz]|composez|urgences?|samu|pompiers|llam[ae]|marque|emergencias?|chiama(?:re|te)?|emergenza|bel|n[øo]dnummer|alarm(?:nummer|ez)?|zadzwoń|dzwoń|sos|notfall|notfälle|звоните|звонить|вызов|press|taste|n[úu]mero de emergencias|numer alarmowy|112|nhs|zero|brann|politi|polis|brandkår|ambulanse|ambulans|sjukvård|pogotowie|straż(?: pożarna)?|pożarna|policja|hasiči|z[áa]chranka|policie|pol[íi]cia|bombeiros|bomberos|ambulanza|ambulancia|carabinieri|vigili del fuoco|polizia|пожарная|пожарные|полиция|скорая|для экстренных|للطوارئ|الطوارئ|الشرطة|الإسعاف|itfaiye|ambulance|brandweer|politie|emergenze|chiamare|llámame|llamame|rappelez?|alarmowy|brigade|volání|triple zero|nhs|ll[aá]ma(?:me|nos)?|policie|policja|pol[ií]cia|politie?|polis|полиция|поліція|пожарная|скорая|brann(?:vesen)?|brandweer|ambulan[sz][ea]|ambulancia|bombeiros|hasiči|záchranka|straż|pogotowie|(?:救急|火事|消防|警察)[はへに]?|报警|報警|火警|急救|(?:لل|ال)?طوارئ',
);
/** Words between a label and its number. */
export const FILLER = whole(
  'is|ist|lautet|unter|on|at|auf|an|me|us|uns|sie|mich|est|le|la|the|under|to|es|al|il|now|jetzt|bitte|die|der|den|dann|my|meine|our|unsere|via|per|über|at|number|numero|n[uú]mero|nummer|nr|no|n°|or|oder|ou|numer|til|na|pod|по|номер',
);
/** They name the number only with the word before them. */
export const NUMBER = whole('number|numero|n[uú]mero|nummer|numer|номер');
/** The last words of labels of several. */
export const LAST = whole(
  'clients?|cliente|care|services?|hizmetleri|line|linka|free|dir|numbers?|calls?|emergencias|brigade|alarmowy|volání|pożarna|fuoco|iva|fiscale|id|code|num|numéro|#|box|postal|экстренных|idnr',
);
/** Words in scripts that put no space between them and the digits. */
export const SPACELESS_PHONE =
  /(?:電話|電話番号|电话|手机|手機|携帯|携帯電話|热线|熱線|客服|フリーダイヤル|代表|전화|휴대폰|핸드폰|โทร)(?:番号|号码)?[はが]?[:： ]*$/u;
export const SPACELESS_CALL =
  /(?:救急|消防|火事|警察|事件|事故|报警|報警|火警|急救|緊急|紧急|신고|소방|응급)(?:车|電話|电话)?[はがを]?[:： ]*$/u;
export const OTHER = whole(
  String.raw`\p{L}*(?:rechnung|bestell|auftrag|kunden|vertrag|liefer|artikel|vorgang|aktenzeichen|steuer|konto|sendung|paket|buchung|mitglied|versicherung|personal|serien|beleg|code|bestel|klantn|kundn|losn|factuur|matrikel|ausweis|referenz|kontroll|faktur|bestilling)\p{L}{0,12}(?:-?(?:nummer|nr|id|code))?|(?:invoice|order|customer|account|tracking|shipment|parcel|booking|reference|serial|article|item|part|policy|contract|member|membership|case|passport|licen[cs]e|confirmation|transaction|commande|facture|client|dossier|pedido|factura|cliente|fattura|ordine|zam[óo]wieni[ae]|ordre|ticket|meeting|conference|webinar)(?: ?(?:number|no|num|id|code|n[°ºo]|numéro|#))?|(?:konferenz|meeting|veranstaltungs)-?(?:id|nummer|code)|iban|rib|clabe|cbu|cvu|bsb|sort code|giro|bankgiro|plusgiro|p\.?iva|postal code|código postal|bic|blz|isbn(?:-1[03])?|issn|ean|gtin|upc|asin|vat(?:[ -]?(?:reg|id|no|number))?|ust-?(?:id|idnr)|ust-?id-?nr|ust-?id nr|st-?nr|st nr|uid|tax(?: (?:id|no|number))?|siret|siren|rcs|tva|nif|cif|nip|regon|pesel|krs|hrb|hra|fn|kvk|btw|cvr|org-?n[ro]|org n[ro]|abn|acn|ein|ssn|cpf|cnpj|rfc|p[. ]?iva|partita iva|cod(?:ice)? fiscale|cf|инн|огрн|кпп|снилс|р/с|inv|po|ref|id|imei|imsi|iccid|s/n|sn|version|ver|v|doi|pmid|arxiv|plz|zip|cep|postfach|kd\.?-? ?nr|po box|pin|puk|otp|tan|password|passwort|kennwort|zimmer|room|seite|page|pages|hausnummer|jahr|year|art|art\.?-?nr|pos|lot|docket|permit|sku|p/n|rma|apn|mrn|npi|quote|acc|réf|zähler(?:-?(?:nr|nummer))?|ičo|org\.?nr|y-tunnus|cui|oib|αφμ|еик|єдрпоу|cvr-?nr|company|charity|reg|cuit|rut|nit|ruc|regon|統一編號|사업자등록번호|사업자번호|adószám|issue|bug|build|revision|commit|pr|az|depot|mandat|crn|ticket|#|№|nr #`,
);
