import { root } from '../bootstrap/root.mjs'
import { checkImports } from './checkImports.ts'
import { findLinks } from './findLinks.ts'
import { readFiles } from './readFiles.ts'

const files = readFiles(root)
const violations = checkImports(files)
const links = findLinks(root)
for (const { path, line, sentence } of violations) console.error(`${path}:${line} ${sentence}`)
for (const sentence of links) console.error(sentence)
console.log(`${files.size} files, ${violations.length + links.length} against the rules.`)
process.exitCode = violations.length + links.length === 0 ? 0 : 1
