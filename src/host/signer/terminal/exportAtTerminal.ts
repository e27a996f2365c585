import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemCode } from '../../storage/storageError.ts'
import { askTwice } from './askTwice.ts'
import { afterWait } from './revealAtTerminal.ts'
import type { Ending, Surface } from './Surface.ts'

/** One account's key as a keystore file, where the person says. A file that is there is never written over. */
export async function exportAtTerminal(surface: Surface, address: string): Promise<Ending> {
  const { prompter } = surface
  const usual = `sayso-keystore-${address.toLowerCase()}.json`
  const typed = (await prompter.ask(`The file to write (Enter for ${usual}): `)).trim()
  const path = resolve(typed === '' ? usual : typed)
  const keystorePassword = await askTwice(prompter, 'A password for that file')
  const reply = await afterWait(surface, (password) => ({ ask: 'export', password, address, keystorePassword }))
  if (reply.reply === 'refused') return { status: 'refused', sentence: reply.sentence }
  if (reply.reply !== 'exported') return { status: 'refused', sentence: 'Nothing was written.' }
  try {
    writeFileSync(path, `${reply.keystore}\n`, { flag: 'wx', mode: 0o600 })
  } catch (thrown) {
    const why = systemCode(thrown) === 'EEXIST' ? 'there is such a file already' : 'the disk refused'
    return { status: 'refused', sentence: `Nothing was written: ${why}. Name another file.` }
  }
  return { status: 'done', sentence: `The key of ${address} is in ${path}, under the password that you gave it.` }
}
