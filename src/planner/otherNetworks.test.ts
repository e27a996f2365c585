import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { Clock } from '../chain/Clock.ts'
import { networkOf } from '../chain/networks/networkOf.ts'
import { practice } from '../chain/networks/practice.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import { playNetwork } from '../chain/testing/playNetwork.ts'
import type { PlanResult } from '../model/Plan.ts'
import type { ChainName, Intent } from '../model/Reading.ts'
import { plan } from './plan.ts'
import { defaultPlannerSettings } from './settings.ts'
import { someone } from './testing/planOfTest.ts'

const account = getAddress('0x00000000000000000000000000000000000a11ce')
const polygon = networkOf(137) ?? practice
const played = playNetwork(polygon)

function sendOf(asset: string, chain?: ChainName): Intent {
  const amount = { value: '1', unit: 'token' } as const
  return { kind: 'send', asset, amount, to: someone, ...(chain === undefined ? {} : { chain }) }
}

async function planned(...intents: readonly Intent[]): Promise<PlanResult> {
  const { client, rpc, put, practiceCode } = played()
  await rpc.setBalance({ address: account, value: 5n * 10n ** 18n })
  const weth = polygon.tokens.find(({ symbol }) => symbol === 'WETH')
  // Nobody holds anything of it; what matters is that it answers.
  if (weth !== undefined) await put(weth.address, practiceCode(practice.wrapped.address))
  const snapshot = await takeSnapshot(client, new Clock(() => 0), account, [someone])
  const result = plan({ intents, snapshot, quotes: new Map(), settings: defaultPlannerSettings, contacts: {} })
  if (result.status === 'quote' || result.status === 'grants' || result.status === 'bridge')
    throw new Error(result.status)
  return result
}

describe('a plan on a network of other people, which a local chain plays', () => {
  test('default: POL is the coin of Polygon, and is sent as such', async () => {
    expect(await planned(sendOf('POL'))).toMatchObject({
      status: 'plan',
      plan: { chainId: 137, steps: [{ call: { to: someone, value: 10n ** 18n, data: '0x' } }] },
    })
  })

  test('behavior: a sentence may name the network that it is on', async () => {
    expect(await planned(sendOf('POL', 'polygon'))).toMatchObject({ status: 'plan' })
  })

  test('behavior: one that names another is not planned here', async () => {
    expect(await planned(sendOf('POL', 'base'))).toEqual({
      status: 'unsupported',
      sentence: 'Understood, but Sayso is not on Base here: it works on Polygon today. Nothing is set.',
    })
  })

  test('behavior: ETH is an ERC-20 there: the coin is not sent for it', async () => {
    expect(await planned(sendOf('ETH'))).toMatchObject({
      status: 'impossible',
      sentence: expect.stringMatching(/WETH/),
    })
  })

  test('behavior: USDC is asked about', async () => {
    expect(await planned(sendOf('USDC'))).toMatchObject({ status: 'ask', choices: ['native USDC', 'USDC.e'] })
  })
})
