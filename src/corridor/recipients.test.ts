import { type Address, concat, encodeFunctionData, erc20Abi, getAddress, type Hex, slice } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { chainOfTest, coin } from '../chain/testing/chainOfTest.ts'
import type { Call } from '../model/Step.ts'
import { approve } from '../sayso.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'
import { blockedBy, stageOf } from './testing/endsOf.ts'
import { judgeOtherwise } from './testing/judgeOtherwise.ts'

const corridor = corridorOfTest()
const elsewhere = chainOfTest()
const someone: Address = '0x52908400098527886E0F7030069857D2E4169EE7'
const evil: Address = '0xde709f2102306220921060314715629080e2fb77'
const rulesOf = (findings: readonly { readonly rule: string; readonly level: string }[], level: string) =>
  findings.filter((finding) => finding.level === level).map(({ rule }) => rule)

describe('an account that is delegated to a contract', () => {
  test('A35: whatever is said is blocked, and says why', async () => {
    const open = await corridor()
    await open.carryOut('supply 100 USDC to aave')
    const signed = open.signatures()
    await open.rpc.setCode({ address: open.parts.account, bytecode: concat(['0xef0100', evil]) })
    for (const message of [
      `send 1 USDC to ${someone}`,
      `send 0.1 ETH to ${someone}`,
      'swap 100 USDC for DAI',
      'supply 100 USDC to aave',
      'withdraw all my USDC from aave',
      'stake 1 ETH',
      'put 100 USDC to work',
    ]) {
      const stages = await open.say(message)
      expect(blockedBy(stages)).toContain('account-has-code')
      expect(JSON.stringify(stageOf(stages, 'verdict').findings)).toContain('Your account was handed to a contract')
    }
    expect(open.signatures()).toBe(signed)
  })

  test('A35, A66: one that was delegated after the plan was shown signs nothing', async () => {
    const open = await corridor()
    const stages = await open.say('swap 100 USDC for DAI')
    await open.rpc.setCode({ address: open.parts.account, bytecode: concat(['0xef0100', evil]) })
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(open.signatures()).toBe(0)
  })
})

