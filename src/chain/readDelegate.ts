import { type Address, getAddress, type Hex } from 'viem'
import { type Reader, reach } from './ChainClient.ts'

/** What stands as code at an account that was handed to a contract (EIP-7702): this, and the contract's address. */
const handedOver = /^0xef0100([0-9a-f]{40})$/i

/**
 * The contract that an account was handed to, which may do with it what it likes. Null where it is its keys' alone. Where
 * other code stands there, it is itself a contract, and named.
 * @throws SaysoError `chain-unreachable`
 */
export async function readDelegate({ viem }: Reader, account: Address): Promise<Address | null> {
  const code = await reach(() => viem.request({ method: 'eth_getCode', params: [account, 'latest'] }))
  return delegateOf(code, account)
}

function delegateOf(code: Hex | undefined, account: Address): Address | null {
  if (code === undefined || code === '0x') return null
  const [, delegate] = handedOver.exec(code) ?? []
  return delegate === undefined ? account : getAddress(`0x${delegate}`)
}
