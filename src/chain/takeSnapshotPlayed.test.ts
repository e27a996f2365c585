import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { unreadHoldings } from '../answers/listHoldings.ts'
import type { Network } from '../model/Network.ts'
import { Clock } from './Clock.ts'
import { knownChainIds, networkOf } from './networks/networkOf.ts'
import { practice } from './networks/practice.ts'
import { takeSnapshot } from './takeSnapshot.ts'
import { playNetwork } from './testing/playNetwork.ts'

const account = getAddress('0x00000000000000000000000000000000000a11ce')

function known(chainId: number): Network {
  const network = networkOf(chainId)
  if (network === null) throw new Error(`Chain ${chainId} is not known.`)
  return network
}

const publicNetworks = knownChainIds.map(known).filter(({ kind }) => kind === 'public')

describe.each(publicNetworks)('takeSnapshot on a local chain that plays $name', (network) => {
  const played = playNetwork(network)
  const snapshot = () => takeSnapshot(played().client, new Clock(() => 0), account)

  test('default: what is not there is unknown, and nothing breaks', async () => {
    await played().rpc.setBalance({ address: account, value: 5n * 10n ** 18n })
    const taken = await snapshot()
    expect(taken.network).toBe(network)
    expect(taken.balances).toEqual(new Map([[network.native.address.toLowerCase(), 5n * 10n ** 18n]]))
    expect(taken).toMatchObject({ nonce: 0, lending: null, staking: null, aave: { status: 'unread' } })
    for (const unknown of [taken.prices, taken.reserves, taken.vaults, taken.morpho, taken.allowances])
      expect(unknown.size).toBe(0)
    expect(taken.block.number).toBe(await played().rpc.getBlockNumber())
  })

  test('behavior: each place that could not be read is named, so that nobody takes it for empty', async () => {
    const named = unreadHoldings(await snapshot())
    const symbols = network.tokens.filter((token) => token !== network.native).map(({ symbol }) => symbol)
    expect(named).toEqual(expect.arrayContaining(symbols))
    expect(named).toEqual(expect.arrayContaining(network.vaults.map(({ name }) => name)))
    expect(named).toEqual(expect.arrayContaining((network.aave?.reserves ?? []).map(({ aToken }) => aToken.symbol)))
    if (network.staking !== null) expect(named).toContain(network.staking.name)
  })

  test('behavior: one contract that is there is read among those that are not', async () => {
    await played().put(network.wrapped.address, played().practiceCode(practice.wrapped.address))
    const { balances } = await snapshot()
    expect(balances.get(network.wrapped.address.toLowerCase())).toBe(0n)
    expect(balances.size).toBe(2)
  })
})
