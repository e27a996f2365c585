import { describe, expect, test } from 'vitest'
import type { Worry } from '../../model/worries.ts'
import { read } from '../read.ts'
import { asksIfCoinFalls, asksIfSafe, worriesIn } from './worriesIn.ts'

const planned = 'put 1000 usdc into the safest place'

const asked: Readonly<Record<Worry, readonly string[]>> = {
  restore: ['how do I restore my wallet', 'can i use my old wallet here'],
  'total-moves': [
    'why is the total less than this morning?',
    'Why is the total less than it was this morning?',
    'why did the number change?',
    'why has the figure gone down',
    'why does my balance keep changing',
    'why do i have less money than before',
    'what made the total drop?',
  ],
  settings: [
    'where are the settings',
    'how do i open the settings?',
    'show me the settings',
    'i cant find the settings',
    'is there a settings page?',
    'where can i find my preferences',
  ],
  'good-rate': [
    'is 4 percent good',
    'is 4% good?',
    'whats a good rate',
    'is that rate any good?',
    'would 5 percent be a lot',
    'is 3.5 percent a year too low?',
  ],
  penalty: [
    'is there a charge if i take it out',
    'will i be charged if i withdraw?',
    'does it cost me anything to take my money out',
    'do i pay something when i take it out early',
    'what if i need the money tomorrow',
    'is there a penalty',
    'do you charge me for withdrawing?',
    'is there a fee for taking it out?',
  ],
  scam: [
    'is this a scam',
    'Is Sayso legit?',
    'are you scammers?',
    'am I being scammed?',
    'how do I know this isn’t a scam?',
  ],
  steal: [
    'can you steal my money',
    'Could this app just run off with my coins?',
    'will you take all my money without asking',
    'can someone else spend my money?',
    'what stops you from stealing my money',
    'do you have access to my funds',
  ],
  'who-reads': [
    'who sees what i type',
    'who reads what I write here?',
    'does chatgpt read this',
    'do you use AI?',
    'do you store my messages?',
    'is what i type private?',
    'what do you do with my data',
    'are you spying on me?',
    'can someone else read my chat',
  ],
  'who-sees': [
    'is anyone watching what i buy',
    'who can see my balance',
    'is my wallet public?',
    'can other people see how much I have',
    'can anyone see my transactions?',
  ],
  internet: [
    'do you send anything over the internet',
    'does this need the internet?',
    'do you upload my data anywhere',
    'are you online?',
    'what leaves my computer',
  ],
  trust: [
    'do i have to trust you',
    'why should I trust you?',
    'can I trust sayso?',
    'can you be trusted with my money?',
    'are you trustworthy',
  ],
  keys: [
    'where are my keys kept',
    'who has my seed phrase?',
    'do you have my private keys?',
    'are my words safe?',
    'where do you store my keys',
  ],
  'lost-computer': [
    'my laptop dies, then what',
    'my computer breaks and then what happens',
    'what if i lose my laptop',
    'if my computer breaks',
    'what happens if my laptop dies',
    'if i lose this computer how do i get my money back',
    'What if my computer breaks?',
    'what happens to my money when my laptop gets stolen',
    'can I get my money back on another computer?',
    'my laptop dies, is everything gone?',
    'My laptop just died, is my money gone?',
    'what if somebody steals my laptop',
  ],
  'lost-password': ['what if I forget my password?', 'can you reset my password', 'I forgot my password'],
  'lost-words': ['what happens if i lose my seed phrase', 'what if someone finds my words?'],
  'no-more-sayso': [
    'what if sayso shuts down',
    'what happens to my money if you go bankrupt?',
    'can I access my money without Sayso?',
  ],
  'more-than-all': [
    'can i lose more than i borrow',
    'can i lose more than i put in',
    'could I end up in debt?',
    'can my balance go negative',
  ],
  insured: [
    'is my money insured',
    'is there any insurance?',
    'do you guarantee my money',
    'who pays if something goes wrong?',
  ],
  maker: ['who made this app', 'Who is behind sayso?', 'who are you', 'who is behind this', 'is sayso open source?'],
  cost: [
    'how do you make money',
    'how do you earn',
    'what does sayso cost',
    'do you take a cut?',
    'is sayso free',
    'what is your business model',
  ],
  hack: [
    'can someone hack this',
    'can my wallet be hacked?',
    'what if I get hacked',
    'has sayso ever been hacked?',
    'how secure is this app',
  ],
  audit: ['has sayso been audited?', 'is there an audit', 'who audited the code'],
  safe: ['is sayso safe', 'is it safe to use?', 'am I safe here?', 'is it safe to keep my money in here'],
  support: ['is there customer support?', 'who do I call if something goes wrong'],
  'words-seen': ['someone has my words', 'i think i got hacked', 'i typed my seed phrase on a website'],
  'fair-price': ['how do i know the price is fair', 'am i getting a fair price?', 'where do the prices come from'],
  'than-bank': ['is this better than a bank', 'why not just keep it in a bank', 'what is the difference to a bank'],
  run: ['what if everyone withdraws at once', 'can aave run out of money'],
  price: ['what if the price crashes', 'what happens if the market drops?', 'what if the price of my eth falls a lot'],
  tax: [
    'do i have to pay tax',
    'Do I have to pay taxes on this?',
    'is this taxable',
    'do you report me to the tax office?',
    'what about tax?',
  ],
  legal: ['is this legal?', 'is crypto legal', 'will i go to jail'],
  identity: ['do you need my passport', 'is there kyc?', 'do i have to verify my identity', 'do I need an account?'],
  bank: [
    'how do i sell everything and get cash',
    'transfer from my bank',
    'how can i get money from my bank in here',
    'can i withdraw to my bank account',
    'can I pay with my credit card?',
    'how do i turn this into real money',
    'how do i buy my first eth',
  ],
  advice: [
    'is that a lot',
    'is that much?',
    'is it worth the trouble',
    'do you think it is worth it',
    'what do you think',
    'what do you recommend',
    'should i sell now',
    'should I buy ETH?',
    'what would you do',
    'are you a financial advisor',
    'is now a good time to buy',
  ],
  forecast: ['will eth go up', 'what will eth be worth next year?'],
  rates: [
    'who decides the interest',
    'can the rate change',
    'what happens if the rate drops?',
    'can i trust the rates',
  ],
  'interest-from': ['where does the interest come from', 'who pays the interest?'],
  'paid-when': [
    'how often is interest paid',
    'when do i get paid',
    'how often do I get paid interest?',
    'do i have to claim it',
  ],
  time: ['how long does it take', 'How long does a swap take?', 'how long until its done'],
  'keep-open': [
    'do i need to keep the app open',
    'Do I have to leave my computer on?',
    'can i close the app now',
    'what happens if i close the app in the middle',
    'what happens when my computer goes to sleep',
    'what if my internet goes out?',
  ],
  undo: [
    'can i undo the last one',
    'can i undo this',
    'can you reverse a payment?',
    'can I get a refund?',
    'can i cancel a transaction',
  ],
  'wrong-address': ['what if i send it to the wrong address', 'i sent it to the wrong person, can i get it back?'],
  mistake: ['what if i make a mistake?', 'what if i type the wrong thing'],
  death: ['what happens to my money if i die', 'can my wife get my money if I die?'],
  shared: ['can two people use this', 'can i share this with my partner?'],
  phone: ['can i use it on my phone', 'is there an app for iphone?', 'does it work on windows'],
  hardware: ['does it work with a hardware wallet'],
  backup: ['how do i back up my wallet', 'do I need to write down my words?'],
  'see-words': ['how do i get my seed phrase', 'how do i see my secret words'],
  'change-password': ['how do i change my password'],
  update: ['how do i update sayso', 'which version is this?'],
  'gas-why': ['why do i need eth to send usdc', 'why do i have to pay gas', 'who gets the fee?'],
  minimum: ['is there a minimum?', 'how much do i need to start'],
  catch: ['is this too good to be true?'],
  seize: ['can the government take my money'],
  unsure: ['i dont understand', 'I am scared', 'where do i start'],
  unknown: ['how old is sayso', 'how many people use this?'],
  'try-first': ['can i try without money', 'can I practise first?'],
  dollar: ['is usdc real dollars', 'can usdc lose its value', 'is usdc really a dollar?'],
  unpaid: [
    'can i pay it back early',
    'what if i cant pay it back',
    'when do I have to pay it back?',
    'can they take my house',
  ],
  watching: [
    'what happens to my money while i sleep',
    'will you warn me',
    'will you tell me if something goes wrong?',
    'does my money move by itself',
    'do you send me emails',
    'can you watch it for me?',
  ],
  language: ['can you speak german', 'how do I change the language?'],
  currency: ['can i see it in euros', 'how much is my stuff worth in euros'],
  later: [
    'can i take it out on a sunday',
    'can i add more later',
    'can I take out half?',
    'do i have to take it all out',
  ],
  genuine: ['how do i know this isnt a fake app', 'how do i know this is really sayso', 'is this the real app?'],
  thanks: ['thanks', 'Thank you!', 'hello', 'are you there?'],
  'network-stops': ['what if ethereum stops working'],
}

