import type { Typed } from '../Choice.ts'

/** QuoterV2 of Ethereum, Arbitrum, Optimism and Polygon. No package has it: `@uniswap/sdk-core` lists the first Quoter. */
export const quoterV2: Typed = {
  address: '0x61fFE014bA17989E743c5F6cB21bF9697530B21e',
  source: 'docs.uniswap.org/contracts/v3/reference/deployments',
}

/** Base has a QuoterV2 of its own, which `@uniswap/sdk-core` lists too. */
export const quoterV2OfBase: Typed = {
  address: '0x3d4e44Eb1374240CE5F1B871ab261CD16335B76a',
  source: 'docs.uniswap.org/contracts/v3/reference/deployments/base-deployments',
}
