import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPage } from './answerPage.ts'
import { contentSecurityPolicy } from './pageHeaders.ts'
import { type Page, readPage } from './readPage.ts'

const origin = 'app://sayso'
let folder = ''
let page: Page = new Map()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-page-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sayso</title>')
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'index.js.map'), '{}')
  // Windows lets few accounts make links.
  if (process.platform !== 'win32') symlinkSync('/etc/hostname', join(folder, 'assets', 'link.js'))
  page = readPage(folder)
})

afterAll(() => rmSync(folder, { recursive: true }))

const statusOf = (path: string, method = 'GET') => answerPage(page, origin, { method, url: origin + path }).status

test('default', () => {
  const answer = answerPage(page, origin, { method: 'GET', url: `${origin}/assets/index.js` })
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(answer.body.toString()).toBe('export {}')
  expect([...page.keys()].sort()).toEqual(['/', '/assets/index.js', '/index.html'])
})

test('E06: the policy is exactly this, on every answer', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'",
  )
  for (const url of ['/', '/nowhere']) {
    const { headers } = answerPage(page, origin, { method: 'GET', url: origin + url })
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
  }
})

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/assets/%2e%2e/index.html',
  '/assets//index.js',
  '/assets/index.js%00',
  '/ASSETS/index.js',
  '/assets/index.js?x',
  '/assets/link.js',
  '/assets/index.js.map',
  '/assets',
  '',
  '.evil/index.html',
])('E07: %j is not here', (path) => {
  expect(statusOf(path)).toBe(404)
})

test('E07: other addresses and methods', () => {
  expect(answerPage(page, origin, { method: 'GET', url: 'file:///etc/hostname' }).status).toBe(404)
  expect(answerPage(page, origin, { method: 'GET', url: 'app://other/index.html' }).status).toBe(404)
  expect(statusOf('/', 'POST')).toBe(405)
})

test('behavior: a folder without a page is an error', () => {
  expect(() => readPage(join(folder, 'assets'))).toThrow('There is no built page')
})
