import { root } from '../bootstrap/root.mjs'
import { carriers } from '../security/carriers.ts'
import { checkCarried } from '../security/checkCarried.ts'
import { rows } from '../security/rows.ts'
import { readFiles } from './readFiles.ts'

const wrong = checkCarried(rows, carriers(readFiles(root)))
for (const sentence of wrong) console.error(sentence)
console.log(`${rows.length} rows, ${wrong.length} without a test that carries them.`)
process.exitCode = wrong.length === 0 ? 0 : 1
