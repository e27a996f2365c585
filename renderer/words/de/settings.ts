import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../Translated.ts'

export const settings: Translated<typeof english> = {
  intro: 'Wie Sayso auf diesem Rechner aussieht und spricht. Nichts davon ändert, was mit Ihrem Geld geschehen darf.',
  look: 'Aussehen',
  theme: 'Farben',
  themeSystem: 'Wie der Rechner',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  language: 'Sprache',
  languageSystem: 'Wie der Rechner',
  languageNote:
    'Sayso liest Nachrichten auf Englisch und beschreibt Pläne auf Englisch, welche Sprache das Fenster auch spricht.',
  away: 'Während Sie anderswo sind',
  notifications: 'Melden, was fertig wurde, während dieses Fenster nicht vorne war',
  notificationsNote: 'Durch eine Meldung Ihres Rechners, in einem englischen Satz ohne Beträge und Namen.',
  notKept: 'Das ließ sich nicht behalten: {reason}',
  more: 'Mehr',
  account: 'Ihr Konto',
  copy: 'Diese Ausgabe von Sayso',
  about: 'Ihr Konto und diese Ausgabe von Sayso',
  chainAndVersion: '{chain}, Kettennummer {id}. Sayso {version}.',
}
