/** Decimal strings: exact arithmetic on what people write, without a `number` in between. */

/** No leading zeros, no trailing zeros after the point. */
export function plainDecimal(text: string): string {
  const [whole = '', part = ''] = text.split('.')
  let from = 0
  while (from < whole.length - 1 && whole[from] === '0') from += 1
  let to = part.length
  while (to > 0 && part[to - 1] === '0') to -= 1
  const head = whole.slice(from) || '0'
  return to > 0 ? `${head}.${part.slice(0, to)}` : head
}

type Scaled = { readonly units: bigint; readonly places: number }

function scale(text: string): Scaled {
  const [whole = '0', part = ''] = text.split('.')
  return { units: BigInt(whole + part), places: part.length }
}

function unscale({ units, places }: Scaled): string {
  const text = units.toString().padStart(places + 1, '0')
  return plainDecimal(places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`)
}

export function timesTenTo(text: string, exponent: number): string {
  const { units, places } = scale(text)
  return exponent >= 0
    ? unscale({ units: units * 10n ** BigInt(exponent), places })
    : unscale({ units, places: places - exponent })
}

export function times(a: string, b: string): string {
  const [x, y] = [scale(a), scale(b)]
  return unscale({ units: x.units * y.units, places: x.places + y.places })
}

export function plus(a: string, b: string): string {
  const [x, y] = align(a, b)
  return unscale({ units: x.units + y.units, places: x.places })
}

/** `a - b`, or null below zero. */
export function minus(a: string, b: string): string | null {
  const [x, y] = align(a, b)
  return x.units < y.units ? null : unscale({ units: x.units - y.units, places: x.places })
}

export function isZero(text: string): boolean {
  return scale(text).units === 0n
}

function align(a: string, b: string): [Scaled, Scaled] {
  const [x, y] = [scale(a), scale(b)]
  const places = Math.max(x.places, y.places)
  const widen = (v: Scaled) => ({ units: v.units * 10n ** BigInt(places - v.places), places })
  return [widen(x), widen(y)]
}

/** `part` of `whole` as a percentage rounded to two places. */
export function share(part: bigint, whole: bigint): string {
  const hundredths = (part * 20000n + whole) / (whole * 2n)
  return unscale({ units: hundredths, places: 2 })
}
