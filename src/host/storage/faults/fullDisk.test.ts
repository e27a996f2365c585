import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openJournal } from '../openJournal.ts'

const child = new URL('./fullDiskChild.ts', import.meta.url).pathname
const said = z.object({
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  sentences: z.array(z.string()),
  mined: z.array(z.string()),
})
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-full-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(process.platform === 'win32')('a full disk', () => {
  // The kernel refuses to let any file of the process grow beyond the limit: a real EFBIG, where a full disk gives ENOSPC.
  test.each([100, 123, 200])(
    'F17 default: at %i KiB: nothing is sent whose bytes are not on the disk',
    async (limit) => {
      const path = join(folder, 'journal.sqlite')
      await (await openJournal({ path })).close()
      const command = `ulimit -f ${limit} && exec "$0" "$1" "$2"`
      const { stdout } = await promisify(execFile)('bash', ['-c', command, process.execPath, child, path])
      const { error, sentences, mined } = said.parse(JSON.parse(stdout))
      expect(error).toMatchObject({
        code: 'disk-full',
        message: 'The journal could not be written: the disk is full. Make room and try again.',
      })
      expect(mined.length).toBeGreaterThan(1)
      for (const sentence of sentences) expect(sentence).toMatch(/journal could not be written/i)

      const journal = await openJournal({ path })
      expect(journal.notices).toEqual([])
      const signed = new Set(journal.entries().flatMap(({ event }) => (event.kind === 'signed' ? [event.hash] : [])))
      expect(mined.filter((hash) => ![...signed].includes(`0x${hash.slice(2)}`))).toEqual([])
      await journal.close()
    },
  )
})
