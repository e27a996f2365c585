import { getAddress, type Hex, numberToHex, pad, toEventSelector, zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../networks/practice.ts'
import { account, coin } from '../testing/chainOfTest.ts'
import { grantFilters, readGrantLogs } from './grantLogs.ts'

const spender = getAddress('0xb0b000000000000000000000000000000000cafe')
const odd = getAddress('0x0dd0000000000000000000000000000000000001')
const transaction: Hex = `0x${'7e'.repeat(32)}`
const topics = {
  approval: toEventSelector('Approval(address,address,uint256)'),
  all: toEventSelector('ApprovalForAll(address,address,bool)'),
  credit: toEventSelector('BorrowAllowanceDelegated(address,address,address,uint256)'),
  manager: toEventSelector('SetAuthorization(address,address,address,bool)'),
  transfer: toEventSelector('Transfer(address,address,uint256)'),
}

const log = (address: string, words: readonly Hex[], block = 5, change: object = {}) => ({
  address,
  topics: words,
  data: '0x',
  blockNumber: numberToHex(block),
  logIndex: '0x0',
  transactionHash: transaction,
  blockTimestamp: '0x64',
  ...change,
})
const readAll = (...logs: readonly unknown[]) => readGrantLogs(practice, account, [logs])
const kindsIn = (...logs: readonly unknown[]) => readAll(...logs).grants.map(({ kind }) => kind)

describe('readGrantLogs', () => {
  test('default', () => {
    const { address } = coin('USDC')
    const found = readAll(log(address.toLowerCase(), [topics.approval, pad(account), pad(spender)]))
    expect(found).toEqual({
      grants: [
        {
          kind: 'allowance',
          contract: address,
          token: coin('USDC'),
          spender,
          item: null,
          since: { block: 5n, timestamp: 100n, transaction },
        },
      ],
      unreadable: [],
      senseless: 0,
    })
  })

  test('behavior: the last word counts, by block and by place in it', () => {
    const words = [topics.approval, pad(account), pad(spender)]
    const { grants } = readAll(
      log(odd, words, 7),
      log(odd, words, 9, { logIndex: '0x2', transactionHash: pad('0x1') }),
      log(odd, words, 9, { logIndex: '0x10', transactionHash: pad('0x2'), blockTimestamp: null }),
    )
    expect(grants.map(({ since }) => since)).toEqual([{ block: 9n, timestamp: null, transaction: pad('0x2') }])
  })

  test('behavior: what a known contract keeps is for the catalogue to say, what a stranger keeps for its log', () => {
    const debt = practice.aave?.reserves[0]?.variableDebtToken.address ?? zeroAddress
    const blue = practice.morpho?.blue ?? zeroAddress
    const asset = pad(coin('USDC').address)
    expect(kindsIn(log(debt, [topics.credit, pad(account), pad(spender), asset]))).toEqual(['credit'])
    expect(kindsIn(log(blue, [topics.manager, pad(odd), pad(account), pad(spender)]))).toEqual(['manager'])
    expect(kindsIn(log(odd, [topics.credit, pad(account), pad(spender), asset]))).toEqual(['credit'])
    expect(kindsIn(log(odd, [topics.all, pad(account), pad(spender)]))).toEqual(['collection'])
    expect(readAll(log(odd, [topics.approval, pad(account), pad(spender), pad('0x2a')])).grants).toMatchObject([
      { kind: 'item', item: 42n },
    ])
  })

  test.each<[string, unknown]>([
    ['no object', 'hello'],
    ['nothing', null],
    ['another owner', log(odd, [topics.approval, pad(spender), pad(account)])],
    ['no spender', log(odd, [topics.approval, pad(account)])],
    ['a spender that is no address', log(odd, [topics.approval, pad(account), `0x${'f'.repeat(64)}`])],
    ['an event that nobody asked for', log(odd, [topics.transfer, pad(account), pad(spender)])],
    ['an address that is none', log('0x12', [topics.approval, pad(account), pad(spender)])],
    ['an empty number', log(odd, [topics.approval, pad(account), pad(spender)], 5, { logIndex: '0x' })],
    ['a number that is none', log(odd, [topics.approval, pad(account), pad(spender)], 5, { blockNumber: 'five' })],
  ])('behavior: %s is counted, and skipped', (_, entry) => {
    const good = log(odd, [topics.all, pad(account), pad(spender)])
    expect(readAll(entry, good)).toMatchObject({ grants: [{ kind: 'collection' }], senseless: 1 })
  })

  test('behavior: an answer that is no list is one entry that makes no sense', () => {
    expect(readGrantLogs(practice, account, ['no list'])).toEqual({ grants: [], unreadable: [], senseless: 1 })
  })
})

test('behavior: known contracts are asked by their addresses, and only for this account', () => {
  const { known, anybody } = grantFilters(practice, account, { from: 1n, to: 255n })
  expect(known.map(({ fromBlock, toBlock }) => [fromBlock, toBlock])).toEqual([
    ['0x1', '0xff'],
    ['0x1', '0xff'],
  ])
  expect(known[0]?.address).toContain(coin('USDC').address)
  for (const { topics: asked } of [...known, ...anybody]) expect(asked).toContain(pad(account))
  expect(anybody).toHaveLength(1)
})
