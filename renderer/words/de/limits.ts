import type { limits as english } from '../en/limits.ts'
import type { Translated } from '../Translated.ts'

export const limits: Translated<typeof english> = {}
