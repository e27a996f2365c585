import {
  type Address,
  encodeDeployData,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  isHex,
  numberToHex,
  parseAbi,
} from 'viem'
import { z } from 'zod'
import type { PracticeClient } from '../../../host/practice/chainClient.ts'
import { waitMined } from '../../testing/waitMined.ts'
import fixture from './artifacts.json' with { type: 'json' }

/** Deploys the pool in these tests, and owns it, as Across's hub does elsewhere. Its first two contracts lie where they lie. */
export const acrossDeployer: Address = '0x00000000000000000000000000000000000ac505'
export const spokePoolOfTest = getContractAddress({ from: acrossDeployer, nonce: 1n })

/** As on the real pools: a quote may be an hour old, and a deposit open for six. */
export const quoteBufferSeconds = 3_600
export const fillBufferSeconds = 21_600

const abi = parseAbi([
  'constructor(address wrapped, uint32 quoteBuffer, uint32 fillBuffer, address gateway)',
  'function initialize(uint32 firstDepositId, address withdrawalRecipient)',
])
const proxyAbi = parseAbi(['constructor(address implementation, bytes data)'])
const bytecode = z.custom<Hex>((value) => isHex(value))

/** Puts the authors' own SpokePool behind its proxy, at the same address on each chain. */
export async function deployAcross(rpc: PracticeClient, wrapped: Address): Promise<void> {
  await rpc.setBalance({ address: acrossDeployer, value: 10n ** 20n })
  await rpc.impersonateAccount({ address: acrossDeployer })
  const pool = encodeDeployData({
    abi,
    bytecode: codeOf('Ethereum_SpokePool'),
    args: [wrapped, quoteBufferSeconds, fillBufferSeconds, acrossDeployer],
  })
  const data = encodeFunctionData({ abi, functionName: 'initialize', args: [0, acrossDeployer] })
  const implementation = getContractAddress({ from: acrossDeployer, nonce: 0n })
  const proxy = encodeDeployData({
    abi: proxyAbi,
    bytecode: codeOf('ERC1967Proxy'),
    args: [implementation, data],
  })
  for (const code of [pool, proxy]) await sendAs(rpc, acrossDeployer, { data: code })
}

/** Sends a transaction as an account whose key nobody needs, and waits for it. @throws Error where it fails */
export async function sendAs(
  rpc: PracticeClient,
  from: Address,
  call: { readonly to?: Address; readonly data: Hex; readonly value?: bigint },
): Promise<Hex> {
  const hash = await rpc.request({
    method: 'eth_sendTransaction',
    params: [{ from, ...call, value: numberToHex(call.value ?? 0n), gas: '0x7a1200' }],
  })
  await waitMined(rpc, hash)
  return hash
}

function codeOf(name: string): Hex {
  return bytecode.parse(fixture.contracts.find((one) => one.name === name)?.bytecode)
}
