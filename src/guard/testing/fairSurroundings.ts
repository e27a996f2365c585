import { pad } from 'viem'
import { decodeCall } from '../../decoding/decodeCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { knownTokens } from '../../decoding/knownContracts.ts'
import type { PlayedSimulation, SimulatedStep, WayOutStep } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import { squareRoot } from '../../model/squareRoot.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import type { GuardInput } from '../GuardInput.ts'
import { convert } from '../prices/PriceBook.ts'
import { eth, network, usdc } from './network.ts'

/** What those whom the calls send something to get of it, as the logs have it. */
export function receivedBy(calls: readonly Call[], steps: readonly SimulatedStep[]): PlayedSimulation['received'] {
  return calls.flatMap((call) => {
    const decoded = decodeCall(call, network)
    if (decoded.kind !== 'transfer' && decoded.kind !== 'native-send') return []
    const token = decoded.kind === 'transfer' ? decoded.token : eth
    const got = steps
      .flatMap(({ logs }) => logs)
      .filter((line) => sameAddress(line.address, token.address) && line.topics[2] === pad(decoded.to))
      .reduce((sum, line) => sum + BigInt(line.data), 0n)
    return [{ token: token.address, to: decoded.to, before: 7n, after: 7n + got }]
  })
}

/** Every pool stands where the feeds are. */
export function fairPools(prices: ReadonlyMap<string, bigint>): PlayedSimulation['pools'] {
  return (network.uniswap?.pools ?? []).map(({ address, token0, token1 }) => {
    const [base, quote] = [token0, token1].map((at) => knownTokens(network).find((one) => sameAddress(one.address, at)))
    const priced = (token: Token | undefined) => ({
      token: token ?? usdc,
      usdE18: prices.get(keyOf(token?.address ?? '')) ?? 1n,
    })
    const one = 10n ** BigInt((base?.decimals ?? 0) + 18)
    const ratio = (convert(one, priced(base), priced(quote), 'down') * 2n ** 192n) / one
    return { pool: address, sqrtPriceX96: squareRoot(ratio) }
  })
}

/** The same outcome elsewhere, as on a chain where no contract looks at the block. */
export function sameElsewhere(simulation: GuardInput['simulation']): GuardInput['elsewhere'] {
  return simulation.status === 'unavailable' ? [] : [{ conditions: 'elsewhere', ...simulation, status: 'played' }]
}

/** Everything that the calls bought sells again, for what it cost less two fees. */
export function fairWayOut(calls: readonly Call[]): GuardInput['wayOut'] {
  const steps = calls.flatMap((call, of): readonly WayOutStep[] => {
    const decoded = decodeCall(call, network)
    if (decoded.kind !== 'swap') return []
    const put = decoded.sellUnits
    return [
      {
        of,
        kind: 'sell-back',
        token: decoded.sells.address,
        status: 'ok',
        reason: null,
        put,
        back: (put * 99n) / 100n,
      },
    ]
  })
  return { status: 'played', steps }
}
