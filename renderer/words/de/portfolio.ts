import type { portfolio as english } from '../en/portfolio.ts'
import type { Translated } from '../Translated.ts'

export const portfolio: Translated<typeof english> = {}
