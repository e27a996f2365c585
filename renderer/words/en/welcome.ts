import { staysHere } from '../../../src/model/staysHere.ts'

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
    'A network of its own inside this app, with money on it to play with. Nothing to set up, and everything works as it would with real money.',
  own: 'Set up a real wallet',
  ownNote:
    'Make one from new words, or restore one that you have. Real networks take one; they are new, so begin with little.',
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
    '<b>You go on with practice money.</b> Real networks wait under Networks. They are new in this version: begin there with little.',
  openWallet: 'Open the wallet’s window',
  walletOpened: 'The wallet’s window is open. Come back here when you are done.',
  walletThere: 'Your wallet is there.',
  walletNext: 'Next: choose the network that your money is on, or continue and try it with practice money first.',
  toNetworks: 'Choose a network',
  walletLater: 'Continue without one',

  reader: 'Who reads what you write',
  readerLead: staysHere,
  parser: 'Sayso reads it by itself',
  parserNote:
    'Always, here on this machine, without the internet. It understands plain English sentences, and takes amounts and addresses from nothing but your own words.',
  parserName: 'Elsewhere in the window this is called the built-in parser.',
  model: 'A helper for unusual wording, if you like',
  modelNote:
    'A program beside Sayso that knows more ways to say a thing. What it understands is put to you as a question, and it never supplies an amount or an address.',
  modelName: 'This is a local language model, run by Ollama, a free program that Sayso looks for here.',
  modelLooking: 'Looking for a helper…',
  modelAbsent: 'None is here, and none is needed.',
  modelHow: 'How to get one',
  modelEmpty: 'None is here yet, and none is needed. One can be fetched later: Settings, then Models.',
  modelReady: 'Found: choose one, or none.',
  lookAgain: 'Look again',
  warnings: 'Warnings',
  readerSkip: 'Continue without a helper',

  say: 'Say the first sentence',
  sayLead: 'Press one to say it. You see what it would do, and nothing happens before you approve it.',
  suggestions: 'Suggestions',
  earnNote: 'Compares every place there is, and says what one earns, costs and risks.',
  swapNote: 'Finds the best price, and says the least that you would get.',
  lookNote: 'Only looks, and changes nothing.',
  english: 'Sentences are said in English.',
  ownWords: 'Write my own',
} as const
