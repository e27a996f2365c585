import type { welcome as english } from '../en/welcome.ts'
import type { Translated } from '../Translated.ts'

export const welcome: Translated<typeof english> = {
  step: 'Schritt {step} von {steps}',
  skip: 'Erste Schritte überspringen',
  back: 'Zurück',
  goOn: 'Weiter',
  again: 'Die ersten Schritte noch einmal zeigen',

  money: 'Sagen Sie, was mit Ihrem Geld geschehen soll',
  moneyLead: 'Sie sehen genau, was geschehen würde. Es geschieht nur, wenn Sie zustimmen.',
  practice: 'Mit Übungsgeld ausprobieren',
  recommended: 'Empfohlen',
  practiceNote:
    'Ein eigenes Netz in dieser App, mit Geld zum Üben. Nichts ist einzurichten, und alles geht wie mit echtem Geld.',
  own: 'Eine echte Wallet einrichten',
  ownNote:
    'Aus neuen Wörtern, oder wiederhergestellt aus Ihren vorhandenen. Echte Netzwerke brauchen eine; sie sind neu, fangen Sie also mit wenig an.',
  loss: 'Was verloren gehen kann',
  lossPractice: 'Übungsgeld ist nichts wert, also kann damit nichts verloren gehen.',
  lossOwn:
    'In einer echten Wallet kann alles verloren gehen: Wer Ihre Wörter erfährt, kann alles nehmen, und wenn Sie sie verlieren, bringt es niemand zurück.',

  wallet: 'Ihre eigene Wallet',
  walletLead:
    'Sie entsteht in einem eigenen Fenster: Diese Seite sieht weder Ihre Wörter noch Ihr Passwort und fragt nie danach.',
  walletNew:
    '<b>Eine neue Wallet.</b> Sie bekommen 12 oder 24 Wörter gezeigt, schreiben sie auf Papier und tippen einige davon zurück.',
  walletRestore: '<b>Eine vorhandene.</b> Sie tippen ihre Wörter und wählen ein Passwort für diesen Rechner.',
  walletReal:
    '<b>Weiter geht es mit Übungsgeld.</b> Echte Netzwerke warten unter „Netzwerke“. Sie sind in dieser Ausgabe neu: Fangen Sie dort mit wenig an.',
  openWallet: 'Das Fenster der Wallet öffnen',
  walletOpened: 'Das Fenster der Wallet ist offen. Kommen Sie hierher zurück, wenn Sie fertig sind.',
  walletThere: 'Ihre Wallet ist da.',
  walletNext:
    'Als Nächstes: Wählen Sie das Netzwerk, auf dem Ihr Geld ist, oder gehen Sie weiter und üben Sie erst mit Übungsgeld.',
  toNetworks: 'Netzwerk wählen',
  walletLater: 'Ohne eine weiter',

  reader: 'Wer liest, was Sie schreiben',
  readerLead: 'Nichts, was Sie schreiben, muss diesen Rechner verlassen.',
  parser: 'Sayso liest selbst',
  parserNote:
    'Immer, hier auf diesem Rechner und ohne Internet. Es versteht einfache englische Sätze und nimmt Beträge und Adressen nur aus Ihren eigenen Worten.',
  parserName: 'Anderswo im Fenster heißt das der eingebaute Parser.',
  model: 'Eine Hilfe bei ungewöhnlichen Worten, wenn Sie mögen',
  modelNote:
    'Ein Programm neben Sayso, das mehr Arten kennt, etwas zu sagen. Was es versteht, wird Ihnen als Frage vorgelegt, und einen Betrag oder eine Adresse liefert es nie.',
  modelName:
    'Das ist ein lokales Sprachmodell, ausgeführt von Ollama, einem freien Programm, nach dem Sayso hier sucht.',
  modelLooking: 'Eine Hilfe wird gesucht …',
  modelAbsent: 'Hier ist keine, und es wird keine gebraucht.',
  modelHow: 'Wie man eines bekommt',
  modelEmpty:
    'Hier ist noch keine, und es wird keine gebraucht. Eine lässt sich später holen: Einstellungen, dann Modelle.',
  modelReady: 'Gefunden: Wählen Sie eine oder keine.',
  lookAgain: 'Noch einmal suchen',
  warnings: 'Warnungen',
  readerSkip: 'Ohne Hilfe weiter',

  say: 'Sagen Sie den ersten Satz',
  sayLead:
    'Drücken Sie auf einen, um ihn zu sagen. Sie sehen, was er bewirken würde, und nichts geschieht, bevor Sie zustimmen.',
  suggestions: 'Vorschläge',
  earnNote: 'Vergleicht alle Orte, die es gibt, und sagt, was einer einbringt, kostet und riskiert.',
  swapNote: 'Findet den besten Preis und sagt, was Sie mindestens bekämen.',
  lookNote: 'Schaut nur und ändert nichts.',
  english: 'Sätze werden auf Englisch gesagt.',
  ownWords: 'Selbst schreiben',
}
