import type { Known } from '../Known.ts'
import { earning } from './earning.ts'
import { guarding } from './guarding.ts'
import { looking } from './looking.ts'
import { moving } from './moving.ts'
import { worrying } from './worrying.ts'

/** What can be asked for, each in the words of several people. Every sentence is read; a test says so. */
export const knownSentences: readonly Known[] = [...earning, ...worrying, ...moving, ...guarding, ...looking]
