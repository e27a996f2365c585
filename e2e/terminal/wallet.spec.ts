import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { mnemonicToAccount } from 'viem/accounts'
import { hasPseudoTerminal, Person } from './Person.ts'
import { expect, test } from './test.ts'

const prompt = /\n> $/
const password = 'canary: four lamps, a quiet canal'
const other = 'canary: eleven herons, one boat'

const allFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('K07, K08, K09: without a terminal the wallet’s commands are one sentence each, and nothing is done', async ({
  terminal,
}) => {
  for (const command of ['/wallet create', '/wallet restore', '/wallet unlock', '/wallet reveal']) {
    const { status, errors, lines } = await terminal.sayJson([command])
    expect({ status, lines }).toEqual({ status: 2, lines: [] })
    expect(errors).toContain('This is typed at a terminal, and there is none here. Nothing was done')
  }
  const { status, lines } = await terminal.say(['/wallet'])
  expect(status).toBe(0)
  expect(lines.at(-1)).toContain('There is no real wallet yet.')
  expect(allFiles(terminal.profile).filter((path) => path.includes('wallet/vault'))).toEqual([])
})

test('K06, K07, K08: made, locked, unlocked and re-keyed at a real terminal, by the process that holds the keys', async ({
  terminal,
}) => {
  test.skip(!hasPseudoTerminal, 'needs util-linux’s script to make a terminal')
  const person = new Person(terminal.profile)
  await person.sees(prompt)
  person.types('/wallet create')
  const shown = await person.sees(/1\. [a-z]+[\s\S]*Press Enter once you have written them down/)
  const numbered = [...shown.matchAll(/(\d+)\. ([a-z]+)/g)]
  const words = numbered.sort((a, b) => Number(a[1]) - Number(b[1])).map((match) => match[2] ?? '')
  expect(words).toHaveLength(12)
  person.types('')
  for (let count = 0; count < 3; count += 1) {
    const place = Number(/\d+/.exec(await person.sees(/Word \d+ of what you wrote down: /))?.[0])
    person.types(words[place - 1] ?? '')
  }
  await person.sees(/A password for the wallet: /)
  person.types(password)
  await person.sees(/once more: /)
  person.types(password)
  const account = mnemonicToAccount(words.join(' ')).address
  expect(await person.sees(/Its account is 0x[0-9a-fA-F]{40}/)).toContain(account)
  // Nothing that was typed there is typed here: the prompt is clean, and works.
  await person.sees(prompt)

  person.types('/wallet lock')
  await person.sees(/The wallet is locked/)
  person.types('/wallet unlock')
  await person.sees(/The wallet’s password: /)
  person.types(other)
  await person.sees(/does not open/)
  await person.sees(/The wallet’s password: /)
  person.types(password)
  await person.sees(/The wallet is open\./)
  person.types('/wallet add Savings')
  await person.sees(/as “Savings”\? Type yes: /)
  person.types('yes')
  await person.sees(/Added\./)
  person.types('/wallet password')
  await person.sees(/password now: /)
  person.types(password)
  await person.sees(/The new password: /)
  person.types(other)
  await person.sees(/once more: /)
  person.types(other)
  await person.sees(/The password is changed\./)
  person.types('/wallet unlock')
  await person.sees(/password: /)
  person.presses('Ctrl-C')
  await person.sees(/You left before it was done/)
  person.types('/wallet accounts')
  const second = mnemonicToAccount(words.join(' '), { addressIndex: 1 }).address
  expect(await person.sees(/0x[0-9a-fA-F]{40} {2}Savings/)).toContain(second)
  // The rest of the app goes on beside it.
  person.types('show my portfolio')
  await person.sees(/You hold/)
  person.types('quit')
  expect(await person.ended).toBe(0)

  expect(person.screen).not.toContain('canary')
  const afterwards = person.screen.slice(person.screen.indexOf('Its account is'))
  for (const pair of words.slice(1).map((word, at) => `${words[at]} ${word}`)) expect(afterwards).not.toContain(pair)
  // Neither words nor passwords are in any file of the profile.
  const files = allFiles(terminal.profile)
  expect(files.some((path) => path.endsWith('wallet/vault.json'))).toBe(true)
  for (const path of files) {
    const text = readFileSync(path, 'latin1')
    expect(text.includes('canary') || text.includes(words.slice(0, 3).join(' ')), path).toBe(false)
  }
  expect(statSync(join(terminal.profile, 'wallet', 'vault.json')).mode & 0o777).toBe(0o600)
  const vault = JSON.parse(readFileSync(join(terminal.profile, 'wallet', 'vault.json'), 'utf8'))
  expect(vault.header).toMatchObject({ version: 2, kdf: { name: 'scrypt', N: 262_144, r: 8, p: 1 } })
})

test('K09: words stand on a screen of their own; a signer that dies meanwhile leaves none of them, and the prompt works', async ({
  terminal,
}) => {
  test.skip(!hasPseudoTerminal, 'needs util-linux’s script to make a terminal')
  const person = new Person({ profile: terminal.profile, terminal: 'xterm' })
  await person.sees(/> /)
  person.types('/wallet create 24')
  const shown = await person.sees(/24\. [a-z]+[\s\S]*Press Enter once you have written them down/)
  expect([...shown.matchAll(/\d+\. [a-z]+/g)].length).toBeGreaterThan(0)
  const before = person.screen
  expect(before.lastIndexOf('\u001b[?1049h'), 'the second screen is open').toBeGreaterThan(
    before.lastIndexOf('\u001b[?1049l'),
  )
  const [signer] = person.processes('signerProcess')
  if (signer === undefined) throw new Error('no signer')
  process.kill(signer, 'SIGKILL')
  await person.sees(/The part of Sayso that signs stopped/)
  expect(person.screen.slice(before.length)).toContain('\u001b[2J\u001b[H\u001b[?1049l')
  expect(person.screen.slice(before.length)).not.toMatch(/\d+\. [a-z]+/)
  // A new signer is there at once; it knows nothing of those words, and nothing was written.
  person.types('/wallet')
  await person.sees(/There is no real wallet yet/)
  person.types('/wallet restore')
  await person.sees(/words of the wallet, on one line: /)
  person.types('abandon '.repeat(11))
  person.types('')
  for (const what of [/A password for the wallet on this machine: /, /once more: /]) {
    await person.sees(what)
    person.types(password)
  }
  await person.sees(/Those are 11 words/)
  person.types('quit')
  expect(await person.ended).toBe(0)
  expect(person.screen).not.toContain('canary')
  expect(allFiles(terminal.profile).filter((path) => path.includes('vault.json') && path.includes('/wallet/'))).toEqual(
    [],
  )
})
