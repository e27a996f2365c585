import type { Words } from '../Words.ts'

export const approval: Words['approval'] = {
  approve: 'Zustimmen: ',
  notNow: 'Jetzt nicht',
  goodFor: 'Gültig noch ',
  until: (consequence) => `Unterschrieben wird erst, wenn Sie hier auf „${consequence}“ drücken.`,
  type: 'Tippen Sie ',
  toConfirm: ' zur Bestätigung',
  lastOfAddress: (digits) => `die letzten ${digits} Zeichen der Adresse, an die es geht,`,
  fromSource: ' von dort, wo Sie sie herhaben, und nicht aus diesem Fenster,',
  groupOfAddress: (group) => `die ${group}. Vierergruppe nach 0x der Adresse, an die es geht,`,
  nothingTyped: 'Der Knopf lässt sich drücken, sobald das getippt ist.',
  typedPart: (missing) => `Bis hierher richtig; noch ${missing} Zeichen.`,
  typedOther: 'Das ist etwas anderes. Vergleichen Sie Zeichen für Zeichen mit dem, was verlangt ist.',
  typedOtherEnd:
    'Die Adresse oben endet nicht so. Vergleichen Sie sie ganz mit der, die Sie bekommen haben: Sind sie nicht gleich, drücken Sie „Jetzt nicht“ und senden Sie nichts.',
  typedAll: 'Das ist es.',
  inEnglish: 'Was der Plan tut, steht hier auf Englisch: Wort für Wort, wie es geprüft wurde.',
  levels: { INFO: 'Gut zu wissen', WARN: 'Vorsicht', HARD: 'Gefahr', BLOCK: 'Gesperrt' },
  leaves: 'Geht von Ihnen weg, höchstens',
  arrives: 'Kommt an, mindestens',
  or: 'oder',
  owes: 'Sie schulden danach, höchstens',
  owesWhy: 'Das ist das Höchste, worauf es kommen darf: Bis es gesendet ist, laufen Zinsen.',
  loan: 'Ihr Kredit danach',
  rate: 'Zins auf das Geliehene',
  aYear: (percent, usd) =>
    `${usd === '' ? '' : `${usd} im Jahr: `}${percent} % im Jahr beim Zins von heute, mit Zinseszins`,
  inAll: 'Im Jahr unter dem Strich',
  earns: (usd) => `bringt ${usd}, nach diesen Zinsen und allen Kosten`,
  costs: (usd) => `kostet Sie ${usd}: Diese Zinsen und die Kosten sind mehr, als es einbringt`,
  health: 'Health-Faktor',
  nothingOwed: 'nichts geschuldet',
  backedBy: 'Was dafür haftet',
  alsoBacked: 'Für diesen Kredit haftet noch mehr',
  soldAt: (percent) =>
    `Unter 1.00 darf jeder Ihre Sicherheiten verkaufen, um Ihre Schuld zu begleichen, mit Verlust für Sie. Dazu kommt es, wenn Ihre Sicherheiten gegenüber Ihrer Schuld etwa ${percent} % verlieren.`,
  soldNow:
    'Unter 1.00 darf jeder Ihre Sicherheiten verkaufen, um Ihre Schuld zu begleichen, mit Verlust für Sie. Das kann sofort geschehen.',
  ends: 'Berechtigungen, die enden',
  permissionOf: (over: string, who: string) => `${over} für ${who}`,
  unlimited: 'ohne Grenze',
  allowed: 'erlaubt',
  nothingLeft: 'keine',
  trap: 'Eine Falle, wie Sayso weiß: Sie nimmt, was sie nehmen darf.',
  stranger: 'Sayso kennt diesen Vertrag nicht.',
  receivers: 'Geht an jemand anderen',
  to: 'an',
  found: 'Was gefunden wurde',
  signed: 'Was unterschrieben wird',
  signedIn: (steps) => `Was unterschrieben wird, in ${steps} Schritten`,
  facts: 'Netzgebühr, Konto und Netz',
  fee: 'Netzgebühr, höchstens',
  account: 'Von Ihrem Konto',
  on: 'Auf',
  practice: (chain) => `${chain}: Nichts darauf hat einen Wert`,
  sent: 'Gesendet',
  through: (relay) =>
    `allein über ${relay}, nicht über den öffentlichen Pool; ob es dort bleibt, darauf gibt es nur dessen Wort`,
  fingerprint: 'Fingerabdruck',
  whatFingerprint: 'Der Fingerabdruck dieses Plans: Sie unterschreiben genau das und nichts anderes.',
  rounded: 'Was in einem Protokoll liegt, ist in den letzten Stellen gerundet und wächst von selbst.',
  contact: (name) => `Ihr Kontakt ${name}`,
  noContact: 'Keiner Ihrer Kontakte',
  ensName: (name) => `Gefunden unter dem Namen ${name} in ENS.`,
  neverUsed: 'noch nie benutzt',
  firstUsed: (day) => `zuerst benutzt am ${day}`,
  looksLike: (whose, places) =>
    `Sie sieht aus wie ${inGerman(whose)} und unterscheidet sich im Zeichen ${places.join(', ')} der 40 nach 0x:`,
}

/** The core says in English whose an address is. */
function inGerman(whose: string): string {
  const [, contact] = /^your contact (\S+)$/.exec(whose) ?? []
  if (contact !== undefined) return `Ihr Kontakt ${contact}`
  if (whose === 'your own account') return 'Ihr eigenes Konto'
  return whose === 'an address that you sent to before' ? 'eine Adresse, an die Sie schon gesendet haben' : whose
}
