import { build } from 'electron-builder'
import { root } from '../bootstrap/root.mjs'
import { stageAnvil } from './stageAnvil.ts'

stageAnvil(root)
const files = await build({ projectDir: root, publish: 'never' })
console.log(files.join('\n'))
