import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

test.each(['renderer', 'sheet'])(
  'default: the windows of %s name the icon, which a browser else draws as a globe',
  (page) => {
    const document = readFileSync(join(root, page, 'index.html'), 'utf8')
    expect(document).toContain('<link rel="icon" type="image/svg+xml" href="../assets/icons/favicon.svg" />')
  },
)
