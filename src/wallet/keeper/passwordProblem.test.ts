import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passwordBytes } from './passwordBytes.ts'
import { passwordProblem } from './passwordProblem.ts'

describe('passwordProblem', () => {
  test.each([
    'four lamps over a quiet canal',
    'eleven grey herons, one boat',
    'purple otter juggling 19 teacups',
    'kV9#x!Qm2z$R',
    'gT7!qLx2#v',
    '海辺の灯台は静かに光っている',
    'Der Zug nach Emden hat Verspätung',
  ])('K06 default: “%s” will do', (password) => {
    expect(passwordProblem(password)).toBeNull()
  })

  test.each([
    '1234',
    '12345678',
    'qwertyui',
    'password',
    'passwordpassword',
    'Password1234!',
    'P@ssw0rd2024!!',
    '123456789012',
    '1234567890abc',
    'qwertyuiop123',
    '1q2w3e4r5t6y',
    '!QAZ2wsx3EDC',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'iloveyou2024',
    'letmeinletmein1',
    'Ethereum-Wallet-2025',
    'correct horse battery staple',
    '            ',
    'ｐａｓｓｗｏｒｄ１２３４',
    'Liverpool2019',
    'zyxwvutsrqponm',
  ])('K06 behavior: “%s” is turned down in one sentence that says what to take', (password) => {
    const problem = passwordProblem(password)
    expect(problem).toMatch(/^This password .*Take /)
  })

  test('K06 behavior: fewer than ten characters never do, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9, unit: 'binary' }), (password) => {
        fc.pre([...password.normalize('NFKC')].length < 10)
        expect(passwordProblem(password)).not.toBeNull()
      }),
    )
  })

  test('K06 behavior: a random password of 16 letters and digits always does', () => {
    const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { minLength: 16, maxLength: 40 }), (characters) => {
        // Shrinking aside, sixteen draws that are a run or a word are rarer than a broken cipher.
        fc.pre(new Set(characters).size > 9)
        expect(passwordProblem(characters.join(''))).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })

  test('K06 behavior: one password on two keyboards is one password (NFKC), and another is another', () => {
    expect(passwordBytes('Ångström ﬁve')).toEqual(passwordBytes('A\u030Angstro\u0308m five'))
    expect(passwordBytes('ｃａｎａｌ')).toEqual(passwordBytes('canal'))
    expect(passwordBytes('canal')).not.toEqual(passwordBytes('Canal'))
  })
})
