import type { Words } from '../Words.ts'

export const frame: Words['frame'] = {
  approval: 'Ihre Zustimmung, in einem eigenen Fenster',
  wallet: 'Ihre Wallet, in einem eigenen Fenster',
  walletTitle: 'Wallet',
  nothing: 'Hier gibt es nichts zu sehen',
  nothingNext: 'Hinter diesem Fenster ist kein Kern. Schließen Sie es und starten Sie Sayso mit „npm start“.',
  gone: 'Diesen Plan gibt es nicht mehr',
  goneNext: 'Es wurde nichts unterschrieben. Dieses Fenster schließt sich von selbst.',
}
