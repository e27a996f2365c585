import { navigation } from './navigation.ts'
import { settings } from './settings.ts'
import { wallet } from './wallet.ts'

/** Every word of the window, by the folder that says it. The messages are ICU's: `{count, plural, one {# plan} other {# plans}}`. */
export const en = { navigation, settings, wallet }
