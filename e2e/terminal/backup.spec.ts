import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Terminal } from './Terminal.ts'
import { expect, test } from './test.ts'

const swap = 'swap 100 USDC for DAI'

test('a history is backed up by one command, and put back on another machine by one', async ({ terminal }) => {
  expect((await terminal.say([swap], { yes: true })).status).toBe(0)
  const saved = await terminal.say(['/backup'])
  expect(saved.status).toBe(0)
  const [, path = ''] =
    /^\d+ entries of your history are in (.+)\. Keep it somewhere else; no keys are in it\.$/.exec(
      saved.lines.at(-1) ?? '',
    ) ?? []
  expect(readdirSync(join(terminal.home, 'Downloads')).map((name) => join(terminal.home, 'Downloads', name))).toEqual([
    path,
  ])

  const other = new Terminal()
  try {
    expect((await other.say(['show history'])).lines.join('\n')).not.toContain('Swap 100 USDC')
    const put = await other.say([`/restore ${path}`])
    expect(put.status).toBe(0)
    expect(put.lines.at(-1)).toContain('Close Sayso and start it again')
    const history = await other.say(['show history'])
    expect(history.lines[0]).toMatch(/^Your history is the backup’s now: \d+ entries\..*Nothing was sent by this\.$/)
    expect(history.lines.join('\n')).toMatch(/Swap 100 USDC for .* Done\./)
    expect(existsSync(join(other.profile, 'journal.sqlite.replaced-1'))).toBe(true)
    // Money is the chain's, and none of it moved.
    expect((await other.say(['send 1 USDC to 0x000000000000000000000000000000000000dEaD'])).lines.join('\n')).toContain(
      '10,000',
    )
    const again = await other.say([`/restore ${path}`])
    expect(again.status).toBe(3)
    expect(again.lines.at(-1)).toContain('Nothing was changed.')
  } finally {
    other.close()
  }
})

test('what is no backup is turned down in a sentence, and nothing changes', async ({ terminal }) => {
  for (const [command, words] of [
    ['/restore', 'Say “/backup”, or “/restore FILE”'],
    ['/restore /nowhere/at-all.sqlite', 'There is no file of that name.'],
    ['/restore /etc/hostname', 'is no backup of Sayso’s, or it is damaged'],
  ] as const) {
    const said = await terminal.say([command])
    expect(said.status).not.toBe(0)
    expect([...said.lines, said.errors].join('\n')).toContain(words)
  }
  expect(readdirSync(terminal.profile).filter((name) => name.includes('restore'))).toEqual([])
})
