import { type Address, createPublicClient, erc20Abi, type Hex, http, type PublicClient, parseAbi } from 'viem'
import { book, spenders, tokenOf } from './book.ts'

/** One transaction of an account, as the chain has it. */
export type Sent = {
  readonly hash: Hex
  readonly nonce: number
  readonly to: Address | null
  readonly input: Hex
  readonly status: 'success' | 'reverted'
  /** Wei. */
  readonly fee: bigint
}

export type Allowance = { readonly token: string; readonly spender: Address; readonly units: bigint }

const vaultAbi = parseAbi(['function convertToAssets(uint256 shares) view returns (uint256)'])

/** The stories' own eyes on a chain: a viem client that shares nothing with the app. It can only read. */
export class ChainView {
  readonly #client: PublicClient

  constructor(rpcUrl: string) {
    this.#client = createPublicClient({ transport: http(rpcUrl, { retryCount: 0 }) })
  }

  /** Transactions that count for this account, mined or waiting. */
  nonce(account: Address): Promise<number> {
    return this.#client.getTransactionCount({ address: account, blockTag: 'pending' })
  }

  ether(account: Address): Promise<bigint> {
    return this.#client.getBalance({ address: account })
  }

  /** In the token's smallest unit. */
  balance(symbol: string, account: Address): Promise<bigint> {
    return this.balanceAt(tokenOf(symbol).address, account)
  }

  balanceAt(token: Address, account: Address): Promise<bigint> {
    return this.#client.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [account] })
  }

  assetsFor(vault: Address, shares: bigint): Promise<bigint> {
    return this.#client.readContract({
      address: vault,
      abi: vaultAbi,
      functionName: 'convertToAssets',
      args: [shares],
    })
  }

  /** Every allowance that the account gives on any token to any contract of the book. Empty is how a plan should end. */
  async allowances(owner: Address): Promise<readonly Allowance[]> {
    const pairs = book.tokens.flatMap((token) => spenders.map((spender) => ({ token, spender })))
    const all = await Promise.all(
      pairs.map(async ({ token, spender }) => {
        const args = [owner, spender] as const
        const call = { address: token.address, abi: erc20Abi, functionName: 'allowance', args } as const
        return { token: token.symbol, spender, units: await this.#client.readContract(call) }
      }),
    )
    return all.filter(({ units }) => units !== 0n)
  }

  /** Everything that the account ever sent, oldest first, from the blocks themselves. */
  async sentBy(account: Address, fromBlock: bigint): Promise<readonly Sent[]> {
    const last = await this.#client.getBlockNumber()
    const sent: Sent[] = []
    for (let blockNumber = fromBlock; blockNumber <= last; blockNumber += 1n) {
      const block = await this.#client.getBlock({ blockNumber, includeTransactions: true })
      for (const { hash, nonce, to, input, from } of block.transactions) {
        if (from.toLowerCase() !== account.toLowerCase()) continue
        const { status, gasUsed, effectiveGasPrice } = await this.#client.getTransactionReceipt({ hash })
        sent.push({ hash, nonce, to, input, status, fee: gasUsed * effectiveGasPrice })
      }
    }
    return sent
  }
}
