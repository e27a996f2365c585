import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivUp } from '../../model/decimal.ts'
import type { OutcomeBounds } from '../../model/Verdict.ts'
import type { GuardInput } from '../GuardInput.ts'
import type { Ledger } from '../ledger/playCalls.ts'

/** Seconds. */
const year = 31_536_000n

/**
 * The least that must arrive, raised to what the bytes make sure of by themselves. The sentence and the feeds leave room
 * for a fee, a slippage and a feed that is off; the steps' own minimums often leave less, and a person is shown one
 * figure, so that one binds. Nothing is loosened by it: where the bytes promise less, the derived bound stays as it is.
 *
 * Left alone is what no bytes say to the unit: positions that grow and are rounded by themselves.
 */
export function tightenBounds(
  bounds: OutcomeBounds,
  calls: readonly DecodedCall[],
  ledger: Ledger,
  input: GuardInput,
): OutcomeBounds {
  const plain = plainTokens(input)
  const sure = (token: string): bigint => (ledger.net.get(token) ?? 0n) - unsureOf(token, calls, ledger, input)
  return {
    ...bounds,
    atLeastIn: bounds.atLeastIn.map((way) =>
      way.map((line) => {
        const key = keyOf(line.token)
        const units = plain.has(key) ? sure(key) : 0n
        return units > line.units ? { ...line, units } : line
      }),
    ),
  }
}

/** Tokens whose balance changes by what is moved, and by nothing else. */
function plainTokens({ network }: GuardInput): ReadonlySet<string> {
  const shares = [
    ...(network.aave?.reserves ?? []).map(({ aToken }) => aToken),
    ...(network.staking ? [network.staking.token] : []),
  ].map(({ address }) => keyOf(address))
  return new Set(
    [network.native, network.wrapped, ...network.tokens]
      .map(({ address }) => keyOf(address))
      .filter((key) => !shares.includes(key)),
  )
}

/** What all of a position may bring less than was read of it: its rounding, and the interest of a block a little earlier. */
function unsureOf(token: string, calls: readonly DecodedCall[], { net }: Ledger, { settings }: GuardInput): bigint {
  const wholes = calls.filter(
    (call) =>
      (call.kind === 'withdraw' && call.units === null && keyOf(call.reserve.asset) === token) ||
      (call.kind === 'redeem' && keyOf(call.vault.asset) === token),
  )
  const brought = net.get(token) ?? 0n
  if (wholes.length === 0 || brought <= 0n) return 0n
  return BigInt(wholes.length) * settings.rebasingUnits + mulDivUp(brought, settings.simulationSeconds, year)
}
