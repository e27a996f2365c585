import { randomFrom } from '../fuzz/random.ts'

/** One thing that two libraries worked out from the same random inputs. */
export type Compared = {
  readonly what: string
  readonly inputs: number
  /** The inputs on which they differed, as far as they fit; none is the aim. */
  readonly differing: readonly string[]
  readonly ms: number
}

/** Draws of which the same seed gives the same. */
export type Draw = ReturnType<typeof drawFrom>

export function drawFrom(seed: number) {
  const random = randomFrom(seed)
  const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => random.upTo(256))
  const hex = (length: number): `0x${string}` => `0x${Buffer.from(bytes(length)).toString('hex')}`
  return {
    ...random,
    bytes,
    hex,
    /** Of up to so many bits, small ones as often as large ones. */
    uint: (bits: number): bigint => BigInt.asUintN(random.upTo(bits + 1), BigInt(hex(Math.ceil(bits / 8)))),
    text: (most: number): string =>
      Array.from({ length: random.upTo(most + 1) }, () => random.pick([...'ab z09_-é海🦫\u0000\n"\\'])).join(''),
  }
}

/** Runs one comparison after the other; each gives a sentence where the two differ, and null where they agree. */
export async function compare(
  what: string,
  inputs: number,
  seed: number,
  one: (draw: Draw) => Promise<string | null> | string | null,
): Promise<Compared> {
  const start = performance.now()
  const draw = drawFrom(seed)
  const differing: string[] = []
  for (let input = 0; input < inputs; input += 1) {
    const difference = await one(draw)
    if (difference !== null && differing.length < 5) differing.push(`input ${input}: ${difference}`)
  }
  return { what, inputs, differing, ms: performance.now() - start }
}
