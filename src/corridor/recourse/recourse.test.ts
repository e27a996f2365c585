import { erc20Abi } from 'viem'
import { describe, expect, test } from 'vitest'
import { coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import { type CorridorOfTest, corridorOfTest } from '../testing/corridorOfTest.ts'
import { stageOf } from '../testing/endsOf.ts'
import { governAave } from '../testing/governAave.ts'
import { recourseOf } from './recourseOf.ts'

const corridor = corridorOfTest()
const dai = coin('DAI')

function heldBy({ rpc, parts }: CorridorOfTest): Promise<bigint> {
  return rpc.readContract({ address: dai.address, abi: erc20Abi, functionName: 'balanceOf', args: [parts.account] })
}

/** Swapped and allowed; the market closes after the supply was signed and before it goes out, and opens again. */
async function stoppedAtSupply(): Promise<CorridorOfTest & { readonly planId: string; readonly before: bigint }> {
  let close = async (): Promise<void> => {}
  const open = await corridor({ beforeSend: async (sent) => (sent === 3 ? await close() : undefined) })
  close = () => governAave(open, { pause: dai.address })
  const before = await heldBy(open)
  const stages = await open.say('swap 1 ETH for DAI, then supply it to aave', 'talk')
  const told = await open.approve(stages)
  expect(told.at(-1)).toMatchObject({ stage: 'receipt', status: 'failed' })
  await governAave(open, { unpause: dai.address })
  return { ...open, before, planId: stageOf(stages, 'plan').planId }
}

describe('recourse', () => {
  test('F06 default: go on with what the swap brought, or swap it back and take back the right that is left; once', async () => {
    const open = await stoppedAtSupply()
    const units = (await heldBy(open)) - open.before
    const got = describeAmount(amountOf(dai, units))
    const plain = got.replaceAll(',', '')

    expect(await recourseOf(open.parts, open.planId)).toMatchObject({
      status: 'open',
      resume: {
        say: `supply ${plain} to aave`,
        sentence: expect.stringMatching(new RegExp(`^Supply ${got} to Aave v3\\. It costs about \\$\\d`)),
      },
      unwind: {
        say: `swap ${plain} for ETH, then revoke DAI from aave`,
        sentence: expect.stringMatching(/^Swap .* for about 0\.99\d+ ETH, then take back .* It costs about \$\d/),
      },
      leave: expect.stringMatching(
        new RegExp(`Your wallet has 1 ETH less\\. Your wallet has ${got} more\\. .*may still take ${got} of yours`),
      ),
    })
    expect((await open.say('leave it as it is', 'talk')).at(-1)).toMatchObject({
      stage: 'answer',
      sentence: expect.stringContaining('Nothing more of this is sent.'),
    })

    // From another conversation too, as after a restart.
    const resumed = await open.say('go on with it')
    expect(stageOf(resumed, 'plan').summary).toBe(`Supply ${got} to Aave v3`)

    const signed = open.signatures()
    const unwound = await open.say('undo it', 'talk')
    expect(stageOf(unwound, 'plan').steps.map(({ kind }) => kind)).toEqual(['approve', 'swap', 'reset-approval'])
    expect(open.signatures()).toBe(signed)
    expect((await open.approve(unwound)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done', leftAllowances: [] })
    expect(await heldBy(open)).toBe(open.before)

    expect(await recourseOf(open.parts, open.planId)).toMatchObject({ status: 'none' })
  })

  test('default: “swap it back” takes back an exchange, and nothing else', async () => {
    const open = await corridor()
    await open.approve(await open.say('swap 1 ETH for DAI', 'talk'))
    const back = await open.say('swap it back', 'talk')
    expect(stageOf(back, 'plan').summary).toMatch(/^Swap .* DAI for .* ETH/)
    await open.say('no', 'talk')
    await open.approve(await open.say('supply 100 USDC to aave', 'talk'))
    expect((await open.say('swap it back', 'talk')).some(({ stage }) => stage === 'verdict')).toBe(false)
    expect(stageOf(await open.say('put it back the way it was', 'talk'), 'plan').summary).toMatch(/^Withdraw .* USDC/)
  })

  test('default: “undo that sixty forty” takes back a rebalancing, and nothing else', async () => {
    const open = await corridor()
    await open.approve(await open.say('rebalance to 60% ETH and 40% USDC', 'talk'))
    const undo = 'Undo that sixty forty please'
    expect(stageOf(await open.say(undo, 'talk'), 'plan').steps.map(({ kind }) => kind)).toContain('swap')
    await open.say('no', 'talk')
    await open.approve(await open.say('supply 100 USDC to aave', 'talk'))
    expect((await open.say(undo, 'talk')).some(({ stage }) => stage === 'plan')).toBe(false)
  })

  test('behavior: without a plan that was approved, the words mean what they always did', async () => {
    const open = await corridor()
    expect((await open.say('undo that', 'talk')).at(-1)).toMatchObject({ stage: 'answer', topic: 'dropped' })
    await open.say('swap 1 ETH for DAI', 'talk')
    expect((await open.say('undo that', 'talk')).at(-1)).toMatchObject({ stage: 'answer', topic: 'dropped' })
    expect((await open.say('go on with it', 'talk')).at(-1)?.stage).not.toBe('verdict')
    expect(open.signatures()).toBe(0)
  })
})
