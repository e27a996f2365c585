import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { atLeastZero, mulDivUp } from '../../model/decimal.ts'
import type { OutcomeBounds } from '../../model/Verdict.ts'
import type { GuardInput } from '../GuardInput.ts'
import type { Ledger } from '../ledger/playCalls.ts'

/** Seconds. */
const year = 31_536_000n

/**
 * The least that must arrive, raised to what the bytes make sure of by themselves. The sentence and the feeds leave room
 * for a fee, a slippage and a feed that is off; the steps' own minimums often leave less, and a person is shown one
 * figure, so that one binds. The most that may leave is lowered to what the bytes can take in the same way. Nothing is
 * loosened by it: where the bytes promise less, or could take more, the derived bound stays as it is.
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
    atMostOut: bounds.atMostOut.map((line) => {
      const units = mostOut(keyOf(line.token), calls, ledger, input)
      return units !== null && units < line.units ? { ...line, units } : line
    }),
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

/**
 * The most of a wallet's token that the bytes can take in all. Null where they do not say: what all of a position brings
 * is not in them, nor what a lent one is by then.
 */
function mostOut(
  token: string,
  calls: readonly DecodedCall[],
  { net, untakable }: Ledger,
  input: GuardInput,
): bigint | null {
  const leaves = atLeastZero(-(net.get(token) ?? 0n) - (untakable.get(token) ?? 0n))
  if (plainTokens(input).has(token)) return wholesOf(token, calls).length > 0 ? null : leaves
  const { staking } = input.network
  if (staking === null || keyOf(staking.token.address) !== token) return null
  // It counts in shares, so what is said to the unit moves a unit or two more or less.
  return leaves + BigInt(calls.length) * input.settings.rebasingUnits
}

/** Calls that take all of a position out, whatever it is by then. */
function wholesOf(token: string, calls: readonly DecodedCall[]): readonly DecodedCall[] {
  return calls.filter(
    (call) =>
      (call.kind === 'withdraw' && call.units === null && keyOf(call.reserve.asset) === token) ||
      (call.kind === 'redeem' && keyOf(call.vault.asset) === token),
  )
}

/** What all of a position may bring less than was read of it: its rounding, and the interest of a block a little earlier. */
function unsureOf(token: string, calls: readonly DecodedCall[], { net }: Ledger, { settings }: GuardInput): bigint {
  const wholes = wholesOf(token, calls)
  const brought = net.get(token) ?? 0n
  if (wholes.length === 0 || brought <= 0n) return 0n
  return BigInt(wholes.length) * settings.rebasingUnits + mulDivUp(brought, settings.simulationSeconds, year)
}
