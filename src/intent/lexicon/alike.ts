import { dollars } from './dollars.ts'

const ethers: ReadonlySet<string> = new Set(['ETH', 'WETH', 'STETH'])
const bitcoins: ReadonlySet<string> = new Set(['WBTC', 'CBBTC', 'TBTC'])

/** Whether as many of one are worth as much as of the other. Where none was named before, the figure waits for one. */
export function isAlike(before: string | undefined, asset: string): boolean {
  if (before === undefined) return true
  const [one, other] = [plainly(before), plainly(asset)]
  return one === other || [dollars, ethers, bitcoins].some((kin) => kin.has(one) && kin.has(other))
}

/** "USDC.E" and "NATIVE USDC" are the same dollars. */
const plainly = (asset: string): string =>
  asset
    .replace(/^NATIVE /, '')
    .replace(/\.E$/, '')
    .replace('USDT0', 'USDT')
