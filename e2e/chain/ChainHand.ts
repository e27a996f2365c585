import { setTimeout } from 'node:timers/promises'
import {
  type Address,
  concatHex,
  createClient,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  http,
  parseAbi,
  testActions,
} from 'viem'
import { failOn } from '../../src/chain/testing/failOn.ts'
import { tokenOf } from './book.ts'

const mintAbi = parseAbi(['function mint(address account, uint256 value)'])
/** Somebody else: what a story does to the chain must not count among the account's own transactions. */
const giver: Address = '0x00000000000000000000000000000000000091FE'

/** What stories do to a chain behind the app's back: it comes into money, gas gets dear, days pass. */
export class ChainHand {
  readonly #client: ReturnType<typeof connect>

  constructor(rpcUrl: string) {
    this.#client = connect(rpcUrl)
  }

  /** Through the practice tokens' open mint. */
  async give(symbol: string, account: Address, units: bigint): Promise<void> {
    await this.#client.setBalance({ address: giver, value: 10n ** 18n })
    const data = encodeFunctionData({ abi: mintAbi, functionName: 'mint', args: [account, units] })
    await this.#send(giver, tokenOf(symbol).address, data)
  }

  /** What the account did in another wallet: it lets somebody take of its tokens. */
  async allow(symbol: string, account: Address, spender: Address, units: bigint): Promise<void> {
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, units] })
    await this.#send(account, tokenOf(symbol).address, data)
  }

  async #send(from: Address, to: Address, data: Hex): Promise<void> {
    await this.#client.impersonateAccount({ address: from })
    const hash = await this.#client.request({ method: 'eth_sendTransaction', params: [{ from, to, data }] })
    await this.#client.stopImpersonatingAccount({ address: from })
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const receipt = await this.#client.request({ method: 'eth_getTransactionReceipt', params: [hash] })
      if (receipt?.status === '0x1') return
      if (receipt !== null) break
      await setTimeout(5)
    }
    throw new Error(`The transaction from ${from} was not mined as it should.`)
  }

  /** From now on a block is made only when somebody asks for one; or, as usual, for each transaction. */
  async makeBlocks(when: 'asked' | 'sent'): Promise<void> {
    await this.#client.setAutomine(when === 'sent')
  }

  async mine(): Promise<void> {
    await this.#client.mine({ blocks: 1 })
  }

  /** Gas costs this many wei in the newest block, and so in any plan that is made before the next one. */
  async mineAt(baseFeePerGas: bigint): Promise<void> {
    await this.#client.setNextBlockBaseFeePerGas({ baseFeePerGas })
    await this.#client.mine({ blocks: 1 })
  }

  /** Has a contract fail one of its functions with these bytes from now on. Gives back how to have it as it was. */
  async failOn(contract: Address, selector: Hex, error: Hex): Promise<() => Promise<void>> {
    const client = this.#client
    const getCode = ({ address }: { readonly address: Address }): Promise<Hex> =>
      client.request({ method: 'eth_getCode', params: [address, 'latest'] })
    const bytecode = await getCode({ address: contract })
    await failOn({ getCode, setCode: client.setCode }, contract, selector, error)
    return () => client.setCode({ address: contract, bytecode })
  }

  /** What a person signs away elsewhere: their account's code is this contract's from now on (EIP-7702). */
  async handOver(account: Address, contract: Address): Promise<void> {
    await this.#client.setCode({ address: account, bytecode: concatHex(['0xef0100', contract]) })
    await this.#client.mine({ blocks: 1 })
  }

  /** Lets this much of the chain's own time pass. */
  async pass(seconds: number): Promise<void> {
    await this.#client.increaseTime({ seconds })
    await this.#client.mine({ blocks: 1 })
  }
}

function connect(rpcUrl: string) {
  return createClient({ transport: http(rpcUrl, { retryCount: 0 }) }).extend(testActions({ mode: 'anvil' }))
}
