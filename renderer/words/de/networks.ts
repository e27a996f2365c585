import type { networks as english } from '../en/networks.ts'
import type { Translated } from '../Translated.ts'

export const networks: Translated<typeof english> = {
  intro: 'Auf welchem Netzwerk Sayso arbeitet, ob es antwortet, und welche es sonst gibt.',
  real: '{network}: echtes Geld',
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
  all: 'Alle Netzwerke',
  realNote:
    'Echte Netzwerke sind in dieser Ausgabe neu und wurden nur an lokalen Nachbildungen erprobt, nie mit echtem Geld. Sie brauchen eine eigene Wallet. Fangen Sie mit wenig an.',
  which:
    '<b>Auf welchem ist Ihr Geld?</b> Die Börse oder Wallet, von der es kommt, sagt es dort, wo Sie es absenden; Ihre Adresse ist auf allen dieselbe. Wenn Sie es nicht wissen: Arbeiten Sie auf irgendeinem echten, und wählen Sie auf der Seite Portfolio „Alle Netzwerke“: Dann wird jedes von ihnen gefragt, und Sie sehen, was Ihr Konto dort hat.',
  here: 'Hier sind Sie',
  workOn: 'Auf {network} arbeiten',
  askingNetwork: '{network} wird gefragt …',
  askingLong: 'Die Knoten werden gefragt, ob auf {network} gearbeitet werden kann. Das kann einige Sekunden dauern.',
  throughPublic: 'Gefragt werden öffentliche Knoten: {nodes}',
  throughOwn: 'Gefragt werden Ihre eigenen Knoten: {nodes}',
  sentThrough: 'Was Sie unterschreiben, wird allein über {relay} gesendet, nicht über den öffentlichen Pool.',
  ownNode: 'Ein eigener Knoten',
  nodesHow:
    'Sie brauchen keinen: Sayso fragt die Knoten, die oben stehen. Wer einen hat, nennt ihn außerhalb dieses Fensters, damit nichts hier drin bestimmen kann, wem Sayso glaubt: Sayso schließen, in seinem Ordner ein Terminal öffnen, npm run say -- "/nodes base https://…" mit dem Namen des Netzwerks und der Adresse des Knotens eingeben, und Sayso wieder starten. Ebenso ein Relay, das allein bekommt, was Sie unterschreiben ("/relay base https://…").',
  unread: 'Die Liste der Netzwerke konnte nicht gelesen werden.',
  standIns: 'Was hier für etwas Echtes steht',
}
