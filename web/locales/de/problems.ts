import type { ProblemTexts } from '../../app/i18n/problem-texts.ts';

/** The server's refusals in German. */
export const germanProblems: ProblemTexts = {
  problems: {
    sign_in: 'Sie sind nicht angemeldet, oder Ihre Sitzung ist beendet. Melden Sie sich neu an.',
    sign_in_failed:
      'E-Mail-Adresse oder Passwort stimmt nicht. Prüfen Sie beides, oder wählen Sie „Passwort vergessen“.',
    sign_in_again:
      'Diese Anmeldung hat zu lange gedauert, hatte zu viele falsche Codes oder ist schon abgeschlossen. Beginnen Sie neu mit Ihrem Passwort.',
    view_ended: 'Ihr Blick in das Portal ist beendet. Wählen Sie noch einmal „Als Kunde ansehen“.',
    view_as_read_only:
      'Sie sehen das Portal, wie der Kunde es sieht; nichts kann geändert werden. Beenden Sie die Ansicht und ändern Sie es in der Konsole.',
    too_many_attempts:
      'Zu viele vergebliche Versuche. Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal; haben Sie Ihr Passwort vergessen, wählen Sie „Passwort vergessen“.',
    too_many_codes:
      'Zu viele falsche Codes für diesen Zugang. Verwenden Sie einen Wiederherstellungscode, warten Sie eine Weile, oder bitten Sie, wer Ihren Zugang verwaltet, Ihren zweiten Faktor zurückzusetzen.',
    account_under_attack:
      'Jemand probiert viele Passwörter für diesen Zugang; daher werden zurzeit nur Verbindungen durchgelassen, die sich schon einmal angemeldet haben. Wählen Sie „Passwort vergessen“: Der Link lässt Sie hinein.',
    own_account_only: 'Das kann nur, wer hier selbst angemeldet ist.',
    password_exists:
      'Diese E-Mail-Adresse hat schon ein Passwort. Melden Sie sich damit an; damit ist die Einladung angenommen.',
    password_short:
      'Das Passwort ist zu kurz: mindestens 12 Zeichen. Ein paar Wörter hintereinander sind leicht zu merken.',
    password_long: 'Das Passwort ist zu lang: höchstens 200 Zeichen.',
    password_names:
      'Dieses Passwort besteht aus Ihrer E-Mail-Adresse, Ihrem Namen oder dem Namen der Firma. Wählen Sie ein anderes.',
    password_common:
      'Dieses Passwort gehört zu den ersten, die Angreifer probieren: Es stammt aus bekannten Datenlecks oder ist fast eines davon. Wählen Sie ein anderes.',
    password_same: 'Das ist Ihr bisheriges Passwort. Wählen Sie ein anderes.',
    password_wrong: 'Das ist nicht Ihr bisheriges Passwort.',
    link_void:
      'Dieser Link wurde schon verwendet, ist abgelaufen oder wurde durch einen neueren ersetzt. Fordern Sie einen neuen an.',
    code_wrong:
      'Dieser Code stimmt nicht oder wurde schon verwendet. Warten Sie auf den nächsten Code Ihrer Authenticator-App, und prüfen Sie, ob die Uhr Ihres Telefons richtig geht.',
    code_shape:
      'Ein Code hat sechs Ziffern, ein Wiederherstellungscode sechzehn Buchstaben und Ziffern. Prüfen Sie Ihre Eingabe.',
    factor_exists:
      'Ihr zweiter Faktor ist schon eingeschaltet. Schalten Sie ihn zuerst aus, um einen anderen einzurichten.',
    factor_not_proposed: 'Es gibt keinen Schlüssel mehr zu bestätigen. Beginnen Sie von vorn.',
    share_links_full:
      'Dieser Auftrag hat schon die größte Zahl an Freigabelinks. Widerrufen Sie einige, bevor Sie einen hinzufügen.',
    not_found: 'Das gibt es nicht, oder Sie haben keinen Zugriff darauf.',
    permission_missing: 'Dafür fehlt Ihnen ein Recht. Bitten Sie einen Administrator Ihrer Firma.',
    foreign_origin: 'Diese Anfrage kam nicht von einer Seite dieser Installation und wurde daher abgewiesen.',
    version_missing: 'Der Anfrage fehlt die Fassung, die geändert werden soll. Laden Sie die Seite neu.',
    version_stale:
      'Jemand anderes hat dies geändert, seit Sie es geöffnet haben. Laden Sie es neu, sehen Sie sich die Änderung an und speichern Sie noch einmal. Nichts wurde überschrieben.',
    cursor_unknown: 'Die Liste hat sich geändert. Laden Sie sie neu.',
    text_characters: 'Der Text enthält ein Steuerzeichen. Entfernen Sie es.',
    file_missing: 'In dieser Anfrage ist keine Datei.',
    too_large: 'Das ist größer, als hier angenommen wird.',
    bad_request: 'Die Anfrage war nicht lesbar. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    starting: 'Der Server startet gerade. Versuchen Sie es in einem Moment noch einmal.',
    try_again: 'Jemand anderes hat im selben Moment dasselbe geändert. Versuchen Sie es noch einmal.',
    disk_full: 'Die Festplatte der Datenbank ist voll. Nichts wurde geändert. Sagen Sie es Ihrem Administrator.',
    database_away:
      'Die Datenbank ist zurzeit nicht erreichbar. Nichts wurde geändert; versuchen Sie es gleich noch einmal.',
    server_error:
      'Auf dem Server ist etwas schiefgegangen. Nichts wurde geändert. Geschieht es noch einmal, nennen Sie Ihrem Administrator die Nummer der Anfrage.',
  },
  faults: {
    required: '„{{field}}“ fehlt.',
    additionalProperties: '„{{field}}“ ist hier kein bekanntes Feld.',
    type: '„{{field}}“ ist nicht von der richtigen Art.',
    enum: '„{{field}}“ ist keiner der möglichen Werte.',
    minLength: '„{{field}}“ ist zu kurz: mindestens {{limit}} Zeichen.',
    maxLength: '„{{field}}“ ist zu lang: höchstens {{limit}} Zeichen.',
    format: '„{{field}}“ hat nicht die richtige Form.',
    pattern: '„{{field}}“ hat nicht die richtige Form.',
    minimum: '„{{field}}“ muss mindestens {{limit}} sein.',
    maximum: '„{{field}}“ darf höchstens {{limit}} sein.',
    exclusiveMinimum: '„{{field}}“ muss größer als {{limit}} sein.',
    minItems: '„{{field}}“ braucht mindestens {{limit}} Einträge.',
    maxItems: '„{{field}}“ hat zu viele Einträge: höchstens {{limit}}.',
    uniqueItems: '„{{field}}“ nennt denselben Eintrag zweimal.',
    wellFormed: '„{{field}}“ enthält ein Zeichen, das nicht gespeichert werden kann. Entfernen Sie es.',
  },
  titles: {
    400: 'Ungültige Anfrage',
    401: 'Anmelden',
    403: 'Nicht erlaubt',
    404: 'Nicht gefunden',
    409: 'Konflikt',
    412: 'Inzwischen geändert',
    413: 'Zu groß',
    415: 'Nicht unterstützte Art',
    422: 'Nicht gültig',
    428: 'Fassung fehlt',
    429: 'Zu viele Versuche',
    500: 'Serverfehler',
    503: 'Nicht verfügbar',
  },
};
