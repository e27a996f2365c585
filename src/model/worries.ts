import type { Network } from './Network.ts'
import { staysHere } from './staysHere.ts'
import { ofRates } from './worriesOfRates.ts'
import { ofWords } from './worriesOfWords.ts'

/** What people ask before they trust it with money. */
export const worries = [
  'scam',
  'steal',
  'stolen',
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
  'tax',
  'legal',
  'identity',
  'bank',
  'advice',
  'forecast',
  'rates',
  'interest-from',
  'paid-when',
  'keep-open',
  'wrong-address',
  'see-words',
  'change-password',
  'gas-why',
  'try-first',
  'network-stops',
  'time',
  'undo',
  'mistake',
  'death',
  'shared',
  'phone',
  'hardware',
  'backup',
  'update',
  'minimum',
  'catch',
  'seize',
  'unsure',
  'unknown',
  'dollar',
  'unpaid',
  'watching',
  'language',
  'currency',
  'later',
  'genuine',
  'penalty',
  'thanks',
  'fair-price',
  'than-bank',
  'run',
  'words-seen',
  'total-moves',
  'good-rate',
  'settings',
  'restore',
] as const

export type Worry = (typeof worries)[number]

export type Told = {
  /** What is asked, to be said after "Say". */
  readonly asked: string
  /** The answer, of at most three sentences; nothing in it that is not so. */
  readonly sentence: string
  /** Where nothing counts, and the answer would frighten for nothing. */
  readonly onPractice?: string
}

