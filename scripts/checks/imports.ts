import { root } from '../bootstrap/root.mjs'
import { checkImports } from './checkImports.ts'
import { readFiles } from './readFiles.ts'

const files = readFiles(root)
const violations = checkImports(files)
for (const { path, line, sentence } of violations) console.error(`${path}:${line} ${sentence}`)
console.log(`${files.size} files, ${violations.length} against the rules.`)
process.exitCode = violations.length === 0 ? 0 : 1
