import { parseSync } from 'vite'

export type Import = { readonly specifier: string; readonly typeOnly: boolean; readonly line: number }

export type Source = {
  readonly imports: readonly Import[]
  /** `x as T`, except `as const` and inside functions called parse…: line numbers. */
  readonly assertions: readonly number[]
  /** Whether the file does nothing but pass on what others export. */
  readonly onlyReExports: boolean
  readonly lines: number
}

/** Reads what the checks look at out of one file. Throws where the file does not parse. */
export function readSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text)
  const [error] = errors
  if (error !== undefined) throw new Error(`${path}: ${error.message}`)
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const imports: Import[] = []

  for (const { moduleRequest, entries, start } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every(({ isType }) => isType)
    imports.push({ specifier: moduleRequest.value, typeOnly, line: lineAt(start) })
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType, start } of entries) {
      if (moduleRequest !== null)
        imports.push({ specifier: moduleRequest.value, typeOnly: isType, line: lineAt(start) })
    }
  }
  const assertions: number[] = []
  visit(program, [], (node, names) => {
    const called = specifierCalled(node)
    if (called !== null) imports.push({ specifier: called, typeOnly: false, line: lineAt(startOf(node)) })
    if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return
    if (!isConst(node.typeAnnotation) && !names.some((name) => /^parse/.test(name))) {
      assertions.push(lineAt(startOf(node)))
    }
  })
  const { body } = program
  const onlyReExports =
    body.length > 0 &&
    body.every(
      (node) =>
        node.type === 'ExportAllDeclaration' ||
        node.type === 'ImportDeclaration' ||
        (node.type === 'ExportNamedDeclaration' && node.declaration === null),
    )
  return { imports, assertions, onlyReExports, lines: text.split('\n').length - 1 }
}

type Node = { readonly [key: string]: unknown }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

/** Walks the whole tree; `names` are the functions that a node lies in. */
function visit(value: unknown, names: readonly string[], see: (node: Node, names: readonly string[]) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, names, see)
    return
  }
  if (!isNode(value)) return
  see(value, names)
  const name = nameOf(value)
  const inside = name === null ? names : [...names, name]
  for (const child of Object.values(value)) visit(child, inside, see)
}

/** The name of a function, or of the variable or property that holds one. */
function nameOf(node: Node): string | null {
  const holds = ['FunctionDeclaration', 'VariableDeclarator'].includes(String(node.type)) ? node.id : node.key
  return isNode(holds) && typeof holds.name === 'string' ? holds.name : null
}

function isConst(annotation: unknown): boolean {
  if (!isNode(annotation) || !isNode(annotation.typeName)) return false
  return annotation.typeName.name === 'const'
}

/** The module of `import('…')`, `require('…')` or `import('…').Type`. */
function specifierCalled(node: Node): string | null {
  if (node.type === 'ImportExpression' || node.type === 'TSImportType') return literal(node.source ?? node.argument)
  const isRequire = node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'require'
  return isRequire && Array.isArray(node.arguments) ? literal(node.arguments[0]) : null
}

function literal(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'TSLiteralType') return literal(node.literal)
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

function startOf(node: Node): number {
  return typeof node.start === 'number' ? node.start : 0
}
