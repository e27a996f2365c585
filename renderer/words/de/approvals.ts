import type { approvals as english } from '../en/approvals.ts'
import type { Translated } from '../Translated.ts'

export const approvals: Translated<typeof english> = {}
