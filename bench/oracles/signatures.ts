import { Transaction, Wallet } from 'ethers'
import { type Address, encodeFunctionData, erc20Abi, getAddress } from 'viem'
import { practice } from '../../src/chain/networks/practice.ts'
import { nativeAddress } from '../../src/model/Token.ts'
import { createSigner } from '../../src/wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../../src/wallet/planForTests.ts'
import { toHex } from '../../src/wallet/vaultFormat.ts'
import { type Compared, compare, type Draw } from './Compared.ts'

/** The tokens that the signer knows there. */
const tokens: readonly Address[] = practice.tokens
  .map(({ address }) => address)
  .filter((address) => address !== nativeAddress)

/**
 * One step of a random plan (ether or tokens, sent to anybody, on any chain), signed as the signer signs it: the raw
 * transaction is byte for byte what ethers signs with the same key (both take their nonce from RFC 6979), and ethers reads
 * hash and signer back out of it.
 */
export function compareSignatures(inputs: number, seed: number): Promise<Compared> {
  const accounts = Array.from({ length: 25 }, (_, at) => {
    const vault = plainVault(at % 5 === 0 ? 'practice' : 'real', at)
    const key = vault.withKey(({ privateKey }) => toHex(privateKey ?? new Uint8Array()))
    const signer = createSigner(vault, (chainId) => ({ ...practice, chainId }))
    return { vault, signer, wallet: new Wallet(`0x${key}`) }
  })
  let number = 0
  return compare('EIP-1559 transactions of the signer', inputs, seed, async (draw) => {
    const { vault, signer, wallet } = draw.pick(accounts)
    const { call, moved } = drawSend(draw)
    const maxFeePerGas = 1n + draw.uint(48)
    const terms = {
      nonce: Number(draw.uint(31)),
      maxFeePerGas,
      maxPriorityFeePerGas: draw.uint(48) % (maxFeePerGas + 1n),
      chainTime: 1_000n,
      receipts: [],
      measured: new Map(),
    }
    const onReal = draw.pick([1, 10, 8453, 42161, 1 + draw.upTo(2 ** 22)])
    const chainId = vault.purpose === 'practice' ? practice.chainId : onReal
    const { recipient, ...sent } = moved
    const plan = planFor(vault.account, {
      chainId,
      calls: [call],
      feeBudget: call.gas * maxFeePerGas,
      bounds: {
        atMostOut: [sent],
        atLeastIn: [[]],
        maxOwedBase: 0n,
        mayOwe: [],
        mayReceive: [{ to: recipient, ...sent }],
      },
    })
    number += 1
    const ours = await signer.sign(approvedFor(plan, { planId: `p${number}` }), 0, terms)
    const { to, value, data, gas } = call
    const { nonce, maxPriorityFeePerGas } = terms
    const unsigned = { type: 2, chainId, nonce, to, value, data, gasLimit: gas, maxFeePerGas, maxPriorityFeePerGas }
    const theirs = await wallet.signTransaction(unsigned)
    const read = Transaction.from(ours.raw)
    const same = ours.raw === theirs && read.hash === ours.hash && read.from === vault.account && read.isSigned()
    return same ? null : JSON.stringify(unsigned, (_key, item) => (typeof item === 'bigint' ? `${item}` : item))
  })
}

function drawSend(draw: Draw) {
  const recipient = getAddress(draw.hex(20))
  const units = 1n + draw.uint(127)
  const gas = 1n + draw.uint(24)
  if (draw.chance(0.5)) {
    const call = { to: recipient, value: units, data: '0x' as const, gas }
    return { call, moved: { token: nativeAddress, units, recipient } }
  }
  const token = draw.pick(tokens)
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [recipient, units] })
  return { call: { to: token, value: 0n, data, gas }, moved: { token, units, recipient } }
}
