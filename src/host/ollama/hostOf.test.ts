import { describe, expect, test } from 'vitest'
import { hostOf } from './hostOf.ts'

describe('hostOf', () => {
  test('default', () => {
    expect(hostOf(undefined)).toEqual({
      url: 'http://127.0.0.1:11434',
      shown: 'http://127.0.0.1:11434',
      local: true,
      problem: null,
    })
  })

  test.each([
    ['localhost', 'http://localhost:11434', true],
    [':8080', 'http://127.0.0.1:8080', true],
    ['0.0.0.0', 'http://127.0.0.1:11434', true],
    ['127.0.0.2:1', 'http://127.0.0.2:1', true],
    ['[::1]:5', 'http://[::1]:5', true],
    ['http://192.168.1.7', 'http://192.168.1.7', false],
    ['https://ollama.example/base', 'https://ollama.example/base', false],
    ['127.0.0.1.evil.example', 'http://127.0.0.1.evil.example:11434', false],
    ['localhost.evil.example:1', 'http://localhost.evil.example:1', false],
  ])('behavior: %s is %s (this machine: %s)', (given, url, local) => {
    expect(hostOf(given)).toMatchObject({ url, local, problem: null })
  })

  test('behavior: a password is used, and never shown', () => {
    expect(hostOf('https://me:secret@box.example')).toMatchObject({
      url: 'https://me:secret@box.example',
      shown: 'https://box.example',
    })
  })

  test.each(['file:///etc/passwd', 'http://', 'not an address', 'javascript://x'])(
    'behavior: %s is no address, and that is said',
    (given) => {
      expect(hostOf(given)).toMatchObject({
        url: 'http://127.0.0.1:11434',
        problem: expect.stringContaining('OLLAMA_HOST'),
      })
    },
  )
})
