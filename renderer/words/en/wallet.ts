export const wallet = {
  title: 'Wallet',
  intro:
    'Your keys are kept by a part of Sayso that this page cannot reach. Creating, restoring, showing and locking a wallet happens in a window of its own.',
  open: 'Open the wallet’s window',
  looking: 'Looking at your wallets…',
  unread: 'Your wallets could not be looked at. Nothing in them was changed by that.',
  wallets: 'Your wallets',
  practice: 'Practice wallet',
  practiceNote: 'Made for the practice chain. Nothing in it has any worth.',
  real: 'Your own wallet',
  realNote: 'Kept under your password. It signs on real networks, which are chosen under <page>Networks</page>.',
  next: 'Next: choose the network that your money is on. The exchange or wallet that it comes from says which. Until then you stay with practice money.',
  toNetworks: 'Choose a network',
  status: { none: 'Not made yet', locked: 'Locked', open: 'Open' },
  noneNext:
    'You need none for practice. To make one, or to restore one from its words, open the wallet’s window above.',
  lockedNext: 'Nothing can be signed with it until you open it with your password, in the wallet’s window above.',
  receive:
    '<b>Receive.</b> Press the address of an account to mark all of it, copy it, and send coins to it from an exchange or another wallet, on the real network that you choose under Networks. Watched accounts have no key here.',
  sendNothing:
    '<b>Send nothing here.</b> Everybody has the words of this wallet: they are printed in handbooks and tests, so anybody can take what comes to it. Make a new wallet with words of its own in the wallet’s window, and use that one.',
  locksAfter: 'It locks by itself after {minutes, plural, one {one minute} other {# minutes}} without use.',
  lockNow: 'Lock now',
  accounts: 'Accounts',
  inUse: 'Chosen in this wallet',
  watched: 'Only watched: there is no key for it here',
  handedOver: 'Account handed over',
  handedOverNext:
    'This account was handed to a contract, which can take everything in it: <contract></contract>. Sayso signs nothing for it until that is taken back. Move nothing here, and use another account.',
  notices: 'Notices',
  gotIt: 'Got it',
} as const
