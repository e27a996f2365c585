import { expect, test } from 'vitest'
import { root } from '../bootstrap/root.mjs'
import { isTest } from './checkImports.ts'
import { readFiles } from './readFiles.ts'

test('default: times are written in one place of the window alone, so that one moment has one form on every page', () => {
  const window = [...readFiles(root)].filter(([path]) => path.startsWith('renderer/') && !isTest(path))
  const writing = window.filter(([, text]) => /\b(?:dateTime\(|toLocale(?:Date|Time)?String\()/.test(text))
  expect(writing.map(([path]) => path)).toEqual(['renderer/ui/useMoments.ts'])
})
