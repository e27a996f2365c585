import { describe, expect, test } from 'vitest'
import { Left, Prompter } from './Prompter.ts'
import { PersonAtTty } from './testing/PersonAtTty.ts'

function at(clears = true) {
  const person = new PersonAtTty()
  return { person, prompter: new Prompter(person, clears) }
}

describe('Prompter', () => {
  test('default: a line that is seen, and one that is not', async () => {
    const { person, prompter } = at()
    person.types('savings')
    expect(await prompter.ask('Name: ')).toBe('savings')
    expect(person.screen).toBe('Name: savings\r\n')
    person.types('hidden words')
    expect(await prompter.askHidden('Password: ')).toBe('hidden words')
    expect(person.screen).toBe('Name: savings\r\nPassword: \r\n')
  })

  test.each<[string, string, string]>([
    ['backspace', 'abx\u007fc\r', 'abc'],
    ['backspace over a character of three bytes', 'a海\u007fb\r', 'ab'],
    ['backspace over one of four', 'a🦫\u0008b\r', 'ab'],
    ['backspace at the start', '\u007f\u007fa\r', 'a'],
    ['Ctrl-U', 'wrong\u0015right\r', 'right'],
    ['arrow keys', 'a\u001b[Db\u001bOC\u001b[1;5Dc\r', 'abc'],
    ['tabs and other control characters', 'a\tb\u0007c\r', 'abc'],
    ['a line feed', 'abc\n', 'abc'],
    ['Ctrl-D within a line', 'a\u0004b\r', 'ab'],
  ])('behavior: %s', async (_name, keys, line) => {
    for (const shown of [true, false]) {
      const { person, prompter } = at()
      person.presses(keys)
      expect(await (shown ? prompter.ask('') : prompter.askHidden(''))).toBe(line)
    }
  })

  test('behavior: keys that arrive one byte at a time, and several lines at once', async () => {
    const { person, prompter } = at()
    for (const key of 'first海\r\nsecond\r\nthird\n') person.presses(key)
    expect([await prompter.ask(''), await prompter.ask(''), await prompter.ask('')]).toEqual([
      'first海',
      'second',
      'third',
    ])
    person.presses('one\r\ntwo\r\n')
    expect([await prompter.ask(''), await prompter.ask('')]).toEqual(['one', 'two'])
  })

  test('behavior: a flood is bounded', async () => {
    const { person, prompter } = at()
    person.types('x'.repeat(100_000))
    expect(await prompter.askHidden('')).toHaveLength(2_000)
  })

  test.each<[string, (person: PersonAtTty) => void]>([
    ['Ctrl-C', (person) => person.presses('half\u0003')],
    ['Ctrl-D', (person) => person.presses('\u0004')],
    ['a closed window', (person) => person.leaves()],
  ])('behavior: %s leaves, and takes what was shown apart off the screen', async (_name, leave) => {
    for (const clears of [true, false]) {
      const { person, prompter } = at(clears)
      leave(person)
      const leaving = prompter.apart(async (screen) => {
        prompter.say('secret words')
        return screen.ask('Enter: ')
      })
      await expect(leaving).rejects.toBeInstanceOf(Left)
      expect(person.screen.slice(person.screen.indexOf('secret words'))).toMatch(
        // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is cleared with them
        clears ? /\u001b\[2J\u001b\[H\u001b\[\?1049l$/ : /(\r\n){200}$/,
      )
    }
  })

  test('behavior: where nothing can be cleared, nothing that is typed apart is shown', async () => {
    const { person, prompter } = at(false)
    person.types('abandon ability able')
    expect(await prompter.apart((screen) => screen.ask('Words: '))).toBe('abandon ability able')
    expect(person.screen).not.toContain('abandon')
  })

  test('K08 behavior: the bytes that were typed are wiped once they were read', async () => {
    const { person, prompter } = at()
    person.types('a password of some length')
    await prompter.askHidden('')
    for (const bytes of person.given) expect([...bytes].every((byte) => byte === 0)).toBe(true)
  })

  test('behavior: what stands in a question cannot move the cursor', () => {
    const { person, prompter } = at()
    prompter.say('Call it “a\u001b[2J\u202Eb”?')
    expect(person.screen).toBe('Call it “a\\u{1b}[2J\\u{202e}b”?\r\n')
  })
})
