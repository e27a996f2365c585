import { describe, expect, test } from 'vitest'
import { foldBridges } from '../../journal/foldBridges.ts'
import type { JournalEvent } from '../../journal/journalEvent.ts'
import { bridgedRows, entriesOf, minedIn } from '../../journal/testing/bridgedRows.ts'
import { practiceChainId, secondPracticeChainId } from '../../model/practiceChains.ts'
import { betweenAt, stateOf, unwatched, watchedAfter } from './Watched.ts'

const rows = bridgedRows('first')

function bridged(...events: readonly JournalEvent[]) {
  const [found] = foldBridges(entriesOf(rows.run, rows.finished, events))
  if (found === undefined) throw new Error('Nothing left.')
  return found
}
const at = (here: bigint, there?: bigint) =>
  new Map([[practiceChainId, here], ...(there === undefined ? [] : [[secondPracticeChainId, there] as const])])
const onItsWay = watchedAfter(unwatched, { status: 'on-its-way', seenAt: 100n })
const late = watchedAfter(unwatched, { status: 'late', seenAt: 100n, searchedTo: 60n })

describe('stateOf', () => {
  test('default: what the networks said last', () => {
    expect(stateOf(bridged(), onItsWay)).toBe('on-its-way')
    expect(stateOf(bridged(), late)).toBe('late')
  })

  test('behavior: what nobody has said since the start is unknown, and what nobody says any more becomes so', () => {
    expect(stateOf(bridged(), unwatched)).toBe('unknown')
    const silent = [1, 2].reduce((watched) => watchedAfter(watched, null), onItsWay)
    expect(stateOf(bridged(), silent)).toBe('on-its-way')
    expect(stateOf(bridged(), watchedAfter(silent, null))).toBe('unknown')
    const unsaid = watchedAfter(silent, { status: 'unknown', searchedTo: null })
    expect(stateOf(bridged(), unsaid)).toBe('unknown')
    expect(stateOf(bridged(), watchedAfter(unsaid, { status: 'on-its-way', seenAt: 101n }))).toBe('on-its-way')
  })
})

describe('betweenAt', () => {
  test('default: it is between the two from the block that it left in', () => {
    expect(betweenAt(bridged(), onItsWay, at(minedIn))).toBe('on-its-way')
    expect(betweenAt(bridged(), onItsWay, at(minedIn - 1n))).toBeNull()
    expect(betweenAt(bridged(), onItsWay, new Map([[secondPracticeChainId, 100n]]))).toBeNull()
  })

  test('behavior: an account that was read after the last look may have it already, so nobody can say', () => {
    expect(betweenAt(bridged(), onItsWay, at(minedIn, 100n))).toBe('on-its-way')
    expect(betweenAt(bridged(), onItsWay, at(minedIn, 101n))).toBe('unknown')
    expect(betweenAt(bridged(), late, at(60n, 100n))).toBe('late')
    expect(betweenAt(bridged(), late, at(61n, 100n))).toBe('unknown')
  })

  test('behavior: arrived, it is between them for who was read before that block alone', () => {
    const watched = watchedAfter(onItsWay, { status: 'ended', event: rows.arrived(), endedIn: 110n })
    const arrived = bridged(rows.arrived())
    expect(betweenAt(arrived, watched, at(50n, 109n))).toBe('on-its-way')
    expect(betweenAt(arrived, watched, at(50n, 110n))).toBeNull()
    expect(betweenAt(arrived, watched, at(50n))).toBeNull()
    // Ended before this start: every block that is read now is later.
    expect(betweenAt(arrived, unwatched, at(50n, 109n))).toBeNull()
  })

  test('behavior: paid back, it is the same with the network that it left', () => {
    const watched = watchedAfter(late, { status: 'ended', event: rows.paidBack, endedIn: 70n })
    expect(betweenAt(bridged(rows.paidBack), watched, at(69n, 200n))).toBe('late')
    expect(betweenAt(bridged(rows.paidBack), watched, at(70n, 200n))).toBeNull()
  })

  test('behavior: without a receipt yet, it has left and can be nowhere else', () => {
    const [unsettled] = foldBridges(entriesOf(rows.run))
    if (unsettled === undefined) throw new Error('Nothing left.')
    expect(betweenAt(unsettled, unwatched, at(minedIn, 500n))).toBe('on-its-way')
  })
})
