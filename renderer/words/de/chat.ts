import type { chat as english } from '../en/chat.ts'
import type { Translated } from '../Translated.ts'

export const chat: Translated<typeof english> = {}
