import {
  type Address,
  decodeFunctionResult,
  encodeFunctionData,
  getAddress,
  type Hex,
  parseAbi,
  zeroAddress,
} from 'viem'
import type { Read } from '../../model/Read.ts'

export type EnsContracts = {
  /** The UniversalResolver: it stays where it is when ENS moves its registries (ENSv2), which the old registry would not say. */
  readonly resolver: Address
  /** The registrar of `.eth`, an ERC-721 that knows until when each name is paid for. */
  readonly registrar: Address
}

/** As viem has the first (`chains/definitions/mainnet`), and docs.ens.domains/learn/deployments the second. */
export const ensOnEthereum: EnsContracts = {
  resolver: '0xeEeEEEeE14D718C2B47D9923Deab1335E144EeEe',
  registrar: '0x57f1887a8BF19b14fC0dF6Fd9B2acc9Af147eA85',
}

/** `IUniversalResolver.sol`, and the two ways in which resolvers are asked for an address (ENSIP-1 and ENSIP-9). */
const abi = parseAbi([
  'function resolve(bytes name, bytes data) view returns (bytes, address)',
  'function reverse(bytes account, uint256 coinType) view returns (string, address, address)',
])
const registrarAbi = parseAbi(['function nameExpires(uint256 id) view returns (uint256)'])
const ethereumAbi = parseAbi(['function addr(bytes32 node) view returns (address)'])
const coinAbi = parseAbi(['function addr(bytes32 node, uint256 coinType) view returns (bytes)'])

/** SLIP-44's number for Ethereum. */
const ethereumCoin = 60n
/** ENSIP-11: an EVM chain's own number, and (ENSIP-19) the one for all of them where it has none. */
const chainBit = 0x8000_0000n

/** A name as it is asked about: in the form of DNS, hashed, and the hash of what stands before its `.eth`. */
export type AskedName = { readonly packet: Hex; readonly node: Hex; readonly label: Hex }

/** The name's address on Ethereum. Null where it has none there. */
export function readEthereumAddress({ resolver }: EnsContracts, { packet, node }: AskedName): Read<Address | null> {
  const inner = encodeFunctionData({ abi: ethereumAbi, functionName: 'addr', args: [node] })
  return resolving(resolver, packet, inner, (data) => {
    const address = decodeFunctionResult({ abi: ethereumAbi, functionName: 'addr', data })
    return address === zeroAddress ? null : getAddress(address)
  })
}

/** The name's address on another chain; 0 is all of those that it has none of its own for. Null where it has none. */
export function readAddressOn(
  { resolver }: EnsContracts,
  { packet, node }: AskedName,
  chainId: number,
): Read<Address | null> {
  const args = [node, chainBit | BigInt(chainId)] as const
  const inner = encodeFunctionData({ abi: coinAbi, functionName: 'addr', args })
  return resolving(resolver, packet, inner, (data) => {
    const bytes = decodeFunctionResult({ abi: coinAbi, functionName: 'addr', data })
    return bytes.length !== 42 || BigInt(bytes) === 0n ? null : getAddress(bytes)
  })
}

/** The name that an address gives itself on Ethereum; empty where it gives itself none. */
export function readPrimaryName({ resolver }: EnsContracts, address: Address): Read<string> {
  return {
    to: resolver,
    data: encodeFunctionData({ abi, functionName: 'reverse', args: [address, ethereumCoin] }),
    decode: (data) => decodeFunctionResult({ abi, functionName: 'reverse', data })[0],
  }
}

/** Chain seconds until which the name is paid for; 0 where the registrar never gave it away. */
export function readExpiry({ registrar }: EnsContracts, { label }: AskedName): Read<bigint> {
  const functionName = 'nameExpires'
  return {
    to: registrar,
    data: encodeFunctionData({ abi: registrarAbi, functionName, args: [BigInt(label)] }),
    decode: (data) => decodeFunctionResult({ abi: registrarAbi, functionName, data }),
  }
}

function resolving<T>(resolver: Address, packet: Hex, inner: Hex, decode: (data: Hex) => T): Read<T> {
  return {
    to: resolver,
    data: encodeFunctionData({ abi, functionName: 'resolve', args: [packet, inner] }),
    decode: (data) => decode(decodeFunctionResult({ abi, functionName: 'resolve', data })[0]),
  }
}
