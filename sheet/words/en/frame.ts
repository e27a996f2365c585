/** What the window says of itself. */
export const frame = {
  approval: 'Your approval, in a window of its own',
  wallet: 'Your wallet, in a window of its own',
  walletTitle: 'Wallet',
  nothing: 'Nothing to see here',
  nothingNext: 'This window has no core behind it. Close it and start Sayso with "npm start".',
  gone: 'This plan is gone',
  goneNext: 'Nothing was signed. This window closes by itself.',
}
