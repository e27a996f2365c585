import { erc20Abi, parseEther } from 'viem'
import { describe, expect, test } from 'vitest'
import { coin } from '../chain/testing/chainOfTest.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'
import { whaleSwap } from './testing/whaleSwap.ts'

const corridor = corridorOfTest()

describe('a market that moves against the person', () => {
  test('A59, F06: a sandwich makes the swap fail at its least amount; only gas is lost, and the right that is left is listed', async () => {
    const open = await corridor({
      // The first transaction allows, the second trades: somebody gets in before it, after it was signed.
      beforeSend: async (number) => {
        if (number === 2)
          await whaleSwap(open, { sell: coin('USDC'), buy: coin('WETH'), units: 5_000_000n * 10n ** 6n, fee: 500 })
      },
    })
    const { account } = open.parts
    const usdcOf = async (): Promise<bigint> =>
      await open.rpc.readContract({
        address: coin('USDC').address,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [account],
      })
    const held = await usdcOf()
    const ether = await open.rpc.getBalance({ address: account })

    const end = (await open.approve(await open.say('swap 1000 USDC for WETH'))).at(-1)

    expect(end).toMatchObject({ stage: 'receipt', status: 'failed' })
    if (end?.stage !== 'receipt') throw new Error('No receipt.')
    expect(end.steps.map(({ status }) => status)).toEqual(['mined', 'reverted'])
    expect(end.sentence).toMatch(/^Step 1 of 2 was done\. Step 2 of 2 failed on the chain: it changed nothing/)
    // Nothing but gas is gone.
    expect(await usdcOf()).toBe(held)
    expect(ether - (await open.rpc.getBalance({ address: account }))).toBe(parseEther(end.fee.amount))
    // What the first step allowed is still allowed, and the receipt says so and what to say.
    const { router } = open.client.network.uniswap ?? { router: account }
    expect(end.leftAllowances).toMatchObject([{ token: 'USDC', amount: '1000', spenderAddress: router }])
    expect(end.leftAllowances[0]?.sentence).toMatch(/To take that right back, say: revoke USDC from uniswap\.$/)
    const allowed = await open.rpc.readContract({
      address: coin('USDC').address,
      abi: erc20Abi,
      functionName: 'allowance',
      args: [account, router],
    })
    expect(allowed).toBe(1_000_000_000n)
    // What it says to say is understood.
    const said = /say: (.*)\.$/.exec(end.sentence)?.[1] ?? ''
    const reading = (await open.say(said)).find((stage) => stage.stage === 'reading')
    expect(reading).toMatchObject({ reading: { intents: [{ kind: 'revoke', asset: 'USDC', spender: 'uniswap' }] } })
  })
})
