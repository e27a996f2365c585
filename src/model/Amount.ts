import { SaysoError } from '../errors/SaysoError.ts'
import { sameToken, type Token } from './Token.ts'

/** A quantity never travels without its token. `units` is in the token's smallest unit and may be negative as a change. */
export type Amount = { readonly token: Token; readonly units: bigint }

export function amountOf(token: Token, units: bigint): Amount {
  return { token, units }
}

/** @throws SaysoError `internal` where the tokens differ: mixed decimals fail where they happen. */
export function addAmounts(a: Amount, b: Amount): Amount {
  assertSameToken(a, b)
  return { token: a.token, units: a.units + b.units }
}

/** @throws SaysoError `internal` where the tokens differ. */
export function subtractAmounts(a: Amount, b: Amount): Amount {
  assertSameToken(a, b)
  return { token: a.token, units: a.units - b.units }
}

/** @throws SaysoError `internal` where the tokens differ. */
export function isAtLeast(a: Amount, b: Amount): boolean {
  assertSameToken(a, b)
  return a.units >= b.units
}

function assertSameToken(a: Amount, b: Amount): void {
  if (!sameToken(a.token, b.token))
    throw new SaysoError('internal', `Amounts of ${a.token.symbol} and ${b.token.symbol} cannot be joined.`)
}
