import type { ui as english } from '../en/ui.ts'
import type { Translated } from '../Translated.ts'

export const ui: Translated<typeof english> = {
  details: 'Einzelheiten',
  keepIt: 'So lassen',
  level: {
    PASS: 'Geprüft',
    INFO: 'Gut zu wissen',
    WARN: 'Vorsicht',
    HARD: 'Gefahr',
    BLOCK: 'Gesperrt',
  },
  whose: {
    contact: 'Ihr Kontakt {name}',
    own: 'Ihr eigenes Konto',
    sentBefore: 'eine Adresse, an die Sie schon gesendet haben',
  },
  differingCharacters: '{count, number} der 40 Zeichen sind anders, im Vergleich mit: {from}.',
  lookUp: { open: 'Bei {name} ansehen', at: 'Bei {name} anzusehen, im Browser unter:' },
  thisAddress: 'Diese Adresse',
  fromThisAddress: 'dieser Adresse',
  difference: 'Der Unterschied',
  differIn:
    'Verschieden sind sie {count, plural, one {beim Zeichen {where}} other {bei den Zeichen {where}}} der 40 nach 0x.',
  noCore: 'Hinter diesem Fenster ist kein Kern.',
  noCoreNext: 'Schließen Sie es und starten Sie Sayso mit „npm start“: Von dort wird das Fenster geöffnet.',
  news: {
    region: 'Neuigkeiten',
    look: 'Ansehen',
    close: 'Weglegen',
    planReady: 'Ihr Plan ist fertig',
    planBlocked: 'Sayso hat diesen Plan gesperrt',
    answered: 'Sayso hat geantwortet',
    asked: 'Sayso fragt etwas zurück',
    stopped: 'Es wurde nichts getan',
    done: 'Ihr Plan wurde ausgeführt',
    wentWrong: 'Ein Plan ging nicht, wie er sollte',
    limitHolds: 'Die Änderung des Limits gilt jetzt',
    limitLifted: 'Das Limit ist aufgehoben',
    modelHere: '{name} ist da',
    modelNotFetched: '{name} wurde nicht zu Ende geholt',
  },
  outage: {
    noChain: 'Die Kette antwortet nicht',
    noChainNext:
      'Was Sie sehen, kann alt sein, und bis sie wieder da ist, lässt sich nichts planen oder senden. Ihr Geld liegt auf der Kette, nicht in diesem Fenster: Es bleibt, wo es ist. Sayso fragt weiter nach.',
    practiceNext: 'Kommt sie nicht wieder, schließen Sie Sayso und starten Sie es neu: Die Übungskette startet mit.',
    noCore: 'Sayso selbst antwortet nicht',
    noCoreNext:
      'Nichts ist verloren, und inzwischen wird nichts gesendet. Schließen Sie das Fenster und starten Sie Sayso neu.',
    tryAgain: 'Noch einmal versuchen',
  },
}
