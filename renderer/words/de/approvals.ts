import type { approvals as english } from '../en/approvals.ts'
import type { Translated } from '../Translated.ts'

export const approvals: Translated<typeof english> = {
  intro:
    'Eine Freigabe ist die Erlaubnis, etwas von Ihnen zu nehmen. Wer eine hat, kann sie jederzeit benutzen, ohne noch einmal zu fragen. Saysos eigene Pläne lassen keine zurück; diese hier wurden anderswo erteilt, oder von einem Plan, der abgebrochen ist.',
  practice:
    'Ein neues Übungskonto beginnt mit zweien zum Ausprobieren: eine ohne Grenze, für einen Vault, der eine Falle ist, und eine mit Grenze.',
  open: {
    trap: {
      all: '{who}, eine Falle, darf jederzeit alle Ihre {what} nehmen.',
      some: '{who}, eine Falle, darf Ihnen jederzeit {allowed} nehmen.',
    },
    other: {
      all: '{who} darf jederzeit alle Ihre {what} nehmen.',
      some: '{who} darf Ihnen jederzeit {allowed} nehmen.',
    },
    stranger: 'Ein Vertrag, den Sayso nicht kennt,',
    several: '{count} Freigaben lassen Fallen oder unbekannte Verträge jederzeit etwas von Ihnen nehmen.',
    look: 'Unter Freigaben ansehen und beenden',
  },
  reading: 'Die Kette wird gelesen …',
  readingAgain: 'Die Kette wird noch einmal gelesen …',
  lookAgain: 'Noch einmal nachsehen',
  unread: 'Was Ihnen genommen werden kann, war nicht zu lesen. Niemand kann also sagen, dass es nichts ist.',
  stale: 'So stand es zuvor. Es war nicht noch einmal zu lesen, also kann sich seither etwas geändert haben.',
  where: '{chain}, Block {block}, Konto <address></address>',
  couldBeTaken: 'Kann Ihnen jetzt genommen werden',
  couldBeTakenRead: 'Kann Ihnen jetzt genommen werden, soweit es zu lesen war',
  notKnown: 'Nicht bekannt',
  nothingNow: 'Nichts',
  upTo: 'bis zu {usd}',
  endless: '{endless, number} von {count, plural, one {# Freigabe} other {# Freigaben}} ohne Grenze',
  allLimited: '{count, plural, one {Sie hat eine Grenze} other {Alle # haben eine Grenze}}',
  strangers: '{count, plural, one {# gilt einem Unbekannten} other {# gelten Unbekannten}}',
  noFigure:
    '{count, plural, one {Eine weitere hat keinen Preis und kommt hinzu.} other {# weitere haben keinen Preis und kommen hinzu.}}',
  noneTitle: 'Niemand darf Ihnen etwas nehmen',
  noneLooks:
    'Gäbe es welche, stünde hier je eine Zeile: was genommen werden darf, von wem, bis zu wie viel, und ein Knopf, der es zurücknimmt.',
  nonePractice:
    'Ein neues Übungskonto beginnt mit zweien zum Üben. Sie sind fort: „Neu beginnen“, unter Ihren Beständen neben der Unterhaltung, bringt beide zurück.',
  noneNext:
    'Hier ist nichts zu tun. Sehen Sie wieder nach, wenn Sie mit diesem Konto eine andere Wallet oder eine Website benutzt haben: von dort kommen Freigaben.',
  notRead: 'Nicht gelesen',
  revokeAll: 'Alle widerrufen',
  revokeBusy: 'Eine Nachricht wird gerade bearbeitet: warten Sie, bis sie fertig ist.',
  revokeNext: 'Sie sehen den Plan, bevor etwas unterschrieben wird.',
  caption: 'Was Ihnen genommen werden kann, und von wem',
  ofWhat: 'Wovon',
  byWhom: 'Von wem',
  howMuch: 'Wie viel',
  takeBack: 'Zurücknehmen',
  claims: 'Er nennt sich selbst „{name}“.',
  stranger: 'Sayso nicht bekannt',
  trap: 'Eine Falle: widerrufen Sie das',
  sinceWhen: 'Seit wann',
  since: 'Zuletzt gesetzt in Block {block}, durch die Transaktion <transaction></transaction>',
  sinceDay: 'Zuletzt gesetzt in Block {block}, {day}, durch die Transaktion <transaction></transaction>',
  withoutLimit: 'Ohne Grenze',
  couldTake: 'Könnte jetzt nehmen: {amount}',
  couldTakeUsd: 'Könnte jetzt nehmen: {amount} ({usd})',
  revoke: 'Widerrufen',
  revokeNamed: 'Widerrufen: {what}, {whom}',
}
