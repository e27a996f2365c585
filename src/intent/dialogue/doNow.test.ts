import { describe, expect, test } from 'vitest'
import { askedPart } from '../../stages/askedPart.ts'
import { choicesFor } from '../../stages/questionChoices.ts'
import { read } from '../read.ts'

const contacts = { bob: '0x52908400098527886E0F7030069857D2E4169EE7' } as const
const reading = (...turns: string[]) => read({ turns, contacts })

describe('doNow', () => {
  const dated = [
    'send 50 usdc to bob next monday',
    'send 50 usdc to bob on friday',
    'send 50 usdc to bob tomorrow',
    'send 50 usdc to bob in 2 hours',
    'send 50 usdc to bob at 5pm',
    'send 50 usdc to bob in march',
  ]

  test.each(dated)('default: “%s” is asked about, and can be done now instead', (message) => {
    const request = { turns: [message], contacts }
    expect(reading(message).ask).toEqual(['trigger'])
    expect(askedPart(['trigger'], request)).toEqual([
      'Sayso acts only when you sign, and does nothing by itself at a later time. Do you want to do it now?',
      '',
    ])
    const circumstances = { holdings: null, places: [], twins: { native: 'ETH', wrapped: 'WETH' } }
    expect(choicesFor(['trigger'], request, circumstances).choices).toEqual(['Now'])
    const sent = [{ kind: 'send', asset: 'USDC', amount: { value: '50', unit: 'token' }, to: 'bob' }]
    for (const answer of ['Now', 'yes', 'ok do it now please']) expect(reading(message, answer).intents).toEqual(sent)
    expect(reading(message, 'no').intents).toEqual([{ kind: 'cancel', what: 'plan' }])
  })

  test('behavior: what is missing beside is asked first, and the time is not forgotten', () => {
    expect(reading('send usdc to bob on friday', '50').ask).toEqual(['trigger'])
    expect(reading('send usdc to bob on friday', '50', 'now').intents).toMatchObject([{ kind: 'send', to: 'bob' }])
    expect(reading('send usdc to bob on friday', 'now').intents).toEqual([])
  })

  test.each([
    'send 50 usdc to bob if gas is low on friday',
    'sell 1 eth for usdc at 4000 tomorrow',
    'send 50 usdc to bob every friday',
    'send 50 usdc to bob unless it is monday',
  ])('behavior: “%s” waits for something else as well', (message) => {
    for (const answer of ['now', 'yes'])
      expect(reading(message, answer).intents.filter(({ kind }) => kind !== 'show')).toEqual([])
    expect(askedPart(['trigger'], { turns: [message], contacts })?.[0] ?? '').not.toContain('only when you sign')
  })

  test('behavior: a place to earn is not looked for tomorrow either', () => {
    expect(reading('earn on 500 usdc tomorrow').ask).toEqual(['trigger'])
    expect(reading('earn on 500 usdc until june').intents).toMatchObject([{ kind: 'earn' }])
  })
})
