import { approval } from './approval.ts'
import { frame } from './frame.ts'
import { wallet } from './wallet.ts'

/** Every word of the sheet's own. What the plan does, and what the signer answers, comes from the core as it is. */
export const en = { approval, frame, wallet }
