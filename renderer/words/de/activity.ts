import type { activity as english } from '../en/activity.ts'
import type { Translated } from '../Translated.ts'

export const activity: Translated<typeof english> = {}
