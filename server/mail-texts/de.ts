import type { ExceptionBase, ExceptionUnit, Report } from '#shared/vocabulary.ts';
import type { MailTexts, SpanPart } from './en.ts';

const units: Record<ExceptionUnit, [one: string, many: string]> = {
  hours: ['Stunde', 'Stunden'],
  days: ['Tag', 'Tage'],
  working_days: ['Arbeitstag', 'Arbeitstage'],
};
/** Without an article, so that they stand after "vor" and "nach" as they are. */
const bases: Record<Exclude<ExceptionBase, 'milestone'>, string> = {
  registration: 'Anlage des Auftrags',
  etd: 'ETD',
  eta: 'ETA',
  due_date: 'Fälligkeit',
  promised_date: 'zugesagtem Termin',
};
/** As they stand after "seit" and "um". */
const spans: Record<SpanPart['unit'], [one: string, many: string]> = {
  day: ['Tag', 'Tagen'],
  hour: ['Stunde', 'Stunden'],
  minute: ['Minute', 'Minuten'],
};
const reports: Record<Report, string> = {
  job_enquiry: 'Auftragsübersicht',
  job_exceptions: 'Auftragsabweichungen',
  active_events: 'Aktive Ereignisse nach Benutzer',
};
const statuses: Record<string, string> = {
  Scheduled: 'Geplant',
  Registered: 'Angelegt',
  'On Hold': 'Angehalten',
  Completed: 'Abgeschlossen',
  Cancelled: 'Storniert',
};
const dates: Record<'due_date' | 'promised_date' | 'eta', string> = {
  due_date: 'Fälligkeitsdatum',
  promised_date: 'Zugesagter Termin',
  eta: 'ETA',
};

