import { type Address, createPublicClient, erc20Abi, type Hex, http, type PublicClient, parseAbi } from 'viem'
import { book, feedOf, spenders, tokenOf } from './book.ts'
import { oldApprovals } from './practiceMoney.ts'

/** One transaction of an account, as the chain has it; numbered from the first that its setup did not make. */
export type Sent = {
  readonly hash: Hex
  readonly nonce: number
  readonly to: Address | null
  readonly input: Hex
  readonly status: 'success' | 'reverted'
  /** Wei. */
  readonly fee: bigint
}

/** What an account has lent or put somewhere, in the smallest unit of what lies there. */
export type Lying = {
  readonly place: string
  readonly asset: string
  readonly units: bigint
  /** What the place gave for it, in units of its own. */
  readonly shares: bigint
}

export type Allowance = { readonly token: string; readonly spender: Address; readonly units: bigint }

const vaultAbi = parseAbi(['function convertToAssets(uint256 shares) view returns (uint256)'])
const feedAbi = parseAbi(['function latestAnswer() view returns (int256)'])
const morphoAbi = parseAbi([
  'function position(bytes32 id, address user) view returns (uint256 supplyShares, uint128 borrowShares, uint128 collateral)',
  'function market(bytes32 id) view returns (uint128 supplyAssets, uint128 supplyShares, uint128, uint128, uint128, uint128)',
])

/**
 * The stories' own eyes on a practice chain: a viem client that shares nothing with the app. It can only read. What an
 * account's setup did (`oldApprovals`) counts for nothing where it says what an account did.
 */
export class ChainView {
  readonly #client: PublicClient

  constructor(rpcUrl: string) {
    this.#client = createPublicClient({ transport: http(rpcUrl, { retryCount: 0 }) })
  }

  /** Transactions that count for this account, mined or waiting. */
  async nonce(account: Address): Promise<number> {
    const all = await this.#client.getTransactionCount({ address: account, blockTag: 'pending' })
    return all - oldApprovals.length
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

  /** In dollars, by its feed. */
  async price(symbol: string): Promise<number> {
    const { address, decimals } = feedOf(symbol)
    const answer = await this.#client.readContract({ address, abi: feedAbi, functionName: 'latestAnswer' })
    return Number(answer) / 10 ** decimals
  }

  /** Everything that the account has lying in a place of the book, by the places' own arithmetic. */
  async lying(account: Address): Promise<readonly Lying[]> {
    const aave = book.aave.reserves.map(async ({ symbol, aToken }) => {
      const units = await this.balanceAt(aToken, account)
      return { place: 'Aave v3', asset: symbol, units, shares: units }
    })
    const vaults = book.vaults.map(async ({ name, asset, address }) => {
      const shares = await this.balanceAt(address, account)
      return { place: name, asset, units: await this.assetsFor(address, shares), shares }
    })
    const morpho = book.morpho.markets.map(async ({ id, loan, collateral }) => ({
      place: `Morpho ${loan}/${collateral}`,
      asset: loan,
      ...(await this.#lentOnMorpho(id, account)),
    }))
    const all = await Promise.all([...aave, ...vaults, ...morpho])
    return all.filter(({ shares }) => shares !== 0n)
  }

  /** Everything that the account owes to Aave. */
  async owed(account: Address): Promise<readonly { readonly asset: string; readonly units: bigint }[]> {
    const all = book.aave.reserves.map(async ({ symbol, variableDebtToken }) => ({
      asset: symbol,
      units: await this.balanceAt(variableDebtToken, account),
    }))
    return (await Promise.all(all)).filter(({ units }) => units !== 0n)
  }

  /** As of the market's last accrual: what it owes lenders since is not counted. */
  async #lentOnMorpho(id: Hex, account: Address): Promise<Pick<Lying, 'units' | 'shares'>> {
    const call = { address: book.morpho.blue, abi: morphoAbi } as const
    const [shares] = await this.#client.readContract({ ...call, functionName: 'position', args: [id, account] })
    const [assets, allShares] = await this.#client.readContract({ ...call, functionName: 'market', args: [id] })
    // Morpho counts a million virtual shares and one virtual unit in, so that a first depositor cannot be robbed.
    return { units: (shares * (assets + 1n)) / (allShares + 1_000_000n), shares }
  }

  /** What somebody may take of a token, in its smallest unit. */
  allowance(symbol: string, owner: Address, spender: Address): Promise<bigint> {
    const { address } = tokenOf(symbol)
    return this.#client.readContract({ address, abi: erc20Abi, functionName: 'allowance', args: [owner, spender] })
  }

  /**
   * Every allowance that the account gives on any token to any contract of the book, beside those that it started with.
   * Empty is how a plan should end.
   */
  async allowances(owner: Address): Promise<readonly Allowance[]> {
    const pairs = book.tokens.flatMap((token) => spenders.map((spender) => ({ token, spender })))
    const all = await Promise.all(
      pairs.map(async ({ token, spender }) => {
        const args = [owner, spender] as const
        const call = { address: token.address, abi: erc20Abi, functionName: 'allowance', args } as const
        return { token: token.symbol, spender, units: await this.#client.readContract(call) }
      }),
    )
    return all.filter(({ units }) => units !== 0n).filter((one) => !oldApprovals.some((old) => isSame(old, one)))
  }

  /** Everything that the account ever sent, oldest first, from the blocks themselves. */
  async sentBy(account: Address, fromBlock: bigint): Promise<readonly Sent[]> {
    const last = await this.#client.getBlockNumber()
    const sent: Sent[] = []
    for (let blockNumber = fromBlock; blockNumber <= last; blockNumber += 1n) {
      const block = await this.#client.getBlock({ blockNumber, includeTransactions: true })
      for (const { hash, nonce, to, input, from } of block.transactions) {
        if (from.toLowerCase() !== account.toLowerCase() || nonce < oldApprovals.length) continue
        const { status, gasUsed, effectiveGasPrice } = await this.#client.getTransactionReceipt({ hash })
        sent.push({
          ...{ hash, to, input, status },
          nonce: nonce - oldApprovals.length,
          fee: gasUsed * effectiveGasPrice,
        })
      }
    }
    return sent
  }
}

function isSame(one: Allowance, other: Allowance): boolean {
  return one.token === other.token && one.spender === other.spender && one.units === other.units
}