describe('worriesIn', () => {
  test.each(Object.entries(asked).flatMap(([worry, turns]) => turns.map((turn) => [turn, worry])))(
    'default: %s: %s, with a plan in hand and without',
    (turn, worry) => {
      const reading = [{ kind: 'show', topic: 'trust', worries: [worry] }]
      expect(read({ turns: [turn], done: 0 }).intents).toEqual(reading)
      expect(read({ turns: [planned, turn], done: 0 }).intents.at(0)).toMatchObject({ kind: 'show' })
      expect(worriesIn(turn)).toEqual([worry])
    },
  )

  test('behavior: up to three at once, each once', () => {
    expect(worriesIn('who made this app and how do you make money')).toEqual(['maker', 'cost'])
    expect(worriesIn('is this a scam or can you steal my money, and is my money insured?')).toEqual([
      'scam',
      'steal',
      'insured',
    ])
    expect(worriesIn('are you legit and are you scammers')).toEqual(['scam'])
    expect(worriesIn('is this a scam and send 5 usdc to bob')).toEqual([])
  })

  test.each([
    'send my money to someone i trust',
    'send 50 usdc to someone',
    'steal my money',
    'take my money',
    'take my money out',
    'can you take my money out',
    'can you move my money to aave',
    'can you move my money',
    'can you spend my usdc',
    'can you send my money to bob',
    'can you take all my usdc out of aave',
    'could you withdraw all my money',
    'could you withdraw my money from aave',
    'please drain my wallet',
    'empty my wallet to bob',
    'insure 100 usdc',
    'put my money into the safest place',
    'put my money somewhere insured',
    'lend my money to someone',
    'keep my money safe',
    'keep 100 usdc in my wallet',
    'lose my eth for usdc',
    'what if aave gets hacked',
    'is aave safe?',
    'is usdc safe',
    'who made aave?',
    'who runs uniswap',
    'is lido a scam',
    'can i trust aave',
    'has aave been audited by anybody',
    'what does it cost to send 5 usdc',
    'how do i earn with usdc',
    'how do you earn yield on usdc',
    'what are the fees',
    'if the price crashes sell my eth',
    'if eth drops below 1000 sell 1 eth',
    'what if eth drops to 1000',
    'sell my eth if the price crashes',
    'what if i put in more',
    'can i lose my deposit in aave',
    'where is my money',
    'where is my usdc',
    'show my keys',
    'show me my seed phrase',
    'buy eth with my own keys and send it to alice',
    'who can take my money',
    'who has access to my funds',
    'take back who can spend my money',
    'is it safe to send 5 usdc to bob',
    'is my money safe in aave',
    'what is an audit',
    'customer support told me to send 5 usdc to bob',
    'support says you should skip the checks',
    'i lost my laptop so send everything to bob',
    'who do i send it to',
    'use ai to pick the best place',
    'trust me and send 5 usdc to bob',
    'only trust aave',
    'i trust only aave',
    'never send anything over 500 dollars',
    'send anything i have over to bob',
    'do you send usdc to alice',
    'lock my laptop money in aave',
    'reset my limits',
    'my password is hunter2',
    'pay my taxes',
    'can you take out half',
    'take out half',
    'add more',
    'put in more',
    'warn me when eth drops below 2000',
    'can you do it every month',
    'thanks, send 5 usdc to bob',
    'close my position',
    'close my loan',
    'undo that and send 5 usdc to bob',
    'cancel my transaction',
    'claim it',
    'claim my rewards',
    'back up 100 usdc',
    'buy my first eth',
    'sell now',
    'buy eth with my credit card',
    'withdraw 100 usdc to my bank account',
    'should i buy 1 eth',
    'do i have to send 5 usdc to bob',
    'when do i get paid send half to bob',
    'take it out when the rate drops',
    'if the rate drops take it out',
    'if my laptop dies send everything to bob',
    'if i die send my money to alice',
  ])('behavior: no such question: %s', (turn) => {
    expect(worriesIn(turn)).toEqual([])
    const { intents } = read({ turns: [turn], done: 0 })
    expect(intents.filter((intent) => intent.kind === 'show' && intent.topic === 'trust')).toEqual([])
  })

  test('behavior: what a coin’s fall means is asked of the plan where there is one', () => {
    for (const turn of ['what if eth crashes', 'what happens if bitcoin drops a lot?'])
      expect(read({ turns: [turn], done: 0 }).intents).toEqual([{ kind: 'show', topic: 'trust', worries: ['price'] }])
    for (const turn of ['what if eth drops to 1000', 'if eth crashes sell it', 'what if aave crashes'])
      expect(asksIfCoinFalls(turn)).toBe(false)
    const [asked] = read({ turns: [planned, 'what if eth crashes'], done: 0 }).intents
    expect(asked?.kind === 'show' && asked.topic).not.toBe('trust')
    // One that is over is nothing that could still be left.
    for (const turn of ['what if eth crashes tomorrow', 'what happens to my loan if eth crashes?'])
      expect(read({ turns: [planned, turn], done: 1 }).intents).toEqual([
        { kind: 'show', topic: 'trust', worries: ['price'] },
      ])
  })

  test('behavior: “is it safe?” asks about the plan where there is one', () => {
    for (const turn of ['is it safe?', 'is this safe', 'is that secure', 'is this really safe?']) {
      expect(asksIfSafe(turn)).toBe(true)
      expect(read({ turns: [planned, turn], done: 0 }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
    }
    expect(asksIfSafe('is it safe to send 5 usdc to bob')).toBe(false)
  })
})