describe('whom something is sent to', () => {
  test('A66: a recipient at whom a contract appears after the plan was shown is sent nothing', async () => {
    const open = await corridor()
    const stages = await open.say(`send 1 USDC to ${someone}`)
    await open.rpc.setCode({ address: someone, bytecode: '0x6001' })
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(open.signatures()).toBe(0)
  })

  test('A38: an address for the first time has to be typed; wrong words sign nothing, and the second time nothing is asked', async () => {
    const open = await corridor()
    const stages = await open.say(`send 1 USDC to ${someone}`)
    expect(stageOf(stages, 'verdict')).toMatchObject({ level: 'HARD', confirmation: someone.slice(-6) })
    await open.carryOut(`send 1 USDC to ${someone}`)
    expect(stageOf(await open.say(`send 100 USDC to ${someone}`), 'verdict')).toMatchObject({ level: 'PASS' })
  })

  test('A37: “the last address” is asked about: who sent dust is no source', async () => {
    const open = await corridor()
    const dust = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [open.parts.account, 0n] })
    await open.act(evil, coin('USDC').address, dust)
    for (const message of [
      'send 1 USDC to the last address',
      'send 1 USDC to the address that sent to me last',
      'send 1 USDC to the same address as before',
    ]) {
      const stages = await open.say(message)
      expect(stages.map(({ stage }) => stage)).not.toContain('plan')
      expect(['ask', 'refuse']).toContain(stages.at(-1)?.stage)
    }
    expect(open.signatures()).toBe(0)
  })

  test.each([
    ['a token', coin('USDC').address],
    ['a token of another kind', coin('DAI').address],
    ['the lending pool', practice.aave?.pool ?? someone],
    ['the router', practice.uniswap?.router ?? someone],
    ['a vault', practice.vaults[0]?.share.address ?? someone],
    ['nobody', getAddress(`0x${'0'.repeat(40)}`)],
    ['a precompile', getAddress(`0x${'0'.repeat(39)}4`)],
    ['what people burn to', getAddress('0x000000000000000000000000000000000000dead')],
  ])('A39: %s is no recipient', async (_, to) => {
    const open = await corridor()
    for (const message of [`send 1 USDC to ${to}`, `send 0.1 ETH to ${to}`]) {
      const stages = await open.say(message)
      expect(['verdict', 'refuse', 'ask']).toContain(stages.at(-1)?.stage)
      const last = stages.at(-1)
      if (last?.stage === 'verdict') expect(last).toMatchObject({ level: 'BLOCK', hash: null })
      // And so where a plan goes there though the sentence said somebody else.
      const verdict = await judgeOtherwise(open, message, `send 1 USDC to ${someone}`, (calls) =>
        calls.map((call) => ({ ...call, data: towards(call.data, to) })),
      )
      expect(verdict.level).toBe('BLOCK')
      expect(rulesOf(verdict.findings, 'BLOCK')).toContain('recipient-is-trap')
    }
    expect(open.signatures()).toBe(0)
  })

  test('A40: a contract that stands on another chain only has to be typed, also where it is a known recipient', async () => {
    await elsewhere().rpc.setCode({ address: someone, bytecode: '0x6001' })
    const other = { ...elsewhere().client, network: { ...practice, name: 'Another chain' } }
    const open = await corridor({ otherChains: [other] })
    await open.carryOut(`send 1 USDC to ${someone}`)
    const verdict = stageOf(await open.say(`send 100 USDC to ${someone}`), 'verdict')
    expect(verdict).toMatchObject({ level: 'HARD', confirmation: someone.slice(-6) })
    expect(verdict.findings).toMatchObject([{ rule: 'recipient-elsewhere', facts: { to: someone } }])
  })

  test('A40: a chain that does not answer takes nothing away: a first-time recipient is asked about anyway', async () => {
    const { client } = elsewhere()
    const silent = { ...client, viem: { ...client.viem, request: () => Promise.reject(new Error('no answer')) } }
    const open = await corridor({ otherChains: [silent] })
    expect(stageOf(await open.say(`send 1 USDC to ${someone}`), 'verdict').level).toBe('HARD')
  })

  test('A42: an approval is for the address that was shown: another one typed, or another plan’s hash, signs nothing', async () => {
    const open = await corridor()
    const [pasted, swapped] = [await open.say(`send 1 USDC to ${someone}`), await open.say(`send 1 USDC to ${evil}`)]
    const [mine, theirs] = [stageOf(pasted, 'verdict'), stageOf(swapped, 'verdict')]
    // Both show the whole address that they are for, and ask for another end.
    expect(JSON.stringify(stageOf(pasted, 'plan'))).toContain(someone)
    expect(mine.confirmation).not.toBe(theirs.confirmation)
    for (const [hash, confirmation] of [
      [mine.hash, theirs.confirmation],
      [theirs.hash, mine.confirmation],
    ] as const) {
      if (hash === null || confirmation === null) throw new Error('Nothing to approve.')
      const ends: string[] = []
      for await (const stage of approve(open.parts, { planId: mine.planId, hash, by: 'terminal', confirmation }))
        ends.push(stage.stage === 'refuse' ? stage.reason : stage.stage)
      expect(['not-confirmed', 'blocked', 'still-open']).toContain(ends.at(-1))
    }
    expect(open.signatures()).toBe(0)
  })
})

