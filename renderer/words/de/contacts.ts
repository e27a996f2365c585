import type { contacts as english } from '../en/contacts.ts'
import type { Translated } from '../Translated.ts'

export const contacts: Translated<typeof english> = {}
