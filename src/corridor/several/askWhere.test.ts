import { describe, expect, test } from 'vitest'
import { networkOf } from '../../chain/networks/networkOf.ts'
import { chainOfTest } from '../../chain/testing/chainOfTest.ts'
import { read } from '../../intent/read.ts'
import { chainIdOf } from '../../model/chainIdOf.ts'
import { parseDecimal } from '../../model/decimal.ts'
import type { ChainName } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import { tokensCalled } from '../../model/tokensCalled.ts'
import { askWhere, notesOf, type Where } from './askWhere.ts'
import { namedIn, needOf, putOn } from './needOf.ts'

const chain = chainOfTest()
const stranger = '0x52908400098527886e0f7030069857d2e4169ee7'
const silence = { snapshots: [], silent: [] }

type Held = Readonly<Record<string, string>>

/** A network of the catalogue with so much in the wallet, or supplied to Aave ("aave USDC"), or owed to it ("owed USDC"). */
async function on(name: ChainName, held: Held, unread: readonly string[] = []): Promise<Snapshot> {
  const network = networkOf(chainIdOf[name])
  if (network === null) throw new Error(`There is no ${name}.`)
  const reserves = network.aave?.reserves ?? []
  const everything = [
    ...network.tokens,
    ...reserves.flatMap(({ aToken, variableDebtToken }) => [aToken, variableDebtToken]),
  ]
  const balances = new Map(everything.map(({ address }) => [address.toLowerCase(), 0n]))
  for (const [word, amount] of Object.entries(held)) {
    const [place, ticker = place] = word.split(':')
    const [token] = tokensCalled(ticker ?? word, network)
    const reserve = reserves.find(({ asset }) => asset === token?.address)
    const counted = place === 'aave' ? reserve?.aToken : place === 'owed' ? reserve?.variableDebtToken : token
    const units = parseDecimal(amount, token?.decimals ?? 0)
    if (counted === undefined || units.status !== 'ok') throw new Error(`There is no ${word} on ${name}.`)
    balances.set(counted.address.toLowerCase(), units.units)
  }
  for (const word of unread)
    for (const { address } of tokensCalled(word, network)) balances.delete(address.toLowerCase())
  return { ...(await chain().snapshot()), network, balances, vaults: new Map(), morpho: new Map(), staking: null }
}

async function where(
  message: string | readonly string[],
  here: Snapshot,
  snapshots: readonly Snapshot[] = [],
  silent: readonly string[] = [],
): Promise<Where> {
  const request = { turns: typeof message === 'string' ? [message] : [...message] }
  const { intents } = read(request)
  const need = needOf(intents)
  if (need === null) throw new Error(`Nothing is needed for ${message}.`)
  return askWhere(here, { snapshots, silent }, { need, intents, request })
}

