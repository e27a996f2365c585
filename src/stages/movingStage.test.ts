import { describe, expect, test } from 'vitest'
import { foldBridges } from '../journal/foldBridges.ts'
import type { JournalEvent } from '../journal/journalEvent.ts'
import { askedRow, bridgedRows, entriesOf, secondPart } from '../journal/testing/bridgedRows.ts'
import { secondPracticeChainId } from '../model/practiceChains.ts'
import { movingStage } from './movingStage.ts'
import { underwayView } from './underwayView.ts'

const rows = bridgedRows('first')
const settled = [askedRow('first'), rows.onward, rows.run, rows.finished, rows.deposited].flat()

function bridged(...events: readonly JournalEvent[]) {
  const [found] = foldBridges(entriesOf(settled, events))
  if (found === undefined) throw new Error('Nothing left.')
  return found
}

describe('movingStage', () => {
  test('default: what is on its way, and what has arrived, with what is to be said there', () => {
    expect(movingStage(bridged(), 'on-its-way')).toEqual({
      ...{ stage: 'moving', planId: 'first', status: 'on-its-way', transaction: rows.hash, next: null },
      sentence:
        '1,000 USDC left the Practice chain and are on their way to the Second practice chain, where 997.5 USDC arrive. Sayso keeps looking, after a restart too.',
    })
    expect(movingStage(bridged(rows.arrived()), 'unknown')).toMatchObject({
      status: 'arrived',
      sentence: '997.5 USDC arrived on the Second practice chain.',
      next: { chainId: secondPracticeChainId, network: 'the Second practice chain', message: secondPart },
    })
  })

  test('behavior: less than promised is said to be', () => {
    expect(movingStage(bridged(rows.arrived(997_000_000n)), 'on-its-way').sentence).toBe(
      '997 USDC arrived on the Second practice chain. That is 0.5 USDC less than promised.',
    )
  })

  test('behavior: late, paid back and not known are each said as what they are', () => {
    expect(movingStage(bridged(), 'late').sentence).toMatch(/^Nobody brought the 1,000 USDC .* Across pays them back/)
    expect(movingStage(bridged(rows.paidBack), 'late')).toMatchObject({
      status: 'paid-back',
      sentence: expect.stringMatching(/Across paid them back on the Practice chain\.$/),
      next: null,
    })
    const unknown = movingStage(bridged(), 'unknown')
    expect(unknown).toMatchObject({ status: 'on-its-way', next: null })
    expect(unknown.sentence).toContain('whether they have arrived is not known yet')
    expect(unknown.sentence).not.toMatch(/are on their way/)
  })
})

describe('underwayView', () => {
  test('default: a row with its own words, and an end in the place of the state', () => {
    expect(underwayView(bridged(), 'late')).toMatchObject({
      ...{ planId: 'first', deposit: rows.hash, state: 'late', endedAt: null },
      from: { name: 'Practice chain' },
      to: { name: 'Second practice chain' },
      sent: { amount: '1000', token: 'USDC', usd: null },
      arrives: { amount: '997.5' },
    })
    expect(underwayView(bridged(rows.arrived(997_000_000n)), 'late')).toMatchObject({
      state: 'arrived',
      arrives: { amount: '997' },
      next: { message: secondPart },
    })
  })
})
