import { root } from '../bootstrap/root.mjs'
import { readFiles } from '../checks/readFiles.ts'
import { checkFaults } from './checkFaults.ts'
import { findFaultTests } from './findFaultTests.ts'
import { faultRows } from './rows.ts'

/** Cheap, so that a row does not lose its test unnoticed between two runs of `npm run test:faults`. */
const wrong = checkFaults(faultRows, findFaultTests(readFiles(root)))
for (const sentence of wrong) console.error(sentence)
console.log(`${faultRows.length} rows, and ${wrong.length} things wrong with the tests that carry them.`)
process.exitCode = wrong.length === 0 ? 0 : 1
