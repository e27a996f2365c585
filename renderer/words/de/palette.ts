import type { palette as english } from '../en/palette.ts'
import type { Translated } from '../Translated.ts'

export const palette: Translated<typeof english> = {
  title: 'Suche und Befehle',
  field: 'Eine Seite, einen Befehl oder einen Kontakt finden, oder sagen, was geschehen soll',
  placeholder: 'Suchen, oder auf Englisch sagen, was geschehen soll',
  found: '{count, plural, =0 {Nichts gefunden} one {# Eintrag} other {# Einträge}}',
  groupPages: 'Seiten',
  groupActions: 'Befehle',
  groupContacts: 'Kontakte',
  groupSay: 'Im Gespräch sagen',
  say: 'Sagen: {sentence}',
  busy: 'Eine Nachricht ist noch in Arbeit. Warten Sie, bis sie fertig ist, oder halten Sie sie im Gespräch an.',
  newConversation: 'Neues Gespräch',
  practiceMoney: 'Übungsgeld holen',
  practiceMoneyOnItsWay: 'Das Übungsgeld ist unterwegs.',
  practiceMoneyArrived: 'Das Übungsgeld ist da.',
  lockWallet: 'Wallet sperren',
  walletLocked: 'Die Wallet ist gesperrt. Ihre Schlüssel sind aus dem Speicher gelöscht.',
  theme: 'Farben: {choice}',
  text: 'Schriftgröße: {choice}',
  language: 'Sprache: {choice}',
  choose: 'wählen',
  act: 'ausführen',
  leave: 'schließen',
  close: 'Schließen',
}
