import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SaysoError } from '../../errors/SaysoError.ts'
import { openCore } from '../openCore.ts'
import { findAnvil } from './findAnvil.ts'
import { pinAssets } from './pinAssets.ts'
import { checkoutAssets, readPracticeBook, unpackState } from './practiceAssets.ts'

let folder: string
let assets: string
let book: Buffer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-assets-'))
  assets = join(folder, 'practice-chain')
  await cp(checkoutAssets(), assets, { recursive: true })
  book = await readFile(join(assets, 'book.json'))
})

afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

/** The book with one bit of one byte turned. */
async function turn(at: number): Promise<Buffer> {
  const turned = Buffer.from(book)
  turned.writeUInt8(turned.readUInt8(at) ^ 1, at)
  await writeFile(join(assets, 'book.json'), turned)
  return turned
}

const core = () =>
  openCore({ profile: join(folder, 'profile'), practiceChain: { binary: findAnvil(), assets } }).then(
    async ({ close }) => {
      await close()
      return 'started'
    },
    (thrown: unknown) => (thrown instanceof SaysoError ? thrown : Promise.reject(thrown)),
  )

describe('practiceAssets', () => {
  test('default: what came with this version is read', async () => {
    expect((await readPracticeBook(assets)).chainId).toBe(7_357_001)
    expect((await unpackState(assets)).length).toBeGreaterThan(1_000_000)
  })

  test('A76 behavior: with one digit of one address changed nothing starts, and it says why', async () => {
    const text = book.toString('utf8')
    const at = text.indexOf('"0x', text.indexOf('"pool"')) + 10
    await turn(at)
    expect(await core()).toMatchObject({
      code: 'chain-start-failed',
      message: expect.stringContaining('not the ones that came with this version of Sayso'),
      facts: { file: join(assets, 'book.json') },
    })
    await writeFile(join(assets, 'book.json'), book)
    expect(await core()).toBe('started')
  })

  test('A76 behavior: whichever byte of the book is changed, it is refused where it says anything else', async () => {
    const same = JSON.stringify(JSON.parse(book.toString('utf8')))
    for (let at = 0; at < book.length; at += 37) {
      const turned = await turn(at)
      const verdict = await readPracticeBook(assets).then(
        () => 'taken',
        (thrown: unknown) => (thrown instanceof SaysoError ? thrown.code : thrown),
      )
      expect(verdict, `byte ${at}`).toBe(says(turned) === same ? 'taken' : 'chain-start-failed')
    }
  })

  test('A76 behavior: one byte of the contracts’ own state changed, and nothing starts', async () => {
    const path = join(assets, 'state.json.br')
    const state = await readFile(path)
    state.writeUInt8(state.readUInt8(60_000) ^ 1, 60_000)
    await writeFile(path, state)
    expect(await core()).toMatchObject({ code: 'chain-start-failed', facts: { file: path } })
  })

  test('behavior: what building the chain would pin is what is pinned', async () => {
    const pinned = pinAssets(JSON.parse(book.toString('utf8')), await readFile(join(assets, 'state.json.br')))
    expect(await readFile(join(import.meta.dirname, 'pinnedDigests.ts'), 'utf8')).toBe(pinned)
  })
})

function says(text: Buffer): string | null {
  try {
    return JSON.stringify(JSON.parse(text.toString('utf8')))
  } catch {
    return null
  }
}
