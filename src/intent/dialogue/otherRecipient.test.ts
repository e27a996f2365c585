import { expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  bob: '0x52908400098527886E0F7030069857D2E4169EE7',
  alice: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
} as const

test.each(['not him', 'oops, wrong person', 'no, someone else'])('otherRecipient: “%s” asks to whom', (turn) => {
  expect(read({ turns: ['send 30 usdc to bob', turn], contacts }).ask).toEqual(['to'])
  expect(read({ turns: ['send 30 usdc to bob', turn, 'alice'], contacts }).intents).toEqual([
    { kind: 'send', asset: 'USDC', amount: { value: '30', unit: 'token' }, to: 'alice' },
  ])
})

const first = '0x8ba1f109551bD432803012645Ac136ddd64DBA72'
const right = '0x52908400098527886E0F7030069857D2E4169EE7'

test.each([
  `no wait, wrong address, its ${right}`,
  `wrong address. it's ${right}`,
  `that address is wrong, it should be ${right}`,
  `the other address: ${right}`,
  `not that address, ${right}`,
  `no, to ${right} instead`,
  `no to ${right}`,
])('otherRecipient: “%s” sends it there, and nowhere else', (turn) => {
  const sent = { kind: 'send', asset: 'USDC', amount: { value: '50', unit: 'token' }, to: right }
  expect(read({ turns: [`send 50 usdc to ${first}`, turn], contacts }).intents).toEqual([sent])
})

test('otherRecipient: a contact that is named with it', () => {
  expect(read({ turns: ['send 30 usdc to bob', 'wrong person, i meant alice'], contacts }).intents).toMatchObject([
    { kind: 'send', to: 'alice' },
  ])
})

test.each([
  'the other address',
  'that address is wrong',
  'no wait, wrong address',
  `wrong address, its ${first.slice(0, -1)}3`,
])('otherRecipient: “%s” asks to whom', (turn) => {
  expect(read({ turns: [`send 50 usdc to ${first}`, turn], contacts }).ask).toEqual(['to'])
})

test.each(['wrong address, its my savings account', `wrong address, ${right} or ${first}`, 'no, to my mum'])(
  'otherRecipient: “%s” names nobody, and sends nothing',
  (turn) => {
    expect(read({ turns: [`send 50 usdc to ${first}`, turn], contacts }).intents).toEqual([])
  },
)

test.each([
  ['Please send two hundred of it to my brother instead', '200'],
  ['send 200 usdc to my brother instead', '200'],
  ['no, make it $200 to my sister', '200'],
  ['send it to my brother instead', '500'],
  ['to a friend instead', '500'],
])('otherRecipient: “%s” asks to whom, and is so much of the same', (turn, value) => {
  const before = 'send 500 usdc to bob'
  expect(read({ turns: [before, turn], contacts }).ask).toEqual(['to'])
  expect(read({ turns: [before, turn, 'alice'], contacts }).intents).toEqual([
    { kind: 'send', asset: 'USDC', amount: { value, unit: 'token' }, to: 'alice' },
  ])
})

test.each([
  ['send 500 usdc to bob', 'also send 200 to my brother'],
  ['send 500 usdc to bob', 'send half of it to my brother instead'],
  ['send $500 of eth to bob', 'send 200 of it to my brother instead'],
  ['send 500 usdc to bob', 'send 200 eth to my brother instead'],
])('otherRecipient: after “%s”, “%s” is no change of its person alone', (...turns) => {
  const { intents, ask } = read({ turns, contacts })
  expect(intents).toEqual([])
  expect(ask).not.toEqual([])
  const [sent] = read({ turns: [...turns, 'alice'], contacts }).intents
  expect(sent).not.toMatchObject({ asset: 'USDC', amount: { value: '200' } })
})
