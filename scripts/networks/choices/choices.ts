import type { Choice } from '../Choice.ts'
import { arbitrum } from './arbitrum.ts'
import { base } from './base.ts'
import { ethereum } from './ethereum.ts'
import { optimism } from './optimism.ts'
import { polygon } from './polygon.ts'

export const choices: readonly Choice[] = [ethereum, base, arbitrum, optimism, polygon]