/** Every word of every mail in German. */
export const de: MailTexts = {
  language: 'de',
  hello: (name) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
  span: (parts) =>
    parts.length === 0
      ? 'weniger als einer Minute'
      : parts.map(({ count, unit }) => `${count} ${spans[unit][count === 1 ? 0 : 1]}`).join(' '),
  condition: ({ amount, unit, side, base, milestone }) =>
    `${amount} ${units[unit][amount === 1 ? 0 : 1]} ${side === 'before' ? 'vor' : 'nach'} ${base === 'milestone' ? `„${milestone}“` : bases[base]}`,
  resetPassword: 'Passwort festlegen',

  contactInvitation: {
    subject: (company) => `Ihr Kundenportal – ${company}`,
    opening: (company) => `${company} lädt Sie ein, Ihre Aufträge im Kundenportal zu verfolgen.`,
    accountUrl: (url) => `Die Adresse Ihres Zugangs:\n${url}`,
    known: (email) =>
      `Sie haben schon ein Passwort: Melden Sie sich als ${email} mit dem Passwort Ihres anderen Zugangs an.`,
    choose: (email) =>
      `Wählen Sie zuerst ein Passwort für ${email}. Der Link gilt einmal und innerhalb von 7 Tagen. Melden Sie sich danach unter der Adresse Ihres Zugangs an.`,
    signIn: 'Anmelden',
    reason: (company) =>
      `Sie erhalten diese Nachricht, weil ${company} Sie als Ansprechpartner genannt hat. Erwarten Sie sie nicht, lassen Sie sie unbeachtet.`,
  },

  staffInvitation: {
    subject: (company) => `Ihr Konto – ${company}`,
    opening: (company, email) =>
      `Sie sind eingeladen, bei ${company} in Milepost zu arbeiten. Wählen Sie ein Passwort für ${email}; der Link gilt einmal und innerhalb von 7 Tagen.`,
    signInAt: (url) => `Danach melden Sie sich hier an:\n${url}`,
    reason: (company) =>
      `Sie erhalten diese Nachricht, weil ein Administrator von ${company} Sie als Benutzer hinzugefügt hat.`,
  },

  passwordReset: {
    subject: (company) => `Passwort zurücksetzen – ${company}`,
    opening: (email, hours) =>
      `Mit diesem Link können Sie ein neues Passwort für ${email} wählen. Er gilt einmal und innerhalb von ${hours > 48 ? `${hours / 24} Tagen` : `${hours} Stunden`}.`,
    reason:
      'Sie erhalten diese Nachricht, weil jemand ein neues Passwort für diese Adresse angefordert hat. Waren Sie es nicht, lassen Sie sie unbeachtet: Es hat sich nichts geändert.',
  },

  factorReset: {
    subject: (company) => `Ihr zweiter Faktor wurde zurückgesetzt – ${company}`,
    opening: (company, by) =>
      `${by} bei ${company} hat Ihren zweiten Faktor zurückgesetzt. Sie sind überall abgemeldet; Ihr Passwort ist dasselbe wie zuvor.`,
    next: 'Melden Sie sich wieder an und richten Sie Ihren zweiten Faktor neu ein. Ihre bisherigen Wiederherstellungscodes gelten nicht mehr.',
    mistake: (company) => `Haben Sie nicht darum gebeten, sagen Sie es ${company} sofort.`,
    reason: (company) => `Sie erhalten diese Nachricht, weil sie Ihr Konto bei ${company} betrifft.`,
  },

  emailChanged: {
    subject: (company) => `Ihre E-Mail-Adresse wurde geändert – ${company}`,
    opening: (company, former) =>
      `${company} hat ${former} durch eine andere Adresse ersetzt. Mit dieser können Sie sich nicht mehr anmelden.`,
    mistake: (company) => `Ist das ein Irrtum, sagen Sie es ${company}.`,
    reason: (company) => `Sie erhalten diese Nachricht, weil dies Ihre Adresse bei ${company} war.`,
  },

  exceptionNotice: {
    subject: (place, milestone) => `Abweichung: ${place} – ${milestone}`,
    opening: (milestone, place, customer) => `„${milestone}“ von Auftrag ${place} (${customer}) hat eine Abweichung.`,
    condition: (words) => `Bedingung: ${words}.`,
    limit: (at, over) => `Zu erledigen war es bis ${at}; das ist seit ${over} vorbei.`,
    openJob: 'Auftrag öffnen',
    summarySubject: (count) => `Abweichung: ${count} Meilensteine`,
    summaryOpening: (count) => `${count} Meilensteine haben eine Abweichung.`,
    line: (place, customer, milestone) => `${place} (${customer}): ${milestone}`,
    over: (over) => `seit ${over}`,
    rest: (count) => `Und ${count} weitere in der Konsole.`,
    openList: 'Liste öffnen',
    reason: (company) =>
      `Sie erhalten diese Nachricht, weil Sie bei ${company} für diese Aufträge zuständig sind: als Kundenbetreuer oder Vertretung, oder weil es zurzeit keinen gibt.`,
  },

  report: {
    subject: (name, company) => `${name} – ${company}`,
    name: (report) => reports[report],
    attached: (name, report, at) => `Im Anhang ist der Bericht „${name}“ (${report}), Stand ${at}.`,
    ready: (name, report, at) => `Der Bericht „${name}“ (${report}) ist fertig, Stand ${at}.`,
    tooLarge:
      'Seine Datei hat mehr als 10 MB, zu viel für eine E-Mail. Öffnen Sie den Bericht in Milepost, um ihn zu lesen oder herunterzuladen.',
    open: 'Bericht öffnen',
    reason: (company) =>
      `Sie erhalten diese Nachricht als Empfänger dieses Berichts bei ${company}. Wer in Milepost Berichte versendet, kann Sie abmelden.`,
  },

  jobNotice: {
    statusSubject: (job, status) => `Auftrag ${job}: ${status}`,
    dateSubject: (job, date, day) => `Auftrag ${job}: ${date} ${day}`,
    manySubject: (jobs, company) => `${jobs} Aufträge haben sich geändert – ${company}`,
    opening: (job) => `Ihr Auftrag ${job} hat sich geändert.`,
    manyOpening: (jobs) => `${jobs} Ihrer Aufträge haben sich geändert.`,
    job: (job, order) => (order === '' ? job : `${job} (Bestellung ${order})`),
    statusName: (status) => statuses[status] ?? status,
    status: (now, before) => `Status: ${now}${before === '' ? '' : ` (vorher: ${before})`}`,
    dateName: (date) => dates[date],
    date: (name, now, before) => `${name}: ${now} (vorher: ${before})`,
    noDate: 'keines',
    lateness: (reason) => `Grund: ${reason}`,
    rest: (count) => `Und ${count} weitere in Ihrem Portal.`,
    openJob: 'Auftrag öffnen',
    openPortal: 'Ihre Aufträge öffnen',
    reason: (company) => `Sie erhalten diese Nachricht, weil Sie diesem Auftrag im Portal von ${company} folgen.`,
    manyReason: (company) => `Sie erhalten diese Nachricht, weil Sie Aufträgen im Portal von ${company} folgen.`,
    choose: 'Wählen, was Sie erhalten',
    unsubscribe: 'Diese E-Mails beenden',
  },

  cards: {
    events: {
      asked: 'Um Freigabe gebeten',
      withdrawn: 'Anfrage zurückgezogen',
      approved: 'Freigegeben',
      rejected: 'Abgelehnt',
    },
    version: (number) => `Version ${number}`,
  },

  messageAlert: {
    subject: (author, job) => `${author} hat zu ${job} geschrieben`,
    manySubject: (messages, job) => `${messages} neue Nachrichten zu ${job}`,
    digestSubject: (threads, company) => `Neue Nachrichten in ${threads} Unterhaltungen – ${company}`,
    opening: (job) => `In der Unterhaltung zu ${job} gibt es Neues.`,
    digestOpening: (threads) => `In ${threads} Unterhaltungen gibt es Neues.`,
    internal: 'interne Notiz, für den Kunden nicht sichtbar',
    noText: 'Öffnen Sie die Unterhaltung, um sie zu sehen.',
    files: (names) => `Dateien: ${names}`,
    more: 'Die Unterhaltung enthält noch mehr.',
    rest: (count) => `Und ${count} weitere Unterhaltungen.`,
    open: 'Unterhaltung öffnen',
    answerAbove: '##- Bitte antworten Sie oberhalb dieser Zeile -##',
    answer:
      'Sie können auch auf diese E-Mail antworten: Was Sie über der Zeile schreiben und Dateien, die Sie anhängen, erscheinen in der Unterhaltung.',
    answerInternal:
      'Sie können auch auf diese E-Mail antworten: Was Sie über der Zeile schreiben und Dateien, die Sie anhängen, werden eine interne Notiz, die der Kunde nicht sieht.',
    openAll: 'Alle ansehen',
    reason: (company) =>
      `Sie erhalten diese E-Mail, weil Ihnen ungelesene Nachrichten bei ${company} zugesandt werden.`,
  },

  mailReply: {
    tooLarge: (name, size, limit) =>
      `(Die Datei ${name} wurde weggelassen: Sie hat ${size}, eine Datei darf höchstens ${limit} haben.)`,
    tooMany: (name, most) =>
      `(Die Datei ${name} wurde weggelassen: Eine Nachricht nimmt höchstens ${most} Dateien auf.)`,
    more: (count) => `(${count} weitere Dateien wurden weggelassen.)`,
  },

  unsubscribePage: {
    title: 'E-Mails zu Ihren Aufträgen',
    ask: (email, company) =>
      `Soll ${company} keine E-Mails zu Änderungen an Aufträgen mehr an ${email} senden? Einladungen und E-Mails zum Passwort kommen weiterhin.`,
    stop: 'Diese E-Mails beenden',
    stopped: (email) =>
      `Beendet: ${email} bekommt keine E-Mails zu Änderungen an Aufträgen mehr. Im Portal können Sie sie unter Benachrichtigungen wieder wählen.`,
    unknown: 'Dieser Link ist nicht vollständig oder gilt nicht mehr. Verwenden Sie den aus Ihrer letzten E-Mail.',
  },
  unsubscribeMessages: {
    title: 'E-Mails zu Nachrichten',
    ask: (email, company) =>
      `Soll ${company} keine E-Mails zu neuen Nachrichten mehr an ${email} senden? E-Mails zu Änderungen an Aufträgen betrifft das nicht.`,
    stopped: (email) =>
      `Beendet: ${email} bekommt keine E-Mails zu Nachrichten mehr. Im Portal können Sie sie unter Benachrichtigungen wieder wählen.`,
  },
  unsubscribeStaffMessages: {
    title: 'E-Mails zu Nachrichten',
    ask: (email, company) => `Soll Milepost bei ${company} keine E-Mails zu neuen Nachrichten mehr an ${email} senden?`,
    stopped: (email) =>
      `Beendet: ${email} bekommt keine E-Mails zu Nachrichten mehr. In Milepost können Sie sie in Ihren eigenen Einstellungen wieder wählen.`,
  },
};
