import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { pinAssets } from '../../src/host/practice/pinAssets.ts'
import { constructChain } from './construct.ts'

const target = join(import.meta.dirname, '../../assets/practice-chain')
const pins = join(import.meta.dirname, '../../src/host/practice/pinnedDigests.ts')

const started = performance.now()
const { state, book } = await constructChain()
const text = JSON.stringify(state)
const compressed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
})
mkdirSync(target, { recursive: true })
writeFileSync(join(target, 'state.json.br'), compressed)
writeFileSync(join(target, 'book.json'), `${JSON.stringify(book, null, 2)}\n`)
writeFileSync(pins, pinAssets(book, compressed))
console.log(
  `Practice chain built in ${((performance.now() - started) / 1000).toFixed(1)} s: ${Object.keys(state.accounts).length} accounts, ` +
    `${Math.round(text.length / 1000)} kB, ${Math.round(compressed.length / 1000)} kB compressed, block ${book.blockNumber}, ${book.stateDigest.slice(0, 12)}`,
)
