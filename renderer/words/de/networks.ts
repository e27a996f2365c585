import type { networks as english } from '../en/networks.ts'
import type { Translated } from '../Translated.ts'

export const networks: Translated<typeof english> = {
  intro: 'Auf welcher Kette Sayso arbeitet, und ob sie antwortet.',
  inUse: 'Jetzt in Gebrauch',
  name: 'Name',
  kind: 'Art',
  practiceKind: 'Übung: nichts auf ihr hat einen Wert',
  realKind: 'Echt: Was Sie tun, kostet und bewegt echtes Geld',
  id: 'Kettennummer',
  block: 'Neuester Block',
  noBlock: 'Noch nicht gesehen',
  state: 'Zustand',
  asking: 'Wird gefragt …',
  answers: 'Sie antwortet',
  silent: 'Sie antwortet nicht',
  where: 'Wo sie läuft',
  onThisMachine: 'Auf diesem Rechner, in Sayso selbst. Kein anderer Rechner wird gefragt.',
  ifSilent: 'Wenn die Kette nicht antwortet',
  ifSilentNext:
    'Das Fenster sagt es oben. Was es zeigt, kann dann alt sein, und es lässt sich nichts planen oder senden. War ein Plan unterwegs, sieht Sayso beim nächsten Start nach, was aus ihm wurde. Ihr Geld bleibt, wo es ist: auf der Kette, nicht in diesem Fenster.',
  realNetworks: 'Echte Netzwerke',
  notYet: 'Sie sind in dieser Ausgabe noch nicht dabei: Sayso arbeitet nur auf der Übungskette.',
  standIns: 'Was hier für etwas Echtes steht',
}