describe('askWhere', () => {
  test('default: held on more than one, it asks; each choice shows what is there and says where', async () => {
    const base = await on('base', { 'native USDC': '1250' })
    const ethereum = await on('ethereum', { USDC: '300' })
    expect(await where(`send 200 USDC to ${stranger}`, base, [ethereum])).toEqual({
      status: 'ask',
      asked: {
        stage: 'ask',
        missing: ['chain'],
        question: 'You hold USDC on more than one network. On which network?',
        choices: ['on base', 'on ethereum'],
        labels: ['Base (1,250 native USDC)', 'Ethereum (300 USDC)'],
      },
    })
  })

  test('behavior: held here alone, or enough of it here alone, it asks nothing', async () => {
    const base = await on('base', { 'native USDC': '1250' })
    expect(await where(`send 200 USDC to ${stranger}`, base, [await on('ethereum', {})])).toEqual({
      ...{ status: 'here', notes: [], elsewhere: [] },
    })
    const little = await where(`send 500 USDC to ${stranger}`, base, [await on('ethereum', { USDC: '300' })])
    expect(little).toEqual({ status: 'here', notes: [], elsewhere: ['On Ethereum you hold 300 USDC.'] })
    expect(notesOf(little, { status: 'unsupported', sentence: 'No.' })).toEqual(['On Ethereum you hold 300 USDC.'])
  })

  test('behavior: a share of it, or all of it, is asked about however little is there', async () => {
    const base = await on('base', { 'native USDC': '1250' })
    const ethereum = await on('ethereum', { USDC: '0.000001' })
    for (const message of [`send all my USDC to ${stranger}`, 'swap half my USDC for ETH'])
      expect(await where(message, base, [ethereum])).toMatchObject({
        asked: { labels: ['Base (1,250 native USDC)', 'Ethereum (0.000001 USDC)'] },
      })
  })

  test('behavior: not here but elsewhere, it asks rather than going there', async () => {
    const ethereum = await on('ethereum', { USDC: '300' })
    expect(await where(`send 200 USDC to ${stranger}`, await on('base', {}), [ethereum])).toMatchObject({
      asked: {
        question: 'On Base, where you work, you hold no USDC; elsewhere you do. On which network?',
        choices: ['on ethereum'],
        labels: ['Ethereum (300 USDC)'],
      },
    })
    expect(
      await where(`send 200 USDC to ${stranger}`, await on('base', { 'native USDC': '5' }), [ethereum]),
    ).toMatchObject({
      asked: {
        question:
          'On Base, where you work, you hold 5 native USDC, which is too little for this; elsewhere there is enough. On which network?',
        choices: ['on ethereum'],
      },
    })
  })

  test('behavior: an asset that there is none of in the catalogue here is looked for elsewhere', async () => {
    const ethereum = await on('ethereum', { LINK: '12.3456789' })
    expect(await where(`send 2 LINK to ${stranger}`, await on('base', {}), [ethereum])).toMatchObject({
      asked: { labels: ['Ethereum (about 12.345678 LINK)'] },
    })
  })

  test('behavior: who did not answer, and what could not be read, is named and not taken for empty', async () => {
    const base = await on('base', { ETH: '2' })
    const message = `send 1 ETH to ${stranger}`
    expect(await where(message, base, [], ['Optimism'])).toEqual({
      status: 'here',
      notes: ['Whether you hold ETH on Optimism is not known: it did not answer in time.'],
      elsewhere: [],
    })
    const unread = await on('ethereum', {}, ['ETH'])
    const both = await where(message, base, [unread, await on('arbitrum', { ETH: '3' })], ['Optimism', 'Polygon'])
    expect(both).toMatchObject({
      asked: {
        question:
          'You hold ETH on more than one network. On which network? Whether you hold ETH on Optimism and Polygon is not known: they did not answer in time. Whether you hold ETH on Ethereum is not known: it could not be read.',
        choices: ['on base', 'on arbitrum'],
      },
    })
  })

  test('behavior: what could not be read here is no reason to go elsewhere without asking', async () => {
    const base = await on('base', {}, ['ETH'])
    expect(await where(`send 1 ETH to ${stranger}`, base, [await on('ethereum', { ETH: '3' })])).toMatchObject({
      asked: { labels: ['Base (what is there could not be read)', 'Ethereum (3 ETH)'] },
    })
  })

  test('behavior: what lies in a place, and what is owed, is asked about by where it lies and is owed', async () => {
    const base = await on('base', { 'aave:USDC': '50', 'native USDC': '7', 'owed:WETH': '1' })
    const ethereum = await on('ethereum', { 'aave:USDC': '80', 'owed:WETH': '2', USDT: '9' })
    expect(await where('withdraw all my USDC from aave', base, [ethereum])).toMatchObject({
      asked: {
        question: 'You have USDC in places on more than one network. On which network?',
        labels: ['Base (50 native USDC)', 'Ethereum (80 USDC)'],
      },
    })
    expect(await where('repay all my ETH to aave', base, [ethereum])).toMatchObject({
      asked: {
        question: 'You owe ETH on more than one network. On which network?',
        labels: ['Base (1 WETH)', 'Ethereum (2 WETH)'],
      },
    })
    expect(await where('withdraw all my USDC from morpho', base, [ethereum])).toMatchObject({ status: 'here' })
    expect(await where('withdraw 60 USDC', base, [ethereum])).toMatchObject({ asked: { choices: ['on ethereum'] } })
  })

  test('behavior: ETH on Polygon is what it is called there, and the coin of none but its own', async () => {
    const polygon = await on('polygon', { ETH: '1', POL: '40' })
    expect(await where(`send 1 ETH to ${stranger}`, await on('base', { ETH: '2' }), [polygon])).toMatchObject({
      asked: { labels: ['Base (2 ETH)', 'Polygon (1 WETH)'] },
    })
    expect(await where(`send 1 POL to ${stranger}`, await on('base', { ETH: '2' }), [polygon])).toMatchObject({
      asked: { labels: ['Polygon (40 POL)'] },
    })
  })

  test('behavior: two kinds of one asset are shown as two, and neither pays for the other', async () => {
    const base = await on('base', { 'native USDC': '100', 'USDC.E': '100' })
    const ethereum = await on('ethereum', { USDC: '90' })
    expect(await where(`send all my USDC to ${stranger}`, base, [ethereum])).toMatchObject({
      asked: { labels: ['Base (100 native USDC and 100 USDbC)', 'Ethereum (90 USDC)'] },
    })
    expect(await where(`send 150 USDC to ${stranger}`, base, [ethereum])).toMatchObject({ status: 'here' })
  })

  test('behavior: a network is offered for all of several steps, and for all that stands by then', async () => {
    const base = await on('base', { ETH: '2' })
    const ethereum = await on('ethereum', { ETH: '2' })
    const steps = 'swap half my ETH for USDC, then lend it on aave'
    expect(await where(steps, base, [ethereum])).toMatchObject({
      asked: { choices: ['on base', 'on ethereum'] },
    })
    expect(await where([`send 1 ETH to ${stranger}`, 'make it 0.5'], base, [ethereum])).toMatchObject({
      asked: { choices: ['on base', 'on ethereum'] },
    })
  })

  test('behavior: what goes over a bridge does not come from where it goes', async () => {
    const base = await on('base', { 'native USDC': '900' })
    const ethereum = await on('ethereum', { USDC: '900' })
    const arbitrum = await on('arbitrum', { 'native USDC': '900' })
    expect(await where('bridge 500 usdc to base', base, [ethereum, arbitrum])).toMatchObject({
      asked: {
        question: 'This goes to Base, so it comes from another network. On which network?',
        choices: ['on ethereum', 'on arbitrum'],
      },
    })
    expect(await where('bridge 500 usdc to base', ethereum, [base])).toMatchObject({ status: 'here' })
  })

  test('behavior: every choice, said next, reads as the same on that network and as nothing else', async () => {
    const held = { ETH: '5', 'native USDC': '900', 'aave:USDC': '70', 'owed:WETH': '1' }
    const base = await on('base', held)
    const arbitrum = await on('arbitrum', held)
    for (const message of [
      `send 5 USDC to ${stranger}`,
      'put 100 USDC into the safest place with the highest yield',
      'supply 100 usdc to aave',
      'swap 1 eth for usdc',
      'buy $100 of eth with usdc',
      'withdraw all my usdc from aave',
      'repay 0.5 eth to aave',
      'bridge 50 usdc to ethereum',
      'rebalance to 60% ETH and 40% USDC',
      `send 1 USDC to ${stranger} and then swap 1 ETH for USDC`,
    ]) {
      const asked = await where(message, base, [arbitrum])
      if (asked.status !== 'ask') throw new Error(`Not asked: ${message}`)
      const { intents } = read({ turns: [message] })
      const said = asked.asked.choices.map((choice) => read({ turns: [message, choice] }).intents)
      expect(said).toEqual([putOn(intents, 'base'), putOn(intents, 'arbitrum')])
      expect(said.map(namedIn)).toEqual([['base'], ['arbitrum']])
    }
  })
})

test.each(['what do I hold?', 'stake 1 eth', 'borrow 100 usdc from aave', 'revoke everything'])(
  'needOf: nothing that lies somewhere is needed for “%s”',
  (message) => {
    expect(needOf(read({ turns: [message] }).intents)).toBeNull()
  },
)

test('askWhere: alone, it stays', async () => {
  const base = await on('base', {})
  const need = needOf(read({ turns: [`send 5 USDC to ${stranger}`] }).intents)
  if (need === null) throw new Error('It needs USDC.')
  expect(askWhere(base, silence, { need, intents: [], request: { turns: [''] } })).toEqual({
    ...{ status: 'here', notes: [], elsewhere: [] },
  })
})
