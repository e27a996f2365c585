import { expect, it } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC' }
const after = (...turns: string[]) => read({ turns, contacts }).intents

it.each([
  'forget it, i do not want to take anything out',
  'Forget it. I don’t want that!',
  'no, never mind, i really dont want this',
])('drops the plan where it is said why: %s', (turn) => {
  expect(after('take 100 usdc out of aave', turn)).toEqual([{ kind: 'cancel', what: 'plan' }])
})

it.each(['forget it, i do not want aave but morpho', 'forget it, i dont want 100, only 50'])(
  'drops nothing where something else is wished for with it: %s',
  (turn) => expect(after('put 100 usdc in aave', turn)).not.toEqual([{ kind: 'cancel', what: 'plan' }]),
)

it.each([
  ['I changed my mind. Make it 30 instead.', '30'],
  ['sorry, changed my mind, 40', '40'],
  ['Not so much. Only 10.', '10'],
  ['not that much, 15', '15'],
])('takes the amount that follows: %s', (turn, value) => {
  const amount = { value, unit: 'token' }
  expect(after('send bob 20 usdc', turn)).toEqual([{ kind: 'send', to: 'bob', asset: 'USDC', amount }])
})

it.each([
  'Is any of this my real money or is it all pretend?',
  'is that my own money or just play money?',
  'am I playing with real money here?',
  'did you just use my real money?',
  'so is it all only make-believe?',
])('asks whether it is real money, with a plan in hand and without: %s', (turn) => {
  for (const turns of [[turn], ['put 100 usdc in aave', turn]])
    expect(after(...turns)).toEqual([{ kind: 'show', topic: 'network' }])
})

it.each(['use my real money on aave', 'is aave real', 'can i use this with real money', 'send my real money to bob'])(
  'does not ask whether it is real money: %s',
  (turn) => expect(after(turn)).not.toEqual([{ kind: 'show', topic: 'network' }]),
)

it.each([
  ['I have 1,000 dollar in USDC. I want to make some money with it', '1000', 'balanced'],
  [
    'I have one thousand dollars in USDC doing nothing. Where might my savings earn some interest safely?',
    '1000',
    'safety',
  ],
  ['i have $500 in usdc. put it somewhere safe', '500', 'safety'],
  ['i own 250 dollars in usdc, i want to earn interest', '250', 'balanced'],
])('takes dollars that are had in a coin for that coin: %s', (turn, value, objective) => {
  expect(after(turn)).toEqual([{ kind: 'earn', asset: 'USDC', amount: { value, unit: 'token' }, objective }])
})

it.each(['put 1000 dollars in usdc', 'i have 1000 dollars in usdc and 1 eth. I want to earn on it'])(
  'takes dollars for no coin where they may be to buy it, or where there is another: %s',
  (turn) => expect(after(turn)).toEqual([]),
)

it.each([
  [
    'Hello dear, I’ve got about a thousand of that USDC just sitting there doing nothing, could you put it somewhere safe where it earns me a little something?',
    '1000',
  ],
  ['I have about two thousand usdc here. Put that somewhere safe please', '2000'],
  ['I have around 500 usdc doing nothing, would you park it somewhere safe', '500'],
])('takes for “it” what was said to be had: %s', (turn, value) => {
  const amount = { value, unit: 'token' }
  expect(after(turn)).toEqual([{ kind: 'earn', asset: 'USDC', amount, objective: 'safety' }])
})

it.each([
  'put about 1000 usdc in aave',
  'I’ve got around a thousand USDC doing nothing, put half of it somewhere safe',
  'I’ve got about 1000 usdc, send it to bob',
  'I owe about a thousand usdc, put it in aave',
  'bob has about a thousand usdc, put it in aave',
  'I’ve got about a thousand USDC, put it somewhere safe but keep some',
  'I’ve got about a thousand USDC and some dai, put it somewhere safe',
])('asks how much where more, or something else, is said: %s', (turn) => expect(after(turn)).toEqual([]))

it.each(['put 2,500 USDC where they earn interest', 'put 2500 usdc where they would make some interest'])(
  'takes money for one where coins are spoken of: %s',
  (turn) => {
    const amount = { value: '2500', unit: 'token' }
    expect(after(turn)).toEqual([{ kind: 'earn', asset: 'USDC', amount, objective: 'balanced' }])
  },
)

it.each(['put 2,500 dollars where they earn interest', 'I would like to earn interest on 2,500 dollars'])(
  'asks for the coin of dollars that are to earn, and keeps how many: %s',
  (turn) => {
    expect(read({ turns: [turn] }).ask).toEqual(['asset'])
    const amount = { value: '2500', unit: 'token' }
    expect(read({ turns: [turn, 'DAI'] }).intents).toMatchObject([{ kind: 'earn', asset: 'DAI', amount }])
  },
)
