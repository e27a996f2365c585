import type { Address } from 'viem'
import type { Network } from '../../src/model/Network.ts'

export type Named = { readonly address: Address; readonly meaning: string }

/** Every contract of the book, and what it is in it. */
export function listAddresses(network: Network): readonly Named[] {
  const { aave, uniswap, morpho, staking, across, chain } = network
  return [
    ...network.tokens.map(({ address, symbol }) => ({ address, meaning: symbol })),
    ...network.listed.map(({ address, symbol, name }) => ({ address, meaning: `${symbol} (${name}), of the list` })),
    { address: network.multicall3, meaning: 'Multicall3' },
    ...network.feeds.map(({ address }) => ({ address, meaning: 'a price feed' })),
    ...(chain.sequencer === null ? [] : [{ address: chain.sequencer.address, meaning: 'the sequencer feed' }]),
    ...(chain.arbSys === null ? [] : [{ address: chain.arbSys, meaning: 'ArbSys' }]),
    ...(chain.gasPriceOracle === null ? [] : [{ address: chain.gasPriceOracle, meaning: 'the gas price oracle' }]),
    ...(aave === null
      ? []
      : [
          { address: aave.pool, meaning: 'Aave’s pool' },
          { address: aave.dataProvider, meaning: 'Aave’s data provider' },
          { address: aave.oracle, meaning: 'Aave’s oracle' },
          ...aave.reserves.flatMap(({ aToken, variableDebtToken, rateStrategy }) => [
            { address: aToken.address, meaning: aToken.symbol },
            { address: variableDebtToken.address, meaning: variableDebtToken.symbol },
            { address: rateStrategy, meaning: 'a rate strategy of Aave’s' },
          ]),
        ]),
    ...(uniswap === null
      ? []
      : [
          { address: uniswap.factory, meaning: 'Uniswap’s factory' },
          { address: uniswap.router, meaning: 'Uniswap’s router' },
          { address: uniswap.quoter, meaning: 'Uniswap’s quoter' },
          ...uniswap.pools.map(({ address, token0, token1, fee }) => ({
            address,
            meaning: `the pool of ${token0} and ${token1} at ${fee}`,
          })),
        ]),
    ...network.vaults.map(({ share, name }) => ({ address: share.address, meaning: name })),
    ...(morpho === null
      ? []
      : [
          { address: morpho.blue, meaning: 'Morpho Blue' },
          ...morpho.markets.flatMap(({ oracle, rateModel, position }) => [
            { address: oracle, meaning: 'an oracle of Morpho’s' },
            { address: rateModel, meaning: 'a rate model of Morpho’s' },
            { address: position.address, meaning: position.name },
          ]),
        ]),
    ...(staking === null
      ? []
      : [
          { address: staking.queue, meaning: `the queue of ${staking.name}` },
          ...(staking.lens === null ? [] : [{ address: staking.lens, meaning: `the lens of ${staking.name}` }]),
        ]),
    ...(across === null ? [] : [{ address: across.spokePool, meaning: 'Across’s pool' }]),
  ]
}
