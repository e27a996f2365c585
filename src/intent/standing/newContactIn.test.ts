import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { newContactIn } from './newContactIn.ts'

const address = '0x71C7656EC7ab88b098defB751B7401B5f6d8976F'
const other = '0x52908400098527886E0F7030069857D2E4169EE7'

test.each([
  [`save my mate Tom ${address}`, 'tom'],
  [`add ${address} as mum`, 'mum'],
  [`remember this address as bob: ${address}`, 'bob'],
  [`please can you save alice's address ${address} for me`, 'alice'],
  [`add Tom to my contacts: ${address}`, 'tom'],
  [`remember that bob is ${address}`, 'bob'],
  [`Tom is ${address}`, 'tom'],
  [`${address} is Tom's address`, 'tom'],
  [`this is bob’s address: ${address}`, 'bob'],
  [`add my brother: ${address}`, 'brother'],
  [`save Tom Smith = ${address}`, 'tomsmith'],
  // A word with a meaning of its own, said to be a name: the book's own rules tell what is wrong with it.
  [`save ${address} as max`, 'max'],
])('default: “%s” asks to keep the address as %s', (turn, name) => {
  expect(newContactIn(turn)).toEqual({ name, address })
  expect(read({ turns: [turn] }).intents).toEqual([{ kind: 'show', topic: 'contacts' }])
})

test('behavior: an address without a name, and what only looks like an address, are handed on as typed', () => {
  expect(newContactIn(`save this address: ${address}`)).toEqual({ name: null, address })
  expect(newContactIn('save 0x1234 as tom')).toEqual({ name: 'tom', address: '0x1234' })
  expect(newContactIn('save vitalik.eth as vitalik')).toEqual({ name: 'vitalik', address: 'vitalik.eth' })
  expect(newContactIn(`save t\u200bom ${address}`)).toEqual({ name: 'tom', address })
})

test.each([
  `add ${address}`,
  `bob ${address}`,
  `save Tom ${address} then send 50 usdc to tom`,
  `save Tom ${address} and send him 50 usdc`,
  `save tom ${address} or ${other}`,
  `add 5 usdc to ${address}`,
  `put 5 usdc into ${address}`,
  `add token ${address}`,
  `add ${address} as recipient`,
  `who is ${address}?`,
  `is ${address} bob`,
  `${address} is a scam`,
  'save tom',
])('behavior: “%s” asks for something else', (turn) => {
  expect(newContactIn(turn)).toBeNull()
})

test('behavior: a plan in hand stays, and an address alone still corrects whom it goes to', () => {
  const contacts = { alice: other }
  const send = { kind: 'send', asset: 'USDC' }
  const turns = ['send 50 usdc to alice', `save Tom ${address}`, 'make it 60']
  expect(read({ turns, contacts }).intents).toMatchObject([{ ...send, amount: { value: '60' }, to: 'alice' }])
  expect(read({ turns: ['send 50 usdc to alice', `add ${address}`], contacts }).intents).toMatchObject([
    { ...send, to: address },
  ])
})
