import { expect, test } from 'vitest'
import type { BackupAnswer, RestoreAnswer } from '../model/Backup.ts'
import { type HistoryDesk, manageHistory } from './manageHistory.ts'

function deskOfTest(saved: BackupAnswer, restored: RestoreAnswer) {
  const said: string[] = []
  const asked: unknown[] = []
  const desk: HistoryDesk = {
    caller: {
      backUpHistory: async () => saved,
      restoreHistory: async (input) => {
        asked.push(input)
        return restored
      },
    },
    printer: { note: (line) => void said.push(line), stage: () => {} },
  }
  return { desk, said, asked }
}

const saved: BackupAnswer = { status: 'saved', path: '/downloads/a.sqlite', entries: 7 }
const staged: RestoreAnswer = { status: 'staged', sentence: 'It waits.' }

test('default: where the backup is, and that one waits for the next start', async () => {
  const { desk, said, asked } = deskOfTest(saved, staged)
  expect(await manageHistory(desk, '/backup')).toBe(0)
  expect(await manageHistory(desk, ' /restore /a folder/my backup.sqlite ')).toBe(0)
  expect(said).toEqual([
    '7 entries of your history are in /downloads/a.sqlite. Keep it somewhere else; no keys are in it.',
    'It waits.',
  ])
  expect(asked).toEqual([{ file: '/a folder/my backup.sqlite' }])
})

test('behavior: what did not work ends with the status that says so', async () => {
  const { desk, said } = deskOfTest(
    { status: 'failed', sentence: 'The disk is full.' },
    { status: 'refused', sentence: 'No.' },
  )
  expect(await manageHistory(desk, '/backup')).toBe(4)
  expect(await manageHistory(desk, '/restore x')).toBe(3)
  expect(said).toEqual(['The disk is full.', 'No.'])
})

test('behavior: half a command is explained, and a sentence is none', async () => {
  const { desk, said } = deskOfTest(saved, staged)
  expect(await manageHistory(desk, '/restore')).toBe(2)
  expect(await manageHistory(desk, '/backup here')).toBe(2)
  expect(said).toHaveLength(2)
  expect(await manageHistory(desk, 'restore my wallet')).toBeNull()
  expect(await manageHistory(desk, '/restored')).toBeNull()
})
