import { expect, test } from 'vitest'
import { SaysoError } from '../../errors/SaysoError.ts'
import { diskError } from './diskError.ts'

function refused(code: string): Error {
  return Object.assign(new Error(`${code}: write`), { code, syscall: 'write' })
}

test('default', () => {
  expect(diskError(refused('EIO'), '/somewhere')).toMatchObject({ code: 'disk-failed', facts: { path: '/somewhere' } })
})

test.each(['ENOSPC', 'EDQUOT'])('behavior: %s is a full disk', (code) => {
  expect(diskError(refused(code), '/somewhere').code).toBe('disk-full')
})

test('behavior: what already has a name keeps it', () => {
  const known = new SaysoError('profile-in-use', 'In use.')
  expect(diskError(known, '/somewhere')).toBe(known)
})
