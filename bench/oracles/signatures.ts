import { Transaction, Wallet } from 'ethers'
import { getAddress } from 'viem'
import { hashBoundPlan } from '../../src/model/BoundPlan.ts'
import { plainVault, planFor } from '../../src/wallet/planForTests.ts'
import { practiceChainId } from '../../src/wallet/practiceChainId.ts'
import { signStep } from '../../src/wallet/signStep.ts'
import { toHex } from '../../src/wallet/vaultFormat.ts'
import { type Compared, compare } from './Compared.ts'

/**
 * One step of a random plan, signed by `signStep`: the raw transaction is byte for byte what ethers signs with the same
 * key (both take their nonce from RFC 6979), and ethers reads hash and signer back out of it.
 */
export function compareSignatures(inputs: number, seed: number): Promise<Compared> {
  const accounts = Array.from({ length: 25 }, (_, at) => {
    const vault = plainVault(at % 5 === 0 ? 'practice' : 'real', at)
    const key = vault.withKey(({ privateKey }) => toHex(privateKey ?? new Uint8Array()))
    return { vault, wallet: new Wallet(`0x${key}`) }
  })
  return compare('EIP-1559 transactions of signStep', inputs, seed, async (draw) => {
    const { vault, wallet } = draw.pick(accounts)
    const call = {
      to: getAddress(draw.hex(20)),
      value: draw.uint(128),
      data: draw.hex(draw.pick([0, 4, 36, 68, 100, 1 + draw.upTo(2_000)])),
      gas: 1n + draw.uint(24),
    }
    const maxFeePerGas = 1n + draw.uint(48)
    const terms = {
      nonce: Number(draw.uint(31)),
      maxFeePerGas,
      maxPriorityFeePerGas: BigInt.asUintN(48, draw.uint(48)) % (maxFeePerGas + 1n),
      chainTime: 1_000n,
      receipts: [],
      measured: new Map(),
    }
    const chainId =
      vault.purpose === 'practice' ? practiceChainId : draw.pick([1, 10, 8453, 42161, 1 + draw.upTo(2 ** 31)])
    const plan = planFor(vault.account, { chainId, calls: [call], feeBudget: call.gas * maxFeePerGas })
    const request = { planId: 'p', hash: hashBoundPlan(plan), plan, prices: [] }
    const ours = await signStep(vault, request, 0, terms)
    const { to, value, data, gas } = call
    const { nonce, maxPriorityFeePerGas } = terms
    const unsigned = { type: 2, chainId, nonce, to, value, data, gasLimit: gas, maxFeePerGas, maxPriorityFeePerGas }
    const theirs = await wallet.signTransaction(unsigned)
    const read = Transaction.from(ours.raw)
    const same = ours.raw === theirs && read.hash === ours.hash && read.from === vault.account && read.isSigned()
    return same ? null : JSON.stringify({ ...unsigned, value: `${value}`, gasLimit: `${gas}` }, bigintText)
  })
}

function bigintText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value
}
