import { type Address, encodeFunctionData, erc20Abi, getAddress, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import book from '../../../assets/practice-chain/book.json' with { type: 'json' }
import { account, day, practiceOfTest, readAfter, token } from './practiceOfTest.ts'

const vaultAbi = parseAbi([
  'function deposit(uint256 assets, address receiver) returns (uint256)',
  'function totalAssets() view returns (uint256)',
  'function balanceOf(address) view returns (uint256)',
  'function symbol() view returns (string)',
  'function decimals() view returns (uint8)',
  'function convertToAssets(uint256) view returns (uint256)',
  'function maxWithdraw(address) view returns (uint256)',
  'function maxRedeem(address) view returns (uint256)',
  'function redeem(uint256 shares, address receiver, address owner) returns (uint256)',
  'function ratePerYearRay() view returns (uint256)',
  'function observationCount() view returns (uint256)',
  'function observation(uint256) view returns (uint256 timestamp, uint256 priceRay)',
  'function owner() view returns (address)',
  'function drain(address to)',
])

const connected = practiceOfTest()
const usdc = token('USDC')

function vault(kind: string): Address {
  const found = book.vaults.find((entry) => entry.kind === kind)
  if (found === undefined) throw new Error(`No ${kind} vault`)
  return getAddress(found.address)
}

describe('vaults', () => {
  const read = <
    const N extends 'totalAssets' | 'ratePerYearRay' | 'observationCount' | 'owner' | 'symbol' | 'decimals',
  >(
    kind: string,
    functionName: N,
  ) => connected().readContract({ address: vault(kind), abi: vaultAbi, functionName })

  /** A deposit of 10,000 USDC and what its owner could redeem, or what it is worth, so much later. */
  const depositThen = (kind: string, seconds: bigint, functionName: 'maxWithdraw' | 'balanceOf') =>
    readAfter(
      connected(),
      [
        {
          to: usdc.address,
          data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [vault(kind), 10_000_000000n] }),
        },
        {
          to: vault(kind),
          data: encodeFunctionData({ abi: vaultAbi, functionName: 'deposit', args: [10_000_000000n, account] }),
        },
      ],
      seconds,
      { to: vault(kind), data: encodeFunctionData({ abi: vaultAbi, functionName, args: [account] }) },
    )

  test.each(book.vaults)('the book’s $name is what the chain says', async ({ kind, symbol, decimals }) => {
    expect(await read(kind, 'symbol')).toBe(symbol)
    expect(await read(kind, 'decimals')).toBe(decimals)
  })

  test.each([
    ['sound', 5.0, 5.4],
    ['thin', 8.8, 9.2],
    ['dream', 44, 46],
  ])('the %s vault’s own history of 30 days shows %d to %d percent a year', async (kind, least, most) => {
    const count = await read(kind, 'observationCount')
    expect(count).toBeGreaterThanOrEqual(31n)
    const sample = (index: bigint) =>
      connected().readContract({ address: vault(kind), abi: vaultAbi, functionName: 'observation', args: [index] })
    const [first, last] = [await sample(0n), await sample(count - 1n)]
    expect(last[0] - first[0]).toBeGreaterThanOrEqual(30n * day)
    const percent = ((Number(last[1]) / Number(first[1]) - 1) * 365 * 86_400 * 100) / Number(last[0] - first[0])
    expect(percent).toBeGreaterThan(least)
    expect(percent).toBeLessThan(most)
    expect(Number(await read(kind, 'ratePerYearRay')) / 1e25).toBeCloseTo(percent, 0)
  })

  test('the sound vault pays 5.2 % a year, backed, with nobody above it', async () => {
    const year = await depositThen('sound', 365n * day, 'maxWithdraw')
    expect(year).toBeGreaterThan(10_500_000000n)
    expect(year).toBeLessThan(10_550_000000n)
    expect(await depositThen('sound', 0n, 'maxWithdraw')).toBeGreaterThan(9_999_999990n)
    await expect(read('sound', 'owner')).rejects.toThrow()
  })

  test('the thin vault lets nobody leave with more than its cash', async () => {
    expect(await depositThen('thin', 30n * day, 'maxWithdraw')).toBe(1_500_000000n)
  })

  test('the dream vault claims two hundred million, holds less than one, and its owner can take that', async () => {
    const address = vault('dream')
    const cash = () =>
      connected().readContract({ address: usdc.address, abi: erc20Abi, functionName: 'balanceOf', args: [address] })
    expect(await read('dream', 'totalAssets')).toBeGreaterThan(200_000_000_000000n)
    expect(await cash()).toBe(900_000_000000n)
    const owner = await read('dream', 'owner')
    await expect(
      connected().simulateContract({ address, abi: vaultAbi, functionName: 'drain', args: [account], account }),
    ).rejects.toThrow()
    await connected().simulateContract({ address, abi: vaultAbi, functionName: 'drain', args: [owner], account: owner })
  })
})