describe('what comes out is sent on', () => {
  const usdcOf = async (open: Awaited<ReturnType<typeof corridor>>, of: Address) =>
    open.rpc.readContract({ address: coin('USDC').address, abi: erc20Abi, functionName: 'balanceOf', args: [of] })

  test.each([
    ['of a position', `take 500 USDC out of aave and send it to ${someone}`],
    ['of all of a position', `withdraw all my USDC from aave and send it to ${someone}`],
    ['of a swap', `swap 100 USDC for ETH and send it to ${someone}`],
    ['of a swap for an exact amount', `buy 0.1 ETH with USDC and send it to ${someone}`],
    ['of a swap of what came out', `withdraw 100 USDC from aave, swap it for DAI and send the DAI to ${someone}`],
    ['of a loan', `borrow 100 USDT from aave and send it to ${someone}`],
    ['with all that was there', `swap all my DAI for USDC and send all my USDC to ${someone}`],
  ])('the sum that comes out %s goes to whom the sentence names, with no alarm, and is signed', async (_, message) => {
    const open = await corridor()
    await open.carryOut('supply 1000 USDC to aave')
    const verdict = stageOf(await open.say(message), 'verdict')
    const alarms = verdict.findings.filter(({ level }) => level !== 'INFO')
    expect(alarms.map(({ rule }) => rule)).toEqual(['first-time-recipient'])
    expect(verdict.confirmation).toBe(someone.slice(-6))
    await open.carryOut(message)
  })

  test('as much as came out is there afterwards, and the wallet has what it had', async () => {
    const open = await corridor()
    await open.carryOut('supply 1000 USDC to aave')
    const [before, had] = [await usdcOf(open, open.parts.account), await usdcOf(open, someone)]
    await open.carryOut(`take 500 USDC out of aave and send it to ${someone}`)
    expect([await usdcOf(open, open.parts.account), await usdcOf(open, someone)]).toEqual([before, had + 500_000_000n])
  })

  test.each([
    ['more than came out', 'take 500 USDC out of aave and send 501 USDC to'],
    ['less than came out', 'take 500 USDC out of aave and send 499 USDC to'],
    ['another token', 'take 500 USDC out of aave and send 500 DAI to'],
    ['the wallet’s own', 'send 500 USDC to'],
  ])('a plan that sends %s is blocked', async (_, planned) => {
    const open = await corridor()
    await open.carryOut('supply 1000 USDC to aave')
    const said = `take 500 USDC out of aave and send it to ${someone}`
    const verdict = await judgeOtherwise(open, said, `${planned} ${someone}`)
    expect(verdict.level).toBe('BLOCK')
    const astray = await judgeOtherwise(open, said, said, (calls) =>
      calls.map((call) => ({ ...call, data: replaced(call.data, someone.slice(2).toLowerCase(), evil.slice(2)) })),
    )
    expect(rulesOf(astray.findings, 'BLOCK')).toEqual(expect.arrayContaining(['goes-elsewhere', 'recipient-as-said']))
  })
})

describe('whom a protocol pays', () => {
  const own = (open: Awaited<ReturnType<typeof corridor>>) => open.parts.account.slice(2).toLowerCase()

  test.each([
    ['a swap', 'swap 100 USDC for DAI', []],
    ['a swap into ether', 'swap 100 USDC for ETH', []],
    ['a supply', 'supply 100 USDC to aave', []],
    ['a deposit in a market', 'supply 100 USDC to morpho', []],
    ['a withdrawal', 'withdraw 50 USDC from aave', ['supply 100 USDC to aave']],
    ['a withdrawal from a market', 'withdraw 50 USDC from morpho', ['supply 100 USDC to morpho']],
    ['a loan', 'borrow 100 USDC from aave', ['supply 1 ETH to aave']],
    ['a repayment', 'repay 50 USDC on aave', ['supply 1 ETH to aave', 'borrow 100 USDC from aave']],
    ['a request to leave staking', 'unstake 0.5 stETH', ['stake 1 ETH']],
  ])('A43: %s whose receiver or owner is another is blocked', async (_, message, before) => {
    const open = await corridor()
    for (const one of before) await open.carryOut(one)
    const verdict = await judgeOtherwise(open, message, message, (calls) =>
      // The account's address, wherever it stands in the bytes, is the thief's.
      calls.map((call) => ({ ...call, data: replaced(call.data, own(open), evil.slice(2)) })),
    )
    expect(verdict.level).toBe('BLOCK')
    expect(rulesOf(verdict.findings, 'BLOCK')).toContain('receiver-is-you')
  })

  test('A43: a vault whose shares, or whose money back, go to another is blocked', async () => {
    const open = await corridor({ network: { ...practice, morpho: null } })
    const enter = 'put 1000 USDC to work for the highest yield'
    const twist = (calls: readonly Call[]): readonly Call[] =>
      calls.map((call) => ({ ...call, data: replaced(call.data, own(open), evil.slice(2)) }))
    const entering = await judgeOtherwise(open, enter, enter, twist)
    expect(rulesOf(entering.findings, 'BLOCK')).toContain('receiver-is-you')
    await open.carryOut(enter)
    const leaving = await judgeOtherwise(open, 'withdraw all my USDC', 'withdraw all my USDC', twist)
    expect(rulesOf(leaving.findings, 'BLOCK')).toContain('receiver-is-you')
  })
})

/** A transfer's bytes, to somebody else. */
function towards(data: Hex, to: Address): Hex {
  return concat([slice(data, 0, 16), to, slice(data, 36)])
}

function replaced(data: Hex, from: string, to: string): Hex {
  return `0x${data.slice(2).toLowerCase().replaceAll(from, to.toLowerCase())}`
}
