import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../Translated.ts'

export const settings: Translated<typeof english> = {
  intro: 'Wie Sayso auf diesem Rechner aussieht und spricht. Nichts davon ändert, was mit Ihrem Geld geschehen darf.',
  look: 'Aussehen',
  theme: 'Farben',
  themeSystem: 'Wie das System',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  text: 'Schriftgröße',
  textNormal: 'Normal',
  textLarge: 'Groß',
  textLarger: 'Größer',
  language: 'Sprache',
  languageSystem: 'Wie das System',
  languageNote:
    'Sayso liest Nachrichten auf Englisch und beschreibt Pläne auf Englisch, welche Sprache das Fenster auch spricht. Das Zustimmungsfenster sieht aus und spricht wie dieses.',
  away: 'Während Sie anderswo sind',
  notifications: 'Melden, was fertig wurde, während dieses Fenster nicht vorne war',
  notificationsNote: 'Durch eine Meldung Ihres Rechners, in einem englischen Satz ohne Beträge und Namen.',
  notKept: 'Das ließ sich nicht behalten: {reason}',
  history: {
    title: 'Ihr Verlauf',
    intro:
      'Was Sie gesagt, zugestimmt und bekommen haben, als eine Datei, die Sie anderswo aufbewahren können. Schlüssel sind nicht darin: Ihr Geld kommt durch die Wörter Ihrer Wallet zurück.',
    save: 'Verlauf sichern',
    saving: 'Die Sicherung wird geschrieben…',
    saved: '{entries, plural, one {# Eintrag} other {# Einträge}} geschrieben nach {path}',
    found: 'Sicherungen in Ihren Downloads',
    foundNote: 'Was Sie zurückholen, gilt ab dem nächsten Start. Was jetzt hier ist, wird daneben aufbewahrt.',
    written: '{when}, {size}',
    restore: 'Zurückholen',
    restoreOne: '{name} zurückholen',
  },
  more: 'Mehr',
  account: 'Ihr Konto',
  copy: 'Diese Ausgabe von Sayso',
  about: 'Ihr Konto und diese Ausgabe von Sayso',
  chainAndVersion: '{chain}, Kettennummer {id}. Sayso {version}.',
}
