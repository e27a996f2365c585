import { type Address, concat, encodeFunctionData, type Hex, numberToHex, parseAbi, toFunctionSelector } from 'viem'
import type { Network } from '../../../src/model/Network.ts'
import { nativeAddress } from '../../../src/model/Token.ts'

/** One question to the chain whose answer is one word of what comes back. */
export type NumberRead = {
  readonly key: string
  readonly to: Address
  readonly data: Hex
  readonly word: number
}

const selectors = {
  balanceOf: toFunctionSelector('balanceOf(address)'),
  allowance: toFunctionSelector('allowance(address,address)'),
  borrowAllowance: toFunctionSelector('borrowAllowance(address,address)'),
  getEthBalance: toFunctionSelector('getEthBalance(address)'),
  convertToAssets: toFunctionSelector('convertToAssets(uint256)'),
  position: toFunctionSelector('position(bytes32,address)'),
  market: toFunctionSelector('market(bytes32)'),
  isAuthorized: toFunctionSelector('isAuthorized(address,address)'),
  getUserConfiguration: toFunctionSelector('getUserConfiguration(address)'),
  getUserEMode: toFunctionSelector('getUserEMode(address)'),
  getUserAccountData: toFunctionSelector('getUserAccountData(address)'),
  latestRoundData: toFunctionSelector('latestRoundData()'),
  getReservesList: toFunctionSelector('getReservesList()'),
  requestsOf: toFunctionSelector('requestsOf(address,address)'),
} as const

const accrueAbi = parseAbi([
  'struct MarketParams { address loanToken; address collateralToken; address oracle; address irm; uint256 lltv; }',
  'function accrueInterest(MarketParams marketParams)',
])

/** What so many shares of a vault are worth is asked of so many at once that nothing is lost to rounding. */
export const manyShares = 10n ** 30n

/** Every token that anybody here could hold, positions and debts among them. */
export function allTokens({ tokens, aave, vaults }: Network): readonly Address[] {
  return [
    ...tokens.map((token) => token.address),
    ...(aave?.reserves ?? []).flatMap((reserve) => [reserve.aToken.address, reserve.variableDebtToken.address]),
    ...vaults.map((vault) => vault.share.address),
  ]
}

/** Contracts that something is usually allowed to. */
export function usualSpenders({ aave, uniswap, morpho, staking, vaults }: Network): readonly Address[] {
  return [
    ...(aave === null ? [] : [aave.pool]),
    ...(uniswap === null ? [] : [uniswap.router]),
    ...(morpho === null ? [] : [morpho.blue]),
    ...(staking === null ? [] : [staking.queue]),
    ...vaults.map((vault) => vault.share.address),
  ]
}

/** All that can be asked about an account, and what everybody named holds. */
export function stateReads(network: Network, account: Address, others: readonly Address[]): readonly NumberRead[] {
  const { aave, morpho, vaults, feeds, multicall3 } = network
  const reads: NumberRead[] = []
  const ask = (key: string, to: Address, selector: Hex, args: readonly (Address | Hex | bigint)[] = [], word = 0) =>
    reads.push({ key: key.toLowerCase(), to, word, data: `${selector}${args.map(wordOf).join('')}` })
  for (const who of [account, ...others])
    for (const token of allTokens(network))
      if (token === nativeAddress) ask(`has:${who}:${token}`, multicall3, selectors.getEthBalance, [who])
      else ask(`has:${who}:${token}`, token, selectors.balanceOf, [who])
  const granted = allTokens(network).filter((token) => token !== nativeAddress)
  const debts = new Set((aave?.reserves ?? []).map((reserve) => reserve.variableDebtToken.address))
  for (const spender of [...usualSpenders(network), ...others])
    for (const token of granted)
      if (!debts.has(token)) ask(`allows:${token}:${spender}`, token, selectors.allowance, [account, spender])
  for (const other of others) {
    for (const debt of debts) ask(`delegates:${debt}:${other}`, debt, selectors.borrowAllowance, [account, other])
    if (morpho !== null) ask(`authorises:${other}`, morpho.blue, selectors.isAuthorized, [account, other])
  }
  for (const vault of vaults)
    ask(`worth:${vault.share.address}`, vault.share.address, selectors.convertToAssets, [manyShares])
  for (const { id } of morpho?.markets ?? []) {
    for (const [word, part] of ['supplyShares', 'borrowShares', 'collateral'].entries())
      ask(`morpho:${id}:${part}`, morpho?.blue ?? account, selectors.position, [id, account], word)
    ask(`morpho:${id}:totalAssets`, morpho?.blue ?? account, selectors.market, [id], 0)
    ask(`morpho:${id}:totalShares`, morpho?.blue ?? account, selectors.market, [id], 1)
  }
  if (aave !== null) {
    ask('aave:flags', aave.pool, selectors.getUserConfiguration, [account])
    ask('aave:mode', aave.pool, selectors.getUserEMode, [account])
    ask('aave:health', aave.pool, selectors.getUserAccountData, [account], 5)
    // An array: where it begins, how long it is, then what is in it, in the order of the flags.
    for (const index of aave.reserves.keys())
      ask(`aave:reserve:${index}`, aave.pool, selectors.getReservesList, [], 2 + index)
  }
  for (const feed of feeds) ask(`price:${feed.token}`, feed.address, selectors.latestRoundData, [], 1)
  return reads
}

/** Brings Morpho's books up to the block's time, so that shares are worth what they are before and after alike. */
export function accrueCalls({ morpho, tokens }: Network): readonly { readonly to: Address; readonly data: Hex }[] {
  return (morpho?.markets ?? []).flatMap(({ loan, collateral, oracle, rateModel, lltv }) => {
    const known = tokens.some((token) => token.address === loan)
    const params = { loanToken: loan, collateralToken: collateral, oracle, irm: rateModel, lltv }
    const data = encodeFunctionData({ abi: accrueAbi, functionName: 'accrueInterest', args: [params] })
    return known && morpho !== null ? [{ to: morpho.blue, data }] : []
  })
}

/** What an account waits for in the staking queue: the question, and the sum of what comes back. */
export function queueRead({ staking }: Network, account: Address) {
  if (staking === null || staking.lens === null) return null
  const data = concat([selectors.requestsOf, `0x${wordOf(staking.queue)}`, `0x${wordOf(account)}`])
  return { to: staking.lens, data, take: waitingIn }
}

/** The lens answers with ids, then as many requests of six words each, the first of which is the amount. */
function waitingIn(returned: Hex): bigint {
  const word = (index: number): bigint => BigInt(`0x${returned.slice(2 + 64 * index, 66 + 64 * index) || '0'}`)
  const start = Number(word(1)) / 32
  const amounts = Array.from({ length: Number(word(start)) }, (_, index) => word(start + 1 + 6 * index))
  return amounts.reduce((sum, amount) => sum + amount, 0n)
}

function wordOf(value: Address | Hex | bigint): string {
  return typeof value === 'bigint'
    ? numberToHex(value, { size: 32 }).slice(2)
    : value.slice(2).toLowerCase().padStart(64, '0')
}
