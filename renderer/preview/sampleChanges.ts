import type { ChangeView, PositionView, StageOf } from '../../src/model/Stage.ts'
import { sampleAddress, sampleSimulation } from './sampleStages.ts'

type Row = readonly [token: string, before: string, after: string, change: string, usd: string, position?: PositionView]

/** Samples: a simulation that saw these changes. */
export function sampleMoves(...rows: readonly Row[]): StageOf<'simulation'> {
  const changes = rows.map(
    ([token, before, after, change, changeUsd, position = null], index): ChangeView => ({
      token,
      position,
      address: `${index === 0 ? sampleAddress.usdc : sampleAddress.eth}${index}`,
      before,
      after,
      change,
      changeUsd,
    }),
  )
  return { ...sampleSimulation, changes, earning: null, exit: null }
}

const at = (place: string, kind: PositionView['kind'], counts: PositionView['counts'] = 'asset'): PositionView => ({
  kind,
  asset: 'USDC',
  place,
  counts,
})

export const sampleSplitMoves: StageOf<'simulation'> = {
  ...sampleMoves(
    ['USDC', '1008500', '8500', '-1000000', '-1000000.00'],
    ['aUSDC', '0', '512340', '+512340', '+512340.00', at('Aave v3', 'lent')],
    ['stUSDC', '0', '291204.118203', '+291204.118203', '+300000.00', at('Steady USDC Vault', 'lent', 'shares')],
    ['morpho-USDC/WETH', '0', '184002000000', '+184002000000', '+187660.00', at('Morpho USDC/WETH', 'lent', 'shares')],
  ),
  exit: { works: true, reason: null },
}

export const sampleBorrowMoves = sampleMoves(
  ['debtUSDC', '0', '500', '+500', '-500.00', at('Aave v3', 'owed')],
  ['USDC', '8500', '9000', '+500', '+500.00'],
)

export const sampleRebalanceMoves = sampleMoves(
  ['WBTC', '1.243750000000000001', '0', '-1.243750000000000001', '-118156.25'],
  ['DAI', '5000', '0', '-5000', '-5000.00'],
  ['wstETH', '2', '0', '-2', '-5875.32'],
  ['ETH', '9.998731204817265', '32.104477', '+22.105745795182735', '+55264.36'],
  ['USDC', '8500.000001', '81950.22', '+73450.219999', '+73450.22'],
)

export const sampleSwapMoves = sampleMoves(
  ['ETH', '9.998731204817265', '8.998731204817265', '-1', '-2500.00'],
  ['USDC', '8500.000001', '10990.462001', '+2490.462', '+2490.46'],
)

export const sampleSendMoves = sampleMoves(['USDC', '8500.000001', '8475.000001', '-25', '-25.00'])
