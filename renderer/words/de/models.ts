import type { models as english } from '../en/models.ts'
import type { Translated } from '../Translated.ts'

export const models: Translated<typeof english> = {}
