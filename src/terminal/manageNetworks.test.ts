import { expect, test } from 'vitest'
import type { NetworkView } from '../api/Core.ts'
import { callerFor } from '../api/router.ts'
import { coreOfTest } from '../api/testing/coreOfTest.ts'
import { exitStatus } from '../model/Stage.ts'
import { manageNetworks } from './manageNetworks.ts'

const practice: NetworkView = {
  id: 7_357_001,
  name: 'Practice chain',
  practice: true,
  here: true,
  nodes: [],
  ownNodes: false,
  relay: null,
}
const base: NetworkView = {
  ...{ id: 8453, name: 'Base', practice: false, here: false },
  ...{ nodes: ['a.example'], ownNodes: true, relay: 'relay.example' },
}

function setUp() {
  const notes: string[] = []
  const core = coreOfTest({ networks: () => [practice, base] })
  const printer = { note: (line: string) => void notes.push(line), stage: () => {} }
  const type = (typed: string) => manageNetworks({ caller: callerFor(core, 'terminal'), printer }, typed)
  return { core, notes, type }
}

test('default: the networks are listed, and the one in use is marked', async () => {
  const { notes, type } = setUp()
  expect(await type('/networks')).toBe(exitStatus.done)
  expect(notes).toEqual([
    '* Practice chain (7357001): inside Sayso, and worth nothing',
    '  Base (8453): asked through your own a.example; what you sign is sent through relay.example alone',
  ])
})

test('behavior: one is chosen by its name or number', async () => {
  const { core, type } = setUp()
  expect(await type('/network Base')).toBe(exitStatus.done)
  expect(await type('/network practice')).toBe(exitStatus.done)
  expect(core.asked).toEqual([
    ['use network', { chainId: 8453 }],
    ['use network', { chainId: 7_357_001 }],
  ])
})

test('behavior: nodes are named in their order, and taken back by a word', async () => {
  const { core, type } = setUp()
  await type('/nodes base https://a.example/key https://b.example')
  await type('/nodes base none')
  expect(core.asked).toEqual([
    ['set nodes', { chainId: 8453, urls: ['https://a.example/key', 'https://b.example'] }],
    ['set nodes', { chainId: 8453, urls: [] }],
  ])
})

test('behavior: one relay is named, and taken back by a word', async () => {
  const { core, type } = setUp()
  await type('/relay base https://relay.example/key')
  await type('/relay base none')
  expect(core.asked).toEqual([
    ['set relay', { chainId: 8453, url: 'https://relay.example/key' }],
    ['set relay', { chainId: 8453, url: null }],
  ])
})

test('behavior: what is not whole or not known is answered, and changes nothing', async () => {
  const { core, notes, type } = setUp()
  const unfinished = [
    '/network',
    '/nodes base',
    '/networks base',
    '/relay base',
    '/relay base https://a.example https://b.example',
  ]
  for (const typed of [...unfinished, '/network solana']) expect(await type(typed)).toBe(exitStatus.question)
  expect(notes.at(-1)).toBe('Sayso knows practice, base, and no other network. Nothing was changed.')
  expect(core.asked).toEqual([])
  expect(await type('show my networks')).toBeNull()
})
