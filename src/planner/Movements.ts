import { type Amount, amountOf } from '../model/Amount.ts'
import type { Promised } from '../model/Plan.ts'
import type { Token } from '../model/Token.ts'

type Line = { readonly token: Token; out: bigint; expected: bigint; minimum: bigint }

/**
 * What a plan takes from a person and brings them, netted by token: what one step brings and a later one takes has only
 * passed through.
 */
export class Movements {
  readonly #lines = new Map<string, Line>()

  receive({ expected, minimum }: Promised): void {
    const line = this.#line(minimum.token)
    line.expected += expected.units
    line.minimum += minimum.units
  }

  /** Of what earlier steps bring at least, and of the person's own for the rest. */
  spend({ token, units }: Amount): void {
    const line = this.#line(token)
    const passing = units < line.minimum ? units : line.minimum
    line.minimum -= passing
    line.expected -= passing
    line.out += units - passing
  }

  /** What is above a minimum goes on with it. */
  passOn({ token, units }: Amount): void {
    this.#line(token).expected -= units
  }

  spends(): readonly Amount[] {
    return this.#amounts((line) => line.out)
  }

  gets(): readonly Promised[] {
    return [...this.#lines.values()]
      .filter((line) => line.minimum > 0n)
      .map((line) => ({ expected: amountOf(line.token, line.expected), minimum: amountOf(line.token, line.minimum) }))
  }

  dust(): readonly Amount[] {
    return this.#amounts((line) => line.expected - line.minimum)
  }

  #amounts(of: (line: Line) => bigint): readonly Amount[] {
    return [...this.#lines.values()].filter((line) => of(line) > 0n).map((line) => amountOf(line.token, of(line)))
  }

  #line(token: Token): Line {
    const key = token.address.toLowerCase()
    const line = this.#lines.get(key) ?? { token, out: 0n, expected: 0n, minimum: 0n }
    this.#lines.set(key, line)
    return line
  }
}