const told: Readonly<Record<Worry, Told>> = {
  ...ofRates,
  ...ofWords,
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
  stolen: {
    asked: 'whether something was taken',
    sentence:
      'Whether somebody took something is not for me to know: I see what you hold now, and what Sayso did itself. Nothing leaves your wallet but by what you signed, or by whoever holds a permission of yours and takes no more than it allows; what was signed here stands on the page Activity. Say “Who can take my money?” for the permissions that still stand and to end them, and “Show my portfolio” to see whether something is missing.',
    onPractice: 'Here it is practice money, which is worth nothing.',
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
      'Yes, it can happen: your keys lie under your password in a part of Sayso without internet, which looks at every plan again by itself before it signs, and you approve each plan in a window of its own. But whoever controls this computer or learns your words can take all you have, in your wallet and in the places you put it; a fault in Sayso can cost as much, and one in such a place what lies there. So begin with little, and keep your words on paper.',
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
      'What you hold of that coin is then worth less; you have as much of it as before, and Sayso sells nothing by itself. Only what you left as collateral for a loan can be sold, if it falls too far. A dollar coin is meant to stay at one dollar, and can lose that too.',
  },
  support: {
    asked: 'who helps if something goes wrong',
    sentence:
      'There is nobody to call: Sayso has no support line, and nobody can take back what a chain has done. Whoever writes or calls as Sayso’s support and asks for your words or password wants your money. Activity says of each plan what came of it, and what can be done where one stopped midway.',
  },
  tax: {
    asked: 'whether you have to pay tax',
    sentence:
      'Probably: in most countries gains and interest count for tax, and often each swap does too, but that depends on where you live. Sayso gives no tax advice, reckons no tax and reports nothing to anybody. Under Activity you can export all that you did as a CSV file, for yourself or for whoever does your taxes.',
    onPractice: 'Practice money is worth nothing, so nothing comes of it.',
  },
  legal: {
    asked: 'whether this is allowed',
    sentence:
      'Sayso does not know: that depends on where you live and on what you do, and Sayso gives no legal advice. It is a program on your own computer and neither a bank nor a broker. Ask somebody who knows the law of your country.',
  },
  identity: {
    asked: 'whether you have to say who you are',
    sentence:
      'No: there is no account and no registration, and Sayso never asks for your name, your papers or your email address. Whoever asks for them in its name is not Sayso. An exchange where you buy coins or sell them will ask you.',
  },
  bank: {
    asked: 'what it has to do with a bank',
    sentence:
      'Sayso is connected to no bank and takes no cards: it moves coins alone, and buys or sells none for money from a bank. For that you need an exchange: buy coins there and send them to your address here (say “How do I receive money?”), or send coins from here to the address that the exchange gives you, and have it pay out to your bank.',
  },
  advice: {
    asked: 'what you should do with your money',
    sentence:
      'Sayso gives no advice on what to buy or sell, when, or how much: it knows neither your situation nor what prices will do. What it can do is tell you what you have, what a place pays now, and what a plan would cost and risk: say “Show my portfolio” or “What earns most on USDC?”. Put in only what you can do without.',
  },
  forecast: {
    asked: 'what prices will do',
    sentence:
      'Nobody knows, and Sayso guesses no prices. It can tell you the price of now: say “What is the price of ETH?”.',
  },
  'keep-open': {
    asked: 'whether Sayso has to stay open',
    sentence:
      'Only while a plan is carried out: each of its steps is signed after the one before, so leave Sayso and this computer running until it says that the plan is done. If it stops on the way, what was sent goes its way without you, what was not signed stays undone, and Activity says what can be done about the rest. What you have put into a place stays there and earns whether Sayso runs or not.',
  },
  'wrong-address': {
    asked: 'what happens if it goes to a wrong address',
    sentence:
      'What is sent cannot be called back, by Sayso or anybody: only whoever holds that address could send it back, and if nobody does, it is gone. So Sayso shows the whole address before you approve and warns of one that you have never used or that looks like another. Send a small amount first, and keep addresses that are right as contacts.',
  },
  'gas-why': {
    asked: 'what the network fee is for',
    sentence:
      'It goes to those who run the network, for carrying out what you send; Sayso gets nothing of it. How high it is depends on how busy the network is and on how much a plan does, not on how much money you move. Each plan shows it before you approve: say “What is gas?” or “Which network is cheapest?” to know more.',
  },
  'try-first': {
    asked: 'how to try it first',
    sentence:
      'Yes: the practice chain inside Sayso has the same places with practice money, which is worth nothing, so nothing can be lost by trying. Choose it under Networks. Nothing happens on any network before you approve it.',
    onPractice: 'You are on it now: say “Put 1000 USDC into the safest place”, for example.',
  },
  'network-stops': {
    asked: 'what happens if a network stops',
    sentence:
      'As long as a network stands still, nothing on it can be moved, by Sayso or by anybody; when it goes on, all is where it was. If it never went on, what lies on it would be lost, and nobody would make up for that.',
  },
  time: {
    asked: 'how long it takes',
    sentence:
      'Most steps take as long as the network needs for a block or a few: seconds to a minute or two, and longer where the network is busy and the fee low. From one network to another it takes minutes, and out of staking it can take days. While a plan is carried out you see how far it is, and Activity says what became of it.',
  },
  undo: {
    asked: 'whether it can be undone',
    sentence:
      'Before you approve a plan, yes: say “no”, or leave it, and nothing happens. After that no: what is on the chain is final, for Sayso and for everybody. What you put into a place you can take out again, and what you swapped you can swap back, at the price of then and for the fees of both.',
  },
  mistake: {
    asked: 'what happens if you make a mistake',
    sentence:
      'Nothing is lost by what you write or press here: Sayso shows what it understood and what would come of it, and nothing is signed before you approve that in a window of its own. What can be lost is what you approve there, and no more than it names, since that cannot be called back: look at the amount, the coin and the address. A limit, on the page Limits, holds even then: what goes beyond it is not signed.',
    onPractice: 'Here it is practice money, which is worth nothing: press what you like.',
  },
  death: {
    asked: 'what happens if you die',
    sentence:
      'Your money stays where it is, and whoever has your words can move it; without them nobody can, no court and no family. Sayso has no way to pass it on. So leave the words where those who shall have the money will find them and nobody else does, and take advice on your will.',
  },
  shared: {
    asked: 'whether several people can use it',
    sentence:
      'Whoever has the words and whoever uses this computer with the password can spend all of it: Sayso knows no second person and no shares. Give somebody else a wallet of their own, and send there what is theirs.',
  },
  phone: {
    asked: 'where Sayso runs',
    sentence:
      'On a computer alone: Sayso is a program for Linux, macOS and Windows, and there is none for phones and none on the web. Whoever offers you a Sayso for your phone wants your money. The words that you wrote down open your wallet in other wallets too, and some of those run on phones.',
  },
  hardware: {
    asked: 'whether it works with other wallets',
    sentence:
      'No: Sayso signs with a wallet of its own alone, and connects to no hardware wallet and to no other wallet program. You can send coins from there to your address here. The words of a hardware wallet are better never typed into a computer, this one too.',
  },
  backup: {
    asked: 'how to back it up',
    sentence:
      'Your words are the backup of your money: write them on paper when the wallet is made, and keep them where only you find them; the wallet’s window shows them again behind your password. Your history is another thing, which Settings can back up to a file: there are no keys in it.',
  },
  update: {
    asked: 'how Sayso is updated',
    sentence:
      'Sayso never updates itself and asks nobody for updates: you get a newer one where you got this one. A message that offers you one is not from Sayso. Which version this is stands under Settings.',
  },
  minimum: {
    asked: 'how much you need',
    sentence:
      'Sayso sets no minimum and no maximum. The network fee is about the same for small and large amounts, so it eats up what a small one earns: each plan shows what it costs, and how long it takes to pay for itself. A little of the network’s own coin, like ETH, is needed for that fee.',
  },
  catch: {
    asked: 'what the catch is',
    sentence:
      'The catch is the risk: what lies in a place can be lost if it fails, prices can fall, and nobody insures it or calls anything back. Sayso takes no fee and promises no gain. So begin with practice money or with little.',
  },
  seize: {
    asked: 'who can take your money away',
    sentence:
      'Nobody can take coins out of your wallet without your keys, and Sayso has no way to freeze or hand over anything. But whoever can make you hand over your words gets it, a law may oblige you to, and those who issue a coin such as USDC can freeze it at an address.',
  },
  unsure: {
    asked: 'where to begin',
    sentence:
      'You need not understand it all, and asking costs nothing: nothing happens before you approve it. Begin with practice money, which is worth nothing: say “What can you do?” for examples, or ask about a word, like “What is lending?”.',
  },
  unknown: {
    asked: 'how many people use Sayso',
    sentence:
      'Sayso does not know: nothing is reported to its makers, so nobody counts who uses it, and it looks nothing up about itself. It is a young program, and real networks are new in this version: begin with little.',
  },
  dollar: {
    asked: 'whether a dollar coin stays a dollar',
    sentence:
      'A dollar coin is meant to be worth one dollar, and somebody else’s promise stands behind that: it has fallen below before, and can again. Sayso puts nothing new into one whose price is off, and says what it found. Ask “What is USDC?” to know who stands behind a coin.',
  },
  unpaid: {
    asked: 'when a loan is due',
    sentence:
      'A loan has no end and no due date: you repay when you like, and until then its interest grows. If you never do, nothing happens as long as your collateral is worth enough; if it no longer is, it is sold to repay what you owe. Nobody can take more than that collateral: not your house, and not what else is in your wallet.',
  },
  watching: {
    asked: 'whether Sayso watches while you are away',
    sentence:
      'No: Sayso does nothing by itself, moves nothing and sends no messages, by email or otherwise, and it cannot watch the market for you. What it knows it shows when you look: ask “How safe is my loan?” as often as you like. Whoever writes to you in its name is not Sayso.',
  },
  language: {
    asked: 'which languages Sayso speaks',
    sentence:
      'The window can be set to English or German under Settings. Messages are read in English alone, and plans are described in English.',
  },
  currency: {
    asked: 'whether amounts can be shown in another currency',
    sentence:
      'No: Sayso counts in dollars alone, by the price feeds of the network. It knows no exchange rate to another currency.',
  },
  later: {
    asked: 'whether it can be changed later',
    sentence:
      'Yes: put more in or take a part of it out whenever you like; each is a plan of its own, with its own network fee. A plan that you have not approved is changed by a word, like “make it 500”. What was carried out cannot be changed any more, but followed by another plan.',
  },
  genuine: {
    asked: 'whether this is the real Sayso',
    sentence:
      'A program cannot prove that of itself: a false one would say the same. Only get Sayso where its makers publish it, and never from a link that somebody sent you; the code is open, so that you or somebody you trust can build it. No true copy ever asks for your words in the chat.',
  },
  penalty: {
    asked: 'what leaving costs',
    sentence:
      'Sayso takes nothing for it, and there is no penalty for leaving early: you pay the network fee, and what a swap costs where one is needed. What waits in the queue out of staking earns nothing meanwhile. Each plan shows what getting out costs: ask “How do I get my money out?”.',
  },
  settings: {
    asked: 'where the settings are',
    sentence:
      'Settings is a page of its own in the list at the side; what Sayso may do at most is on the page Limits, where your money is on Networks, and who reads what you write on Models. Your words and your password are changed in the wallet’s window, which opens from the page Wallet.',
  },
  thanks: {
    asked: 'whether it is there',
    sentence: 'Sayso is here. Say what you want done, ask a question, or say “help” for examples.',
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
