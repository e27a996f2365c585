import type { en } from '../en/index.ts'
import type { Translated } from '../Translated.ts'
import { navigation } from './navigation.ts'
import { settings } from './settings.ts'
import { wallet } from './wallet.ts'

export const de: Translated<typeof en> = { navigation, settings, wallet }
