import type { welcome as english } from '../en/welcome.ts'
import type { Translated } from '../Translated.ts'

export const welcome: Translated<typeof english> = {
  step: 'Schritt {step} von {steps}',
  skip: 'Erste Schritte überspringen',
  back: 'Zurück',
  goOn: 'Weiter',
  again: 'Die ersten Schritte noch einmal zeigen',

  money: 'Sagen Sie, was mit Ihrem Geld geschehen soll',
  moneyLead: 'Sie sehen genau, was geschehen würde. Es geschieht nur, wenn Sie es freigeben.',
  practice: 'Mit Übungsgeld ausprobieren',
  recommended: 'Empfohlen',
  practiceNote:
    'Eine eigene Kette auf diesem Rechner, mit Geld zum Üben. Nichts ist einzurichten, und alles geht wie mit echtem Geld.',
  own: 'Eine echte Wallet einrichten',
  ownNote:
    'Aus neuen Wörtern, oder wiederhergestellt aus Ihren vorhandenen. Echte Netze lassen sich in dieser Ausgabe noch nicht benutzen.',
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
    '<b>Echte Netze lassen sich in dieser Ausgabe noch nicht benutzen.</b> Die Wallet wird aufbewahrt und unterschreibt nichts; weiter geht es mit Übungsgeld.',
  openWallet: 'Das Fenster der Wallet öffnen',
  walletOpened: 'Das Fenster der Wallet ist offen. Kommen Sie hierher zurück, wenn Sie fertig sind.',
  walletThere: 'Ihre Wallet ist da.',
  walletLater: 'Ohne eine weiter',

  reader: 'Wer liest, was Sie schreiben',
  readerLead: 'Nichts, was Sie schreiben, muss diesen Rechner verlassen.',
  parser: 'Der eingebaute Parser',
  parserNote:
    'Immer da. Er liest jede Nachricht, auf Englisch und ohne Netz, und nimmt Beträge und Adressen nur aus Ihren eigenen Worten.',
  model: 'Ein lokales Modell, wenn Sie mögen',
  modelNote:
    'Es hilft bei Formulierungen, die der Parser nicht einordnen kann. Es liefert nie einen Betrag oder eine Adresse, und was es liest, wird Ihnen als Frage vorgelegt.',
  modelLooking: 'Ollama wird gesucht…',
  modelAbsent: 'Auf diesem Rechner antwortet kein Ollama, und es wird keines gebraucht.',
  modelHow: 'Wie man eines bekommt',
  modelEmpty: 'Ollama ist da und hat noch kein Modell. Eines lässt sich später holen: Einstellungen, dann Modelle.',
  modelReady: 'Ollama ist da.',
  lookAgain: 'Noch einmal suchen',
  warnings: 'Warnungen',
  readerSkip: 'Allein mit dem Parser weiter',

  say: 'Sagen Sie den ersten Satz',
  sayLead:
    'Drücken Sie auf einen, um ihn zu sagen. Sie sehen, was er bewirken würde, und nichts geschieht vor Ihrer Freigabe.',
  suggestions: 'Vorschläge',
  earnNote: 'Vergleicht alle Orte, die es gibt, und sagt, was einer einbringt, kostet und riskiert.',
  swapNote: 'Findet den besten Preis und sagt, was Sie mindestens bekämen.',
  lookNote: 'Schaut nur und ändert nichts.',
  english: 'Sätze werden auf Englisch gesagt.',
  ownWords: 'Selbst schreiben',
}
