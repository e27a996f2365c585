import { describe, expect, test } from 'vitest'
import { secondPracticeChainId } from '../model/practiceChains.ts'
import { foldBridges } from './foldBridges.ts'
import {
  account,
  approvedRow,
  askedRow,
  bridgedRows,
  entriesOf,
  minedIn,
  type Rows,
  secondPart,
} from './testing/bridgedRows.ts'

const there = { chainId: secondPracticeChainId }
const first = bridgedRows('first')
const second = bridgedRows('second')
const settled = [askedRow('first'), first.onward, first.run, first.finished, first.deposited].flat()
const settledToo = [askedRow('second'), second.onward, second.run, second.finished, second.deposited].flat()
const waiting = (...events: Rows) =>
  foldBridges(entriesOf(...events)).flatMap(({ planId, onward }) => (onward === null ? [] : [planId]))

describe('foldBridges', () => {
  test('default: what left is told by the bytes that were approved, and its end by what was seen', () => {
    const [bridged, ...others] = foldBridges(entriesOf(settled))
    expect(others).toEqual([])
    expect(bridged).toMatchObject({
      ...{ planId: 'first', index: 0, hash: first.hash, account, minedIn, settled: true },
      destination: { chainId: secondPracticeChainId, name: 'Second practice chain' },
      sent: { units: 1_000_000_000n, token: { symbol: 'USDC' } },
      promised: { units: 997_500_000n, token: { symbol: 'USDC', chainId: secondPracticeChainId } },
      since: '2026-03-02T09:06:00.000Z',
      ...{ end: null, endedAt: null, onward: { message: secondPart } },
    })
    const [arrived] = foldBridges(entriesOf(settled, first.arrived()))
    expect(arrived).toMatchObject({
      end: { kind: 'arrived', units: 997_500_000n },
      endedAt: '2026-03-02T09:09:00.000Z',
    })
  })

  test('behavior: it has left as soon as its block is there, and is settled with the receipt alone', () => {
    expect(foldBridges(entriesOf(first.run.slice(0, -1)))).toEqual([])
    expect(foldBridges(entriesOf(first.run))).toMatchObject([{ settled: false, deposited: null, end: null }])
    const [approved, ...rest] = first.run
    const onDeepChain = [approved ?? [], first.confirmations, ...rest]
    expect(foldBridges(entriesOf(...onDeepChain))).toMatchObject([{ settled: false }])
    expect(foldBridges(entriesOf(...onDeepChain, first.rolledBack))).toEqual([])
  })

  test('behavior: an end counts once, as it was told first', () => {
    const twice = entriesOf(settled, first.arrived(), first.arrived(5n))
    expect(foldBridges(twice)).toMatchObject([{ end: { units: 997_500_000n } }])
    expect(foldBridges(entriesOf(settled, first.paidBack, first.paidBack))).toMatchObject([
      { end: { kind: 'paid-back' } },
    ])
    // A refund names no deposit: what arrived is there, whatever was taken for its refund.
    expect(foldBridges(entriesOf(settled, first.paidBack, first.arrived()))).toMatchObject([
      { end: { kind: 'arrived' } },
    ])
    expect(foldBridges(entriesOf(settled, first.arrived(), first.paidBack))).toMatchObject([
      { end: { kind: 'arrived' } },
    ])
  })

  test('behavior: an end without the log of the deposit is none of what is unknown', () => {
    const [bridged] = foldBridges(entriesOf(first.run, first.finished))
    expect(bridged).toMatchObject({ settled: true, deposited: null, end: null })
  })
})

describe('the second part', () => {
  test('default: it waits until a plan was approved that came of it; to have said it does nothing', () => {
    const arrived = [...settled, first.arrived()]
    const said = askedRow('then', secondPart, there)
    expect(waiting(arrived)).toEqual(['first'])
    expect(waiting(arrived, said)).toEqual(['first'])
    expect(waiting(arrived, said, approvedRow('then'))).toEqual([])
  })

  test('behavior: said and approved before it arrived, or on another network, it was not this', () => {
    expect(waiting(settled, askedRow('then', secondPart, there), approvedRow('then'), first.arrived())).toEqual([
      'first',
    ])
    expect(waiting(settled, first.arrived(), askedRow('then', secondPart), approvedRow('then'))).toEqual(['first'])
  })

  test('behavior: two of the same words are two, and what arrived later brings none back', () => {
    const both = [...settled, ...settledToo, first.arrived(), second.arrived()]
    const done = [askedRow('then', secondPart, there), approvedRow('then')]
    expect(waiting(both)).toEqual(['first', 'second'])
    expect(waiting(both, done)).toEqual(['second'])
    expect(waiting(settled, first.arrived(), done, settledToo, second.arrived())).toEqual(['second'])
    expect(waiting(both, done, askedRow('last', secondPart, there), approvedRow('last'))).toEqual([])
  })

  test('behavior: with another amount in the same conversation it is done, and by another deed it is not', () => {
    const said = [...settled, first.arrived(), askedRow('then', secondPart, there)]
    const changed = askedRow('changed', 'put 500 USDC into the highest yield', there)
    expect(waiting(said, changed, approvedRow('changed'))).toEqual([])
    expect(waiting(said, askedRow('other', 'swap 5 USDC for ETH', there), approvedRow('other'))).toEqual(['first'])
    const elsewhere = askedRow('elsewhere', 'put 500 USDC into the highest yield', { ...there, conversation: 'd' })
    expect(waiting(said, elsewhere, approvedRow('elsewhere'))).toEqual(['first'])
  })

  test('behavior: left there, it is offered no more; the other one is', () => {
    expect(waiting(settled, settledToo, first.arrived(), second.arrived(), first.left)).toEqual(['second'])
  })
})
