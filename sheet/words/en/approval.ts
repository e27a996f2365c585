/** Around the plan. The plan's own sentences are the core's, and English. */
export const approval = {
  /** The button goes on with what is approved: "Move 1,000 USDC". The page's title does too. */
  approve: 'Approve: ',
  notNow: 'Not now',
  goodFor: 'Good for ',
  until: (consequence: string) => `Nothing is signed until you press “${consequence}” here.`,
  /** Around the words that have to be typed. */
  type: 'Type ',
  toConfirm: ' to confirm',
  /** In place of words that stand in the address above: they are looked for there, and so compared. */
  lastOfAddress: (digits: number) => `the last ${digits} characters of the address that it goes to`,
  /** After that: what is compared with itself is not compared. */
  fromSource: ', from where you got it and not from this window,',
  /** @param group which of the groups of four after 0x, from 1 */
  groupOfAddress: (group: number) =>
    `the group of four that is number ${group} after 0x, in the address that it goes to`,
  nothingTyped: 'The button can be pressed once this is typed.',
  typedPart: (missing: number) => `Right so far; ${missing} more ${missing === 1 ? 'character' : 'characters'}.`,
  typedOther: 'That is something else. Compare what you typed with what is asked for, one character after the other.',
  typedOtherEnd:
    'The address above does not end so. Compare all of it with the one where you got it: if they are not the same, press “Not now” and send nothing.',
  typedAll: 'That is it.',
  /** Empty where the plan's sentences are in the window's own language. */
  inEnglish: '',
  levels: { INFO: 'Good to know', WARN: 'Careful', HARD: 'Danger', BLOCK: 'Blocked' },
  leaves: 'Leaves you, at most',
  arrives: 'Arrives, at least',
  or: 'or',
  owes: 'You owe afterwards, at most',
  owesWhy: 'That is the most it may come to: interest runs until it is sent.',
  loan: 'Your loan afterwards',
  rate: 'Interest on what you borrow',
  /** @param usd what that comes to in a year; empty where it is not known */
  aYear: (percent: string, usd: string) =>
    `${usd === '' ? '' : `${usd} a year: `}${percent} % a year at today’s rate, with interest on interest`,
  /** What the plan brings in all. */
  inAll: 'A year in all',
  earns: (usd: string) => `earns ${usd}, after this interest and all costs`,
  costs: (usd: string) => `costs you ${usd}: this interest and the costs are more than it earns`,
  health: 'Health factor',
  nothingOwed: 'nothing owed',
  backedBy: 'What backs it',
  alsoBacked: 'More stands behind this loan',
  soldAt: (percent: string) =>
    `Below 1.00 anybody may sell your collateral to repay what you owe, at a loss for you. It comes to that if your collateral loses about ${percent} % against what you owe.`,
  soldNow:
    'Below 1.00 anybody may sell your collateral to repay what you owe, at a loss for you. That can happen at once.',
  ends: 'Permissions that end',
  permissionOf: (over: string, who: string) => `${over} for ${who}`,
  unlimited: 'without limit',
  allowed: 'allowed',
  nothingLeft: 'none',
  trap: 'A trap, as Sayso knows it: it takes whatever it may take.',
  stranger: 'Sayso does not know this contract.',
  receivers: 'Goes to somebody else',
  /** After an amount, before an address. */
  to: 'to',
  found: 'What was found',
  signed: 'What is signed',
  signedIn: (steps: number) => `What is signed, in ${steps} steps`,
  facts: 'Network fee, account and network',
  fee: 'Network fee, at most',
  account: 'From your account',
  on: 'On',
  practice: (chain: string) => `${chain}: nothing on it has any worth`,
  sent: 'Sent',
  through: (relay: string) =>
    `through ${relay} alone, not through the public pool; whether it keeps it to itself is its word`,
  fingerprint: 'Fingerprint',
  whatFingerprint: 'The fingerprint of this plan: what you sign is exactly this, and nothing else.',
  rounded: 'What lies in a protocol is rounded in its last digits, and grows by itself.',
  contact: (name: string) => `Your contact ${name}`,
  noContact: 'No contact of yours',
  ensName: (name: string) => `Found by the name ${name} in ENS.`,
  neverUsed: 'never used before',
  /** @param day as the sheet writes it in every language: 2026-03-14 */
  firstUsed: (day: string) => `first used ${day}`,
  /** @param places among the 40 characters after 0x, from 1: "5–36", "40" */
  looksLike: (whose: string, places: readonly string[]) =>
    `It looks like ${whose}, and differs in ${places.length === 1 && places[0]?.includes('–') !== true ? 'character' : 'characters'} ${places.join(', ')} of the 40 after 0x:`,
}
