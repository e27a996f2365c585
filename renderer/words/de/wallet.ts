import type { wallet as english } from '../en/wallet.ts'
import type { Translated } from '../Translated.ts'

export const wallet: Translated<typeof english> = {
  title: 'Wallet',
  intro:
    'Ihre Schlüssel liegen in einem Teil von Sayso, den diese Seite nicht erreicht. Anlegen, wiederherstellen, zeigen und sperren geschieht in einem eigenen Fenster.',
  open: 'Fenster der Wallet öffnen',
  wallets: 'Ihre Wallets',
  practice: 'Übungs-Wallet',
  practiceNote: 'Für die Übungskette gemacht. Nichts darin hat einen Wert.',
  real: 'Ihre eigene Wallet',
  realNote: 'Unter Ihrem Passwort verwahrt. Sie unterschreibt noch nichts: Echte Netzwerke lassen sich nicht nutzen.',
}
