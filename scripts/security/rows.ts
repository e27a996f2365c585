import type { Row } from './Row.ts'
import { app } from './rows/app.ts'
import { keys } from './rows/keys.ts'
import { money } from './rows/money.ts'
import { shell } from './rows/shell.ts'
import { signing } from './rows/signing.ts'
import { text } from './rows/text.ts'

/** Everything that Sayso must withstand: attacks, the desktop shell, keys. */
export const rows: readonly Row[] = [...text, ...signing, ...money, ...app, ...shell, ...keys]
