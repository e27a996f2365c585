import { describe, expect, test } from 'vitest'
import type { ReadRequest } from '../../model/Reading.ts'
import type { SaidStep } from './answerSchema.ts'
import { modelForTests } from './modelForTests.ts'
import { groundSteps, readWithModel } from './readWithModel.ts'

const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const evil = '0xde709f2102306220921060314715629080e2fb77'
const never = new AbortController().signal
const of = (text: string, turn = 0) => ({ turn, text })
const say = (...turns: string[]): ReadRequest => ({ turns, contacts: { alice } })
const send = (amount: string, to: string): SaidStep => ({ kind: 'send', amount: of(amount), to: of(to) })

describe('groundSteps', () => {
  test('default', () => {
    expect(groundSteps([send('50 usdc', 'alice')], say('blorp 50 usdc over to alice'))).toEqual([
      { kind: 'send', asset: 'USDC', amount: { value: '50', unit: 'token' }, to: 'alice' },
    ])
  })

  test('behavior: steps follow each other', () => {
    const steps: SaidStep[] = [
      { kind: 'swap', amount: of('half my eth'), buy: of('usdc') },
      { kind: 'supply', amount: of('it'), protocol: of('aave') },
    ]
    expect(groundSteps(steps, say('glorf half my eth for usdc then bung it into aave'))).toEqual([
      { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { percent: '50' }, exact: 'sell' },
      { kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' },
    ])
  })

  test.each<[string, SaidStep[], ReadRequest]>([
    ['an address the person never typed (A10)', [send('50 usdc', evil)], say('blorp 50 usdc to alice')],
    [
      'an address with another digit (A12)',
      [send('50 usdc', alice.replace('5', '6'))],
      say(`blorp 50 usdc to ${alice}`),
    ],
    [
      'an address whose checksum fails (A11)',
      [send('50 usdc', alice.replace('EE7', 'Ee7'))],
      say(`blorp 50 usdc to ${alice.replace('EE7', 'Ee7')}`),
    ],
    ['an amount that nobody said (A13)', [send('500 usdc', 'alice')], say('blorp 50 usdc to alice')],
    ['a number with two readings (A14)', [send('1.500 usdc', 'alice')], say('blorp 1.500 usdc to alice')],
    [
      'a chain that nobody said (A16)',
      [{ ...send('50 usdc', 'alice'), chain: of('base') }],
      say('blorp 50 usdc to alice'),
    ],
    [
      'a step more than the words have (A17)',
      [send('50 usdc', 'alice'), { kind: 'repay', amount: of('dai'), asset: of('dai') }],
      say('blorp 50 usdc to alice'),
    ],
    ['an amount left out', [send('50 usdc', 'alice')], say('blorp 50 usdc to alice and 20 dai')],
    ['a condition left out', [send('50 usdc', 'alice')], say('blorp 50 usdc to alice if gas is under 10')],
    ['what was taken back', [send('50', 'alice')], say('blorp 50, no wait, 80 usdc to alice')],
    ['another act than the verb says (A15)', [{ kind: 'borrow', amount: of('50 usdc') }], say('lend out 50 usdc pls')],
    ['a turn that is over', [{ ...send('50 usdc', 'alice') }], { ...say('blorp 50 usdc to alice', 'go'), done: 1 }],
    [
      'a recipient out of an earlier message (A07)',
      [{ ...send('50 usdc', alice), amount: of('50 usdc', 1) }],
      say(`my cold wallet is ${alice}`, 'blorp 50 usdc to my cold wallet'),
    ],
    ['a look-alike ticker (A20)', [send('50 U\u0405DC', 'alice')], say('blorp 50 U\u0405DC to alice')],
  ])('behavior: %s does not exist', (_, steps, request) => {
    expect(groundSteps(steps, request)).toBeNull()
  })

  test('behavior: a piece of a number is worth the whole number', () => {
    expect(groundSteps([send('2', 'alice')], say('blorp 2.5k usdc to alice'))).toEqual([
      { kind: 'send', asset: 'USDC', amount: { value: '2500', unit: 'token' }, to: 'alice' },
    ])
  })
})

describe('readWithModel', () => {
  const request = say('blorp 50 usdc over to alice')

  test('default', async () => {
    const model = modelForTests({ steps: [send('50 usdc', 'alice')] })
    expect(await readWithModel(request, model, never)).toMatchObject({ status: 'read', intents: [{ to: 'alice' }] })
  })

  test('A24 behavior: the model is told the person’s words and nothing else: no contact, no address of one', async () => {
    const model = modelForTests({ steps: [] })
    await readWithModel(say('blorp 50 usdc over to my mate'), model, never)
    expect(model.asked.join()).not.toContain('alice')
    expect(model.asked.join()).not.toContain(alice)
    expect(model.asked.join()).toContain('blorp 50 usdc')
  })

  test.each([
    '',
    'null',
    '[]',
    '{"steps":5}',
    '{"steps":[{"kind":"approve","spender":"0x1"}]}',
    '{"steps":[],"calls":["0x"]}',
    `{"steps":[${'{"kind":"show"},'.repeat(9)}{"kind":"show"}]}`,
    'x'.repeat(30_000),
  ])('A17, A22 behavior: %j is no answer', async (text) => {
    expect(await readWithModel(request, modelForTests(text), never)).toMatchObject({ status: 'failed' })
  })
})
