import type { plan as english } from '../en/plan.ts'
import type { Translated } from '../Translated.ts'

export const plan: Translated<typeof english> = {}
