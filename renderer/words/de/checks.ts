import type { checks as english } from '../en/checks.ts'
import type { Translated } from '../Translated.ts'

export const checks: Translated<typeof english> = {}
