import { describe, expect, test } from 'vitest'
import type { Worry } from '../../model/worries.ts'
import { read } from '../read.ts'
import { asksIfCoinFalls, asksIfSafe, worriesIn } from './worriesIn.ts'

const planned = 'put 1000 usdc into the safest place'

const asked: Readonly<Record<Worry, readonly string[]>> = {
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
    'what happens if my laptop dies',
    'if i lose this computer how do i get my money back',
    'What if my computer breaks?',
    'what happens to my money when my laptop gets stolen',
    'can I get my money back on another computer?',
    'what if somebody steals my laptop',
  ],
  'lost-password': ['what if I forget my password?', 'can you reset my password', 'I forgot my password'],
  'lost-words': ['what happens if i lose my seed phrase', 'what if someone finds my words?'],
  'no-more-sayso': [
    'what if sayso shuts down',
    'what happens to my money if you go bankrupt?',
    'can I access my money without Sayso?',
  ],
  'more-than-all': ['can i lose more than i put in', 'could I end up in debt?', 'can my balance go negative'],
  insured: [
    'is my money insured',
    'is there any insurance?',
    'do you guarantee my money',
    'who pays if something goes wrong?',
  ],
  maker: ['who made this app', 'Who is behind sayso?', 'who are you', 'is sayso open source?'],
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
  price: ['what if the price crashes', 'what happens if the market drops?', 'what if the price of my eth falls a lot'],
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
  })

  test('behavior: “is it safe?” asks about the plan where there is one', () => {
    for (const turn of ['is it safe?', 'is this safe', 'is that secure', 'is this really safe?']) {
      expect(asksIfSafe(turn)).toBe(true)
      expect(read({ turns: [planned, turn], done: 0 }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
    }
    expect(asksIfSafe('is it safe to send 5 usdc to bob')).toBe(false)
  })
})
