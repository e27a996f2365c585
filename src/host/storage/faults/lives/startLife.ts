import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { serialize } from 'node:v8'
import type { Life } from './Life.ts'

/** The boundary that it was killed at; null where it lived. @throws where it failed by itself, with what it said */
export async function startLife(program: string, life: Life): Promise<string | null> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, serialize(life).toString('base64')],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // The program is the same in every life: compiled by the first that ends by itself, for all that come.
      env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(program), 'compiled') },
    },
  )
  const said = { out: '', errors: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.errors += chunk.toString()
  })
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number | null; signal: string | null }>()
  child.once('error', reject)
  child.once('close', (code, signal) => resolve({ code, signal }))
  const { code, signal } = await promise
  if (signal === 'SIGKILL' && said.out !== '') return said.out
  if (code === 0) return null
  throw new Error(`A life ended with ${code ?? signal}: ${said.errors}`)
}
