import { describe, expect, test } from 'vitest'
import { foldHistory } from '../journal/foldHistory.ts'
import { allStages } from '../model/testing/allStages.ts'
import { say } from '../sayso.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const edna = '0x52908400098527886E0F7030069857D2E4169EE7'

describe('what the record says was asked', () => {
  test.each([
    ['an answer comes after the sentence', ['send usdc to edna', '25'], 'send usdc to edna … 25'],
    ['every answer comes after it', ['send usdc', '25', 'edna'], 'send usdc … 25 … edna'],
    [
      'a correction comes after what it corrects',
      ['send 25 usdc to edna', 'make it 30'],
      'send 25 usdc to edna … make it 30',
    ],
    [
      'a sentence that needs no other stands alone',
      ['send usdc to edna', 'swap 1 ETH for USDC'],
      'swap 1 ETH for USDC',
    ],
    [
      'a question in between belongs to it no more than its answer does',
      ['send 25 usdc to edna', 'what is my balance of usdc?', 'make it 30'],
      'send 25 usdc to edna … make it 30',
    ],
  ])('behavior: %s', async (_, messages, whole) => {
    const { say, parts } = await open({ contacts: { edna } })
    for (const message of messages) await say(message, 'one')
    const [newest] = foldHistory(parts.journal.entries())
    expect(newest).toMatchObject({ status: 'shown', message: whole })
    expect(newest).not.toHaveProperty('from')
  })

  test('behavior: what a button of a page said is not said to be typed', async () => {
    const { parts } = await open({ contacts: { edna } })
    const input = { conversation: 'one', message: 'send 25 usdc to edna', from: 'approvals' } as const
    await allStages(say(parts, input))
    expect(foldHistory(parts.journal.entries())[0]).toMatchObject({ from: 'approvals', message: input.message })
  })

  test('behavior: what may hold the words of a wallet is kept neither alone nor with what comes after it', async () => {
    const { say, parts } = await open({ contacts: { edna } })
    const secret = 'my seed phrase is legal winner thank year wave sausage worth useful'
    await say('send usdc to edna', 'one')
    expect((await say(secret, 'one')).at(-1)).toMatchObject({ stage: 'refuse', reason: 'secret', page: 'wallet' })
    await say('25', 'one')
    const record = JSON.stringify(parts.journal.entries(), (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    )
    expect(record).toContain('send usdc to edna')
    expect(record).not.toContain('sausage')
  })
})
