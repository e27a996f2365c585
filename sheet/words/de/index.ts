import type { Words } from '../Words.ts'
import { approval } from './approval.ts'
import { frame } from './frame.ts'
import { wallet } from './wallet.ts'

export const de: Words = { approval, frame, wallet }
