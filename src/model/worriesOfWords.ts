import type { Told } from './worries.ts'

/** What is asked about the words and the password of a wallet. */
export const ofWords: Readonly<Record<'see-words' | 'change-password' | 'restore' | 'words-seen', Told>> = {
  'see-words': {
    asked: 'where your words are shown',
    sentence:
      'Only in the wallet’s own window, behind your password and a wait, and never in the chat: open it from Wallet. Write them on paper, and show them to nobody: whoever asks you for them wants your money.',
  },
  'change-password': {
    asked: 'how to change the password',
    sentence:
      'In the wallet’s own window, which you open from Wallet: you need the present password for it. Never write a password into the chat. If you have forgotten it, the words open the wallet again with a new one.',
  },
  restore: {
    asked: 'how to use a wallet that you have',
    sentence:
      'Yes, by its words: open the wallet’s window on the page Wallet, and choose there to restore. Never type the words here: that window alone takes them, those of MetaMask and most other wallets too. If anybody else may know them, make a new wallet there instead, and send your coins to its address.',
  },
  'words-seen': {
    asked: 'what to do if somebody has your words',
    sentence:
      'Whoever has the words can take everything from anywhere, and a new password changes nothing of that. Do not wait: make a new wallet with words of its own in the wallet’s window, on a computer that you trust, and write down its address too; then restore the old words there, and send what you have to that address. What has left already nobody can call back, and whoever offers to is after the rest.',
  },
}
