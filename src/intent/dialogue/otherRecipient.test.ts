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
