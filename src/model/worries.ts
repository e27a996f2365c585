import type { Network } from './Network.ts'
import { staysHere } from './staysHere.ts'

/** What people ask before they trust it with money. */
export const worries = [
  'scam',
  'steal',
  'who-reads',
  'who-sees',
  'internet',
  'trust',
  'keys',
  'lost-computer',
  'lost-password',
  'lost-words',
  'no-more-sayso',
  'more-than-all',
  'insured',
  'maker',
  'cost',
  'hack',
  'audit',
  'safe',
  'price',
  'support',
] as const

export type Worry = (typeof worries)[number]

type Told = {
  /** What is asked, to be said after "Say". */
  readonly asked: string
  /** The answer, of at most three sentences; nothing in it that is not so. */
  readonly sentence: string
  /** Where nothing counts, and the answer would frighten for nothing. */
  readonly onPractice?: string
}

const told: Readonly<Record<Worry, Told>> = {
  scam: {
    asked: 'whether this is a scam',
    sentence:
      'It is not made to be one: Sayso is a program on your own computer with no server that could hold your money, it takes no fee, and it signs nothing before you approve it in a window of its own. You need not take its word for that: the code is open for anybody to read, and practice money, which is worth nothing, shows you what it does.',
  },
  steal: {
    asked: 'who can take your money',
    sentence:
      'Sayso cannot take any by itself: nothing is signed before you approve it in a window of its own, your keys never leave this machine, and its makers run no server and get no part of what you do. What can still take your money is somebody who learns your words or controls this computer, a fault in Sayso or in a place you put money into, or an order that you approve without reading it.',
  },
  'who-reads': {
    asked: 'who reads what you write',
    sentence: `${staysHere} Sayso reads it by itself, and keeps it in your history on this machine, where whoever can use this computer can read it too. Only a language model that you choose under Models is given your words besides, and one that is not on this machine is named as such.`,
  },
  'who-sees': {
    asked: 'who sees what you have',
    sentence:
      'On a real network everybody can look up what an address holds and did, but no name stands there. Sayso tells nobody that an address is yours; the nodes that it asks can see that somebody at your internet connection asks about it.',
    onPractice: 'On the practice chain it is seen on this machine alone.',
  },
  internet: {
    asked: 'what is sent over the internet',
    sentence:
      'On a real network Sayso asks nodes what your addresses hold and what a plan would do, and sends them what you approved; there is no account and no reporting to its makers. What you write is sent to nobody, but to a language model if you choose one that is not on this machine.',
    onPractice: 'On the practice chain nothing is sent: it runs inside Sayso, without the internet.',
  },
  trust: {
    asked: 'what you have to trust',
    sentence:
      'As little as can be: each plan is tried out before you approve it, checked by rules that see only what you said and what it did, and what you approve is exactly what is signed. What you do trust is that this copy of Sayso is the real one, this computer, the nodes it asks on a real network, and the places you put money into.',
  },
  keys: {
    asked: 'where your keys are',
    sentence:
      'On this machine alone: a part of Sayso that has no way to the internet keeps them in a file that only your password opens. Nobody else has a copy, and its makers cannot reset the password; the words that you wrote down are the only other way to your money, so keep them where only you find them.',
  },
  'lost-computer': {
    asked: 'what happens if this computer is lost',
    sentence:
      'Your money is not on this computer but on the chain: the words that you wrote down bring your wallet back on another one. If you lose the words too, nobody can bring it back; whoever finds the computer needs your password to spend anything. Your history stays behind, unless you backed it up under Settings.',
    onPractice: 'Practice money stays behind too, and is worth nothing.',
  },
  'lost-password': {
    asked: 'what happens if the password is lost',
    sentence:
      'The words that you wrote down open the wallet again, with a new password: choose that in the wallet’s window. Nobody can reset it for you, and without the password and the words nobody can bring the money back.',
  },
  'lost-words': {
    asked: 'what happens if the words are lost',
    sentence:
      'As long as you have this computer and the password, the wallet’s window shows you the words again: write them down then. Without the words and this computer nobody can bring the money back; and if somebody else may have seen them, move the money to a new wallet at once.',
  },
  'no-more-sayso': {
    asked: 'what happens if Sayso is gone',
    sentence:
      'Your money does not depend on Sayso: it lies on the chain under your address, and any wallet that takes the same 12 or 24 words can move it. What you put into a place can be taken out there by other ways too.',
  },
  'more-than-all': {
    asked: 'whether you can lose more than you put in',
    sentence:
      'No: at most what you put in is lost, and the network fees. With a loan the collateral that you left for it can be sold; what else is in your wallet cannot be taken for it, and Sayso approves exactly what a plan needs.',
  },
  insured: {
    asked: 'whether your money is insured',
    sentence:
      'No: nobody insures it, neither Sayso nor the networks. What you put into a place can be lost if that place fails, and what is sent cannot be called back; each plan says what can be lost by it before you approve it.',
  },
  maker: {
    asked: 'who makes Sayso, and what they get of it',
    sentence:
      'Sayso is made by its authors as free software (GPL-3.0): anybody may read the code, and nobody gives a warranty or would pay you back. They get nothing of what you do: there is no fee, no advertising and no data that reaches them.',
  },
  cost: {
    asked: 'what Sayso costs',
    sentence:
      'Nothing: Sayso takes no fee and no part of what you swap or earn. What a plan costs goes to others, the network fee to the network and the fees of a pool or a bridge to those who run it, and each plan shows it before you approve.',
  },
  hack: {
    asked: 'whether it can be hacked',
    sentence:
      'Nothing is beyond it. Your keys lie under your password in a part of Sayso without internet, which looks at every plan again by itself before it signs; but whoever controls this computer, learns your words, or finds a fault in Sayso or in a place you put money into can take it. So begin with little, and keep your words on paper.',
  },
  audit: {
    asked: 'whether somebody checked Sayso',
    sentence:
      'No outside audit of Sayso is claimed. Its code and its tests are open for anybody to read and run, and real networks were tried on local copies alone, never with real money: begin there with little.',
  },
  safe: {
    asked: 'how safe it is',
    sentence:
      'Nothing happens before you approve it, and each plan is tried out and checked before. No plan is without risk: a place can fail, a price can fall, nothing that is sent can be called back, and real networks are new in this version, so begin with little.',
    onPractice: 'Here it is practice money, which is worth nothing, so nothing can be lost by trying.',
  },
  price: {
    asked: 'what happens if the price falls',
    sentence:
      'What you hold of that coin is then worth less; you have as much of it as before, and Sayso sells nothing by itself. Only what you left as collateral for a loan can be sold, if it falls too far: ask “how safe is my loan?”. A dollar coin is meant to stay at one dollar, and can lose that too.',
  },
  support: {
    asked: 'who helps if something goes wrong',
    sentence:
      'There is nobody to call: Sayso has no support line, and nobody can take back what a chain has done. Whoever writes or calls as Sayso’s support and asks for your words or password wants your money. Activity says of each plan what came of it, and what can be done where one stopped midway.',
  },
}

export function worryAsked(worry: Worry): string {
  return told[worry].asked
}

/** The answers to what was asked, in its order. */
export function reassure(asked: readonly Worry[], { kind }: Pick<Network, 'kind'>): string {
  return asked
    .flatMap((worry) => {
      const { sentence, onPractice } = told[worry]
      return kind === 'practice' && onPractice !== undefined ? [sentence, onPractice] : [sentence]
    })
    .join(' ')
}
