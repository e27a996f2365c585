import { expect, test } from 'vitest'
import { commandCheck, runCommand } from './Check.ts'

const program = (text: string) => ({ args: ['-e', text], minutes: 1 })

function listen() {
  let heard = ''
  return {
    say: (piece: string | Uint8Array): void => {
      heard += typeof piece === 'string' ? piece : Buffer.from(piece).toString()
    },
    heard: () => heard,
  }
}

test('default', async () => {
  const { say, heard } = listen()
  const check = commandCheck('it', program("console.log('x'.repeat(300_000)); process.exitCode = 3"))
  expect(await check.run(say)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(heard().length).toBe(300_001)
  expect(await commandCheck('it', program('')).run(say)).toEqual({ passed: 1, failed: 0, skipped: 0 })
})

test('behavior: what goes wrong is said too', async () => {
  const { say, heard } = listen()
  expect(await runCommand(program("throw new Error('It fell over.')"), say)).toBe(1)
  expect(heard()).toContain('It fell over.')
})

test('behavior: a program that was ended by a signal has not passed', async () => {
  expect(await runCommand(program("process.kill(process.pid, 'SIGKILL')"), () => {})).toBe(128)
})

test('behavior: what takes longer than it may is ended, and says so', async () => {
  const { say, heard } = listen()
  const long = { args: ['-e', 'setInterval(() => {}, 1000)'], minutes: 0.005 }
  expect(await runCommand(long, say)).toBe(124)
  expect(heard()).toContain('It took longer than 0.005 minutes and was ended.')
})

test('behavior: what a program leaves running is not waited for', async () => {
  const left =
    "require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 10_000)'], { stdio: 'inherit', detached: true }).unref()"
  const from = performance.now()
  expect(await runCommand(program(left), () => {})).toBe(0)
  expect(performance.now() - from).toBeLessThan(9_000)
})
