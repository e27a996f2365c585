import { parseSync } from 'vite'

/** Whether a file can hold tests of rows: vitest's, or a story. This folder's own speak of rows and show none. */
export function holdsTests(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) && !path.startsWith('scripts/security/')
}

const runners = /^(test|it|story|\w+Story)$/
/** A test that never runs, or has to fail, shows nothing. */
const idle = new Set(['skip', 'todo', 'fixme', 'fails', 'fail'])

/** The titles of the tests in a file, as they are written: `%s` and the like stand unfilled. */
export function findTitles(path: string, text: string): readonly string[] {
  const titles: string[] = []
  visit(programOf(path, text), (node) => {
    if (node.type !== 'CallExpression' || !Array.isArray(node.arguments) || !isRunner(node.callee)) return
    const title = textOf(node.arguments[0])
    if (title !== null) titles.push(title)
  })
  return titles
}

/** Whether a title begins with what a table fills in. */
export function isFilled(title: string): boolean {
  return /^[%$]/.test(title)
}

/** Every string in a file: one of them fills such a title. */
export function findTexts(path: string, text: string): readonly string[] {
  const texts: string[] = []
  visit(programOf(path, text), (node) => {
    const found = textOf(node)
    if (found !== null) texts.push(found)
  })
  return texts
}

function programOf(path: string, text: string): unknown {
  const { program, errors } = parseSync(path, text)
  const [error] = errors
  if (error !== undefined) throw new Error(`${path}: ${error.message}`)
  return program
}

type Node = { readonly [key: string]: unknown }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see)
    return
  }
  if (!isNode(value)) return
  see(value)
  for (const child of Object.values(value)) visit(child, see)
}

/** `test`, `test.each(…)`, `test.skipIf(…)`, `chainStory`, but not `test.skip` nor `test.describe`. */
function isRunner(callee: unknown): boolean {
  if (!isNode(callee)) return false
  if (callee.type === 'Identifier') return typeof callee.name === 'string' && runners.test(callee.name)
  if (callee.type === 'CallExpression') return isRunner(callee.callee)
  if (callee.type !== 'MemberExpression' || !isNode(callee.property)) return false
  const { name } = callee.property
  return typeof name === 'string' && !idle.has(name) && name !== 'describe' && isRunner(callee.object)
}

/** What a string begins with: of a template, what stands before its first value. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null
  const first: unknown = node.quasis[0]
  const value = isNode(first) && isNode(first.value) ? first.value.cooked : null
  return typeof value === 'string' ? value : null
}
