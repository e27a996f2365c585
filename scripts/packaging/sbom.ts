import { root } from '../bootstrap/root.mjs'
import { makeSbom } from './makeSbom.ts'

console.log(JSON.stringify(makeSbom(root), null, 2))
