import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockDirectory } from './lockDirectory.ts'

let directory = ''
const lock = () => join(directory, 'lock')

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sayso-lock-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** A process that holds the lock for so long. */
function ownerFor(seconds: number): () => void {
  const owner = spawn('sleep', [String(seconds)])
  writeFileSync(lock(), String(owner.pid))
  return () => owner.kill('SIGKILL')
}

it('waits for an owner that is about to end', async () => {
  const kill = ownerFor(60)
  setTimeout(kill, 200)
  const release = await lockDirectory(directory)
  expect(readFileSync(lock(), 'utf8')).toBe(String(process.pid))
  await release()
})

it('takes a lock whose owner was killed before it wrote its number', async () => {
  writeFileSync(lock(), '')
  const release = await lockDirectory(directory)
  expect(readFileSync(lock(), 'utf8')).toBe(String(process.pid))
  await release()
})

it('refuses where the owner goes on', async () => {
  const kill = ownerFor(60)
  const before = readFileSync(lock(), 'utf8')
  await expect(lockDirectory(directory)).rejects.toMatchObject({ code: 'profile-in-use' })
  expect(readFileSync(lock(), 'utf8')).toBe(before)
  kill()
})

it('lets one of two have it', async () => {
  const both = await Promise.allSettled([lockDirectory(directory), lockDirectory(directory)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
