import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { readPracticeBook, unpackState } from '../../src/host/practice/practiceAssets.ts'
import { compileForTests } from './compile.ts'
import { constructChain } from './construct.ts'
import { canonicalAccounts, digestState, parseState } from './state.ts'
import { artifactsOf, testContracts } from './testArtifacts.ts'

const committedAt = join(import.meta.dirname, '../../assets/practice-chain')

// What the app refuses to start with is wrong, whatever it was built from.
await readPracticeBook(committedAt)
await unpackState(committedAt)

// The accounts are compared, not the files: compressed bytes vary with the compressor, and a block's random number
// with every build.
const committed = parseState(brotliDecompressSync(readFileSync(join(committedAt, 'state.json.br'))).toString('utf8'))
const committedBook = readFileSync(join(committedAt, 'book.json'), 'utf8')
const { state, book } = await constructChain()

const differences: string[] = []
const before = canonicalAccounts(committed)
const after = canonicalAccounts(state)
for (const address of new Set([...before.keys(), ...after.keys()])) {
  if (before.get(address) === after.get(address)) continue
  differences.push(
    `${address}\n  committed ${excerpt(before.get(address))}\n  rebuilt   ${excerpt(after.get(address))}`,
  )
}
if (committed.block.timestamp !== state.block.timestamp || committed.best_block_number !== state.best_block_number) {
  differences.push(`last block\n  committed ${committed.best_block_number}\n  rebuilt   ${state.best_block_number}`)
}
if (committedBook !== `${JSON.stringify(book, null, 2)}\n`)
  differences.push('book.json differs from the book of the rebuilt chain')

for (const name of testContracts)
  if (readFileSync(artifactsOf(name), 'utf8') !== compileForTests(name))
    differences.push(`the ${name} contracts differ from what their sources build: run npm run chain:contracts`)

if (differences.length === 0) {
  console.log(
    `The practice chain is what its sources build: ${after.size} accounts equal, digest ${digestState(state).slice(0, 12)}.`,
  )
} else {
  console.error(`The committed practice chain differs from what its sources build:\n${differences.join('\n')}`)
  process.exitCode = 1
}

function excerpt(account: string | undefined): string {
  if (account === undefined) return 'nothing'
  return account.length > 400 ? `${account.slice(0, 400)}… (${account.length} characters)` : account
}
