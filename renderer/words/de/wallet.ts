import type { wallet as english } from '../en/wallet.ts'
import type { Translated } from '../Translated.ts'

export const wallet: Translated<typeof english> = {
  title: 'Wallet',
  intro:
    'Ihre Schlüssel liegen in einem Teil von Sayso, den diese Seite nicht erreicht. Anlegen, wiederherstellen, zeigen und sperren geschieht in einem eigenen Fenster.',
  open: 'Fenster der Wallet öffnen',
  looking: 'Ihre Wallets werden angesehen …',
  unread: 'Ihre Wallets ließen sich nicht ansehen. Daran hat sich nichts geändert.',
  wallets: 'Ihre Wallets',
  practice: 'Übungs-Wallet',
  practiceNote: 'Für die Übungskette gemacht. Nichts darin hat einen Wert.',
  real: 'Ihre eigene Wallet',
  realNote:
    'Unter Ihrem Passwort verwahrt. Sie unterschreibt auf echten Netzwerken; gewählt werden sie unter <page>Netzwerke</page>.',
  next: 'Als Nächstes: Wählen Sie das Netzwerk, auf dem Ihr Geld ist. Die Börse oder Wallet, von der es kommt, sagt, welches. Bis dahin bleiben Sie beim Übungsgeld.',
  toNetworks: 'Netzwerk wählen',
  status: { none: 'Noch keine', locked: 'Gesperrt', open: 'Offen' },
  noneNext:
    'Zum Üben brauchen Sie keine. Um eine anzulegen oder aus ihren Wörtern wiederherzustellen, öffnen Sie oben das Fenster der Wallet.',
  lockedNext: 'Mit ihr wird nichts unterschrieben, bis Sie sie mit Ihrem Passwort öffnen, oben im Fenster der Wallet.',
  receive:
    '<b>Empfangen.</b> Ein Druck auf die Adresse eines Kontos markiert sie ganz: Kopieren Sie sie, und senden Sie Coins von einer Börse oder anderen Wallet dorthin, auf dem echten Netzwerk, das Sie unter „Netzwerke“ wählen. Beobachtete Konten haben hier keinen Schlüssel.',
  sendNothing:
    '<b>Senden Sie nichts hierher.</b> Die Wörter dieser Wallet hat jeder: Sie stehen in Handbüchern und Tests, und wer will, kann nehmen, was hier ankommt. Legen Sie im Fenster der Wallet eine neue mit eigenen Wörtern an, und nehmen Sie jene.',
  locksAfter: 'Sie sperrt sich von selbst nach {minutes, plural, one {einer Minute} other {# Minuten}} ohne Gebrauch.',
  lockNow: 'Jetzt sperren',
  accounts: 'Konten',
  inUse: 'In dieser Wallet gewählt',
  watched: 'Nur beobachtet: hier gibt es keinen Schlüssel dazu',
  handedOver: 'Konto abgetreten',
  handedOverNext:
    'Dieses Konto wurde einem Vertrag abgetreten, der alles darin nehmen kann: <contract></contract>. Sayso unterschreibt nichts dafür, bis das zurückgenommen ist. Bewegen Sie hier nichts, und nehmen Sie ein anderes Konto.',
  notices: 'Hinweise',
  gotIt: 'Verstanden',
}
