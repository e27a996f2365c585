/** The first steps of a new profile. */
export const welcome = {
  step: 'Step {step} of {steps}',
  skip: 'Skip the first steps',
  back: 'Back',
  goOn: 'Continue',
  again: 'Show the first steps again',

  money: 'Say what you want done with your money',
  moneyLead: 'You see exactly what would happen. It happens only on your say-so.',
  practice: 'Try it with practice money',
  recommended: 'Recommended',
  practiceNote:
    'A chain of its own on this machine, with money on it to play with. Nothing to set up, and everything works as it would with real money.',
  own: 'Set up a real wallet',
  ownNote: 'Make one from new words, or restore one that you have. Real networks cannot be used in this version yet.',
  loss: 'What can be lost',
  lossPractice: 'Practice money is worth nothing, so nothing can be lost with it.',
  lossOwn:
    'In a real wallet everything can be lost: whoever learns your words can take it all, and if you lose them nobody can bring it back.',

  wallet: 'Your own wallet',
  walletLead:
    'It is made in a window of its own: this page sees neither your words nor your password, and never asks for them.',
  walletNew: '<b>A new wallet.</b> You are shown 12 or 24 words, write them on paper, and type some of them back.',
  walletRestore: '<b>One that you have.</b> You type its words, and choose a password for this machine.',
  walletReal:
    '<b>Real networks cannot be used in this version yet.</b> The wallet is kept and signs nothing; you go on with practice money.',
  openWallet: 'Open the wallet’s window',
  walletOpened: 'The wallet’s window is open. Come back here when you are done.',
  walletThere: 'Your wallet is there.',
  walletLater: 'Continue without one',

  reader: 'Who reads what you write',
  readerLead: 'Nothing that you write has to leave this machine.',
  parser: 'The built-in parser',
  parserNote:
    'Always there. It reads every message, in English, without a network, and takes amounts and addresses from nothing but your own words.',
  model: 'A local model, if you like',
  modelNote:
    'It helps with wording that the parser cannot place. It never supplies an amount or an address, and what it reads is put to you as a question.',
  modelLooking: 'Looking for Ollama…',
  modelAbsent: 'No Ollama answers on this machine, and none is needed.',
  modelHow: 'How to get one',
  modelEmpty: 'Ollama is here and has no model yet. One can be fetched later: Settings, then Models.',
  modelReady: 'Ollama is here.',
  lookAgain: 'Look again',
  warnings: 'Warnings',
  readerSkip: 'Continue with the parser alone',

  say: 'Say the first sentence',
  sayLead: 'Press one to say it. You see what it would do, and nothing happens before you approve it.',
  suggestions: 'Suggestions',
  earnNote: 'Compares every place there is, and says what one earns, costs and risks.',
  swapNote: 'Finds the best price, and says the least that you would get.',
  lookNote: 'Only looks, and changes nothing.',
  english: 'Sentences are said in English.',
  ownWords: 'Write my own',
} as const
