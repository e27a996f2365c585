import { SigningKey } from 'ethers'
import { describe, expect, test } from 'vitest'
import { draws } from '../../src/model/testing/draws.ts'
import { plainVault } from '../../src/wallet/planForTests.ts'
import { signDigest } from '../../src/wallet/signDigest.ts'
import { type Compared, drawFrom } from './Compared.ts'
import { compareSeeds, compareWords } from './derivation.ts'
import { compareExports, compareImports } from './keystores.ts'
import { compareSignatures } from './signatures.ts'
import { compareTypedData } from './typedData.ts'

const seed = Number(process.env.SAYSO_SEED ?? 20_261_120)

async function agree(compareThem: (inputs: number, seed: number) => Promise<Compared>, inputs: number): Promise<void> {
  const compared = await compareThem(inputs, seed)
  expect(compared.differing).toEqual([])
  expect(compared.inputs).toBe(inputs)
}

describe('against ethers 6.17.0', { timeout: 180_000 }, () => {
  // The 2048 rounds from words to a seed take most of the time: `npm run bench:oracles` draws a thousand of these too.
  test('K01, K10: random words and passphrases lead to the same keys and addresses', () =>
    agree(compareWords, draws(30)))

  test('K01, K10: random seeds and indices lead to the same keys and addresses', () => agree(compareSeeds, draws(250)))

  test('K12: exported keystores open in ethers, and in a second reader', () => agree(compareExports, draws(250)))

  test('K12: keystores of ethers open in the second reader too', () => agree(compareImports, draws(60)))

  test('K09, K10: transactions are signed the same, byte for byte', () => agree(compareSignatures, draws(250)))

  test('K10: random digests give the same r, s and recovery bit, and s is the low one', async () => {
    const draw = drawFrom(seed)
    const half = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n
    const vaults = Array.from({ length: 10 }, (_, at) => plainVault('real', at))
    for (let at = 0; at < draws(60); at += 1) {
      const vault = draw.pick(vaults)
      const digest = draw.hex(32)
      const { r, s, yParity } = await signDigest(vault, digest)
      const theirs = new SigningKey(vault.withKey(({ privateKey }) => privateKey ?? new Uint8Array())).sign(digest)
      expect({ r, s, yParity }, digest).toEqual({ r: theirs.r, s: theirs.s, yParity: theirs.yParity })
      expect(BigInt(s)).toBeLessThanOrEqual(half)
    }
  })

  // Nothing in Sayso signs typed data; this is for the day on which something does.
  test('K10: typed data of random types hashes the same', () => agree(compareTypedData, draws(250)))
})
