import { encodeAbiParameters, encodeEventTopics, parseAbi, parseAbiParameters } from 'viem'
import { expect, test } from 'vitest'
import { decodeCall } from '../../decoding/decodeCall.ts'
import type { SimulatedLog } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import { redeem, withdraw } from '../testing/calls.ts'
import { dai, daiVault, me, network, pool, usdc } from '../testing/network.ts'
import { inputFor, log, playFake } from '../testing/playFake.ts'
import { matchStep } from './matchStep.ts'

const withdrawn = parseAbi([
  'event Withdraw(address indexed sender, address indexed receiver, address indexed owner, uint256 assets, uint256 shares)',
])

function matched(call: Call, change: (logs: readonly SimulatedLog[]) => readonly SimulatedLog[]) {
  const [step] = playFake([call]).steps
  if (step === undefined) throw new Error('It was not played.')
  return matchStep(decodeCall(call, network), { ...step, logs: change(step.logs) }, inputFor([], [call]))
}

/** What is sent to the account is less by so many hundredths. */
function taking(token: string, percent: bigint) {
  return (logs: readonly SimulatedLog[]): readonly SimulatedLog[] =>
    logs.map((one) => {
      if (one.address.toLowerCase() !== token.toLowerCase()) return one
      return log(one.address, pool, me, (BigInt(one.data) * (100n - percent)) / 100n)
    })
}

test('default', () => {
  expect(matched(withdraw(usdc, null), (logs) => logs)).toBeNull()
  expect(matched(redeem(10n ** 18n), (logs) => logs)).toBeNull()
})

test('A44 behavior: a token that takes some of what a place pays out is seen, also where all of it was asked for', () => {
  expect(matched(withdraw(usdc, null), taking(usdc.address, 1n))).toMatchObject({ what: 'withdraw' })
  expect(matched(withdraw(usdc, 5_000_000n), taking(usdc.address, 1n))).toMatchObject({ what: 'withdraw' })
})

test('A44 behavior: what a vault says that it paid must have come in', () => {
  const [step] = playFake([redeem(10n ** 18n)]).steps
  const paid = step?.logs.find((one) => one.address.toLowerCase() === dai.address.toLowerCase())
  const assets = BigInt(paid?.data ?? '0x0')
  expect(assets).toBeGreaterThan(0n)
  const said = (units: bigint): SimulatedLog => ({
    address: daiVault.address,
    topics: encodeEventTopics({ abi: withdrawn, args: { sender: me, receiver: me, owner: me } }).flatMap((topic) =>
      typeof topic === 'string' ? [topic] : [],
    ),
    data: encodeAbiParameters(parseAbiParameters('uint256, uint256'), [units, 10n ** 18n]),
  })
  expect(matched(redeem(10n ** 18n), (logs) => [...logs, said(assets)])).toBeNull()
  expect(matched(redeem(10n ** 18n), (logs) => [...logs, said(assets + 1n)])).toMatchObject({ what: 'withdraw' })
})
