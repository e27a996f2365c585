import type { navigation as english } from '../en/navigation.ts'
import type { Translated } from '../Translated.ts'

export const navigation: Translated<typeof english> = {
  rail: 'Seiten',
  search: 'Suchen',
  ask: 'Fragen',
  portfolio: 'Portfolio',
  activity: 'Verlauf',
  approvals: 'Freigaben',
  limits: 'Limits',
  contacts: 'Kontakte',
  wallet: 'Wallet',
  models: 'Modelle',
  networks: 'Netzwerke',
  checks: 'Was Sayso prüft',
  settings: 'Einstellungen',
  money: 'Ihr Geld',
  loading: 'Die Seite wird geöffnet …',
  practiceShort: 'Übungskette',
  practice: 'Übungskette: nichts hier hat einen Wert',
  tryAgain: 'Noch einmal versuchen',
}
