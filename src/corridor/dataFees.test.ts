import type { Address } from 'viem'
import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { oracleCode } from '../chain/testing/dataFeeStandIns.ts'
import type { Network } from '../model/Network.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'
import { blockedBy, stageOf } from './testing/endsOf.ts'

const corridor = corridorOfTest()
/** Where the OP Stack has it. */
const oracle: Address = '0x420000000000000000000000000000000000000F'
const someone: Address = '0x52908400098527886E0F7030069857D2E4169EE7'
/** The practice chain under the fee rules of the OP Stack; what stands at its oracle is a stand-in. */
const likeBase: Network = { ...practice, chain: { ...practice.chain, gasPriceOracle: oracle } }

test('default: what the bytes cost is in the fee, in the dollars and in the most that may be paid', async () => {
  const open = await corridor({ network: likeBase })
  await open.rpc.setCode({ address: oracle, bytecode: oracleCode(10n ** 12n) })
  const stages = await open.say('swap 1000 USDC for DAI')
  const bare = await (await corridor()).say('swap 1000 USDC for DAI')
  const feeOf = (told: typeof stages) => Number(stageOf(told, 'simulation').fee.amount)
  const budgetOf = (told: typeof stages) => Number(stageOf(told, 'verdict').feeBudget?.amount)
  const data = feeOf(stages) - feeOf(bare)
  // Two transactions of some hundred bytes each, a thousand gwei a byte: what gas costs from block to block is nothing to it.
  expect(data).toBeGreaterThan(3e-4)
  expect(data).toBeLessThan(3e-3)
  expect((budgetOf(stages) - budgetOf(bare)) / data).toBeCloseTo(2, 1)
  await open.carryOut('swap 500 USDC for DAI')
})

test('behavior: what the operator takes is in the fee, in the dollars and in the most that may be paid', async () => {
  const open = await corridor({ network: likeBase })
  // A hundredth of an ether for each transaction, and a thousand gwei for each unit of gas.
  const operator = { constant: 10n ** 16n, weiPerGas: 10n ** 12n }
  await open.rpc.setCode({ address: oracle, bytecode: oracleCode(0n, operator) })
  const stages = await open.say('swap 1000 USDC for DAI')
  const bare = await (await corridor()).say('swap 1000 USDC for DAI')
  const simulated = stageOf(stages, 'simulation')
  const taken = Number(simulated.fee.amount) - Number(stageOf(bare, 'simulation').fee.amount)
  const expected = 0.02 + Number(simulated.gasUnits) * 1e-6
  expect(taken).toBeGreaterThan(expected * 0.99)
  expect(taken).toBeLessThan(expected * 1.01)
  expect(Number(simulated.costs.gasUsd)).toBeGreaterThan(Number(stageOf(bare, 'simulation').costs.gasUsd) * 5)
  const budget = Number(stageOf(stages, 'verdict').feeBudget?.amount)
  const most = budget - Number(stageOf(bare, 'verdict').feeBudget?.amount)
  // At the ceilings: more than a third above what was used.
  expect(most).toBeGreaterThan(0.02 + Number(simulated.gasUnits) * 1.35e-6)
  await open.carryOut('swap 500 USDC for DAI')
})

test('behavior: all of the ether that can be sent leaves enough for the operator too', async () => {
  const open = await corridor({ network: likeBase })
  const operator = { constant: 10n ** 16n, weiPerGas: 10n ** 10n }
  await open.rpc.setCode({ address: oracle, bytecode: oracleCode(10n ** 12n, operator) })
  const stages = await open.say(`send all my ETH to ${someone}`)
  expect(stageOf(stages, 'verdict').level).toBe('HARD')
})

test('behavior: where the network does not say what its operator takes, nothing is signed', async () => {
  const open = await corridor({ network: likeBase })
  await open.rpc.setCode({ address: oracle, bytecode: oracleCode(10n ** 12n, null) })
  expect(blockedBy(await open.say('swap 1000 USDC for DAI'))).toEqual(['data-fee'])
})

test('behavior: all of the ether that can be sent leaves enough for the bytes too', async () => {
  const open = await corridor({ network: likeBase })
  // A hundred thousand gwei a byte: some two hundredths of an ether for a transaction.
  await open.rpc.setCode({ address: oracle, bytecode: oracleCode(10n ** 14n) })
  const stages = await open.say(`send all my ETH to ${someone}`)
  expect(stageOf(stages, 'verdict').level).toBe('HARD')
})

test('behavior: where the network does not say what bytes cost, nothing is signed', async () => {
  const open = await corridor({ network: likeBase })
  expect(blockedBy(await open.say('swap 1000 USDC for DAI'))).toEqual(['data-fee'])
})
