import { type Address, maxUint256 } from 'viem'
import type { Aave } from './aave.ts'
import { type Contract, deployer, labelledAddress, type Site } from './site.ts'
import { type DeployedToken, giveTokens, type Tokens, units } from './tokens.ts'

export type VaultKind = 'sound' | 'thin' | 'dream'
export type DeployedVault = Contract & {
  readonly name: string
  readonly symbol: string
  readonly decimals: number
  readonly kind: VaultKind
}

/** Whole dollars: what others have in each vault, and what the steady one is paid on top of its lending in a year. */
const steadyDeposits = 42_000_000
const steadyRewardPerYear = 491_000
const steadyRewardYears = 3
const thinDeposits = 18_000_000
const thinCash = 1_500
const dreamClaim = 200_000_000
const dreamDeposits = 900_000

/** USDC's 6, and 6 more against the inflation of the first share's price. */
const decimals = 12

export async function deployVaults(site: Site, aave: Aave, tokens: Tokens): Promise<readonly DeployedVault[]> {
  const { USDC } = tokens
  return [
    {
      name: 'Steady USDC Vault',
      symbol: 'steadyUSDC',
      decimals,
      kind: 'sound',
      ...(await deploySteady(site, aave, USDC)),
    },
    { name: 'Thin USDC Vault', symbol: 'thinUSDC', decimals, kind: 'thin', ...(await deployThin(site, USDC)) },
    { name: 'Dream USDC Vault', symbol: 'dreamUSDC', decimals, kind: 'dream', ...(await deployDream(site, USDC)) },
  ]
}

async function deploySteady(site: Site, aave: Aave, usdc: DeployedToken): Promise<Contract> {
  const aToken = aave.reserves.find((reserve) => reserve.symbol === 'USDC')?.aToken
  if (aToken === undefined) throw new Error('No USDC reserve')
  const secondsPerYear = 365n * 24n * 3600n
  const stream = await site.deployOwn('RewardStream', [usdc.address, units(usdc, steadyRewardPerYear) / secondsPerYear])
  await giveTokens(site, usdc, stream.address, units(usdc, steadyRewardPerYear * steadyRewardYears))
  const vault = await site.deployOwn('SteadyVault', [usdc.address, aave.pool.address, aToken, stream.address])
  await deposit(site, vault, usdc, labelledAddress('steady depositor'), steadyDeposits)
  await site.send(deployer, stream, 'start', [vault.address])
  return vault
}

async function deployThin(site: Site, usdc: DeployedToken): Promise<Contract> {
  const borrower = labelledAddress('thin borrower')
  const vault = await site.deployOwn('ThinVault', [usdc.address, borrower, units(usdc, thinCash)])
  await deposit(site, vault, usdc, labelledAddress('thin depositor'), thinDeposits)
  return vault
}

async function deployDream(site: Site, usdc: DeployedToken): Promise<Contract> {
  const vault = await site.deployOwn('DreamVault', [
    usdc.address,
    labelledAddress('dream owner'),
    units(usdc, dreamClaim),
  ])
  await deposit(site, vault, usdc, labelledAddress('dream depositor'), dreamDeposits)
  return vault
}

async function deposit(
  site: Site,
  vault: Contract,
  usdc: DeployedToken,
  depositor: Address,
  whole: number,
): Promise<void> {
  const assets = units(usdc, whole)
  await giveTokens(site, usdc, depositor, assets)
  await site.send(depositor, usdc, 'approve', [vault.address, maxUint256])
  await site.send(depositor, vault, 'deposit', [assets, depositor])
}
