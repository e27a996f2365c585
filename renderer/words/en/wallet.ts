export const wallet = {
  title: 'Wallet',
  intro:
    'Your keys are kept by a part of Sayso that this page cannot reach. Creating, restoring, showing and locking a wallet happens in a window of its own.',
  open: 'Open the wallet’s window',
  wallets: 'Your wallets',
  practice: 'Practice wallet',
  practiceNote: 'Made for the practice chain. Nothing in it has any worth.',
  real: 'Your own wallet',
  realNote: 'Kept under your password. It signs nothing yet: no real network can be used.',
} as const
