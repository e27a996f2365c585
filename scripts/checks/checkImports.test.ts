import { expect, test } from 'vitest'
import { checkImports, isTest } from './checkImports.ts'

const empty = { 'src/guard/rules/amount.ts': 'export const rule = 1' }

/** What the checks say about a checkout of these files. */
function said(files: Readonly<Record<string, string>>): readonly string[] {
  return checkImports(new Map(Object.entries(files))).map(({ path, sentence }) => `${path}: ${sentence}`)
}

test('default', () => {
  expect(
    said({
      'src/sayso.ts': "import { plan } from './planner/plan.ts'\nimport type { Core } from './api/Core.ts'",
      'src/planner/plan.ts':
        "import type { Plan } from '../model/Plan.ts'\nimport { supply } from '../protocols/aave/build.ts'",
      'src/wallet/signInOrder.ts': "import { signStep } from './signStep.ts'",
      'src/host/signer/signerProcess.ts': "import { runSigner } from './runSigner.ts'",
      'src/guard/judge.ts': "import { decode } from '../protocols/aave/decode.ts'",
      'src/host/openCore.ts':
        "import { join } from 'node:path'\nimport { connectSigner } from './signer/connectSigner.ts'",
      'renderer/App.tsx': "import { useState } from 'react'\nimport type { AppRouter } from '../src/api/router.ts'",
      'src/terminal/main.ts': "import { openCore } from '../host/openCore.ts'",
    }),
  ).toEqual([])
})

test.each([
  ['a face reaches past the contract', 'renderer/App.tsx', "import { plan } from '../src/planner/plan.ts'"],
  ['a face reaches the host', 'renderer/App.tsx', "import { openCore } from '../src/host/openCore.ts'"],
  ['the terminal reaches a room', 'src/terminal/main.ts', "import { judge } from '../guard/judge.ts'"],
  ['a shell reaches a room', 'electron/main.ts', "import { judge } from '../src/guard/judge.ts'"],
  ['the contract is imported from below', 'src/planner/plan.ts', "import { router } from '../api/router.ts'"],
  ['the contract’s types as values', 'src/sayso.ts', "import { Core } from './api/Core.ts'"],
  ['a room reaches the corridor', 'src/planner/plan.ts', "import { sayso } from '../sayso.ts'"],
  ['a room reaches another', 'src/planner/plan.ts', "import { simulate } from '../simulation/simulate.ts'"],
  ['a type counts too', 'src/planner/plan.ts', "import type { Bundle } from '../simulation/simulate.ts'"],
  ['a re-export counts too', 'src/model/Plan.ts', "export * from '../planner/plan.ts'"],
  ['a late import counts too', 'src/model/Plan.ts', "export const late = () => import('../planner/plan.ts')"],
  ['model reaches protocols', 'src/model/Plan.ts', "import { supply } from '../protocols/aave/build.ts'"],
  ['chain reaches a room', 'src/chain/Clock.ts', "import { plan } from '../planner/plan.ts'"],
  ['src reaches a face', 'src/host/openCore.ts', "import { lockWindow } from '../../electron/lockWindow.ts'"],
  ['a room without a layer', 'src/newroom/thing.ts', "import { plan } from '../model/Plan.ts'"],
  ['Node in a room', 'src/planner/plan.ts', "import { readFileSync } from 'node:fs'"],
  ['Node by require', 'src/planner/plan.ts', "const fs = require('node:fs')"],
  ['React in src', 'src/planner/plan.ts', "import { useState } from 'react'"],
  ['Electron in the host', 'src/host/openCore.ts', "import { app } from 'electron'"],
  ['a type asserted', 'src/planner/plan.ts', 'export const amount = input as bigint'],
  ['a folder called utils', 'src/planner/utils/round.ts', 'export const round = 1'],
  ['an index that only re-exports', 'src/planner/index.ts', "export { plan } from './plan.ts'"],
  ['a file too long', 'src/planner/plan.ts', 'export {}\n'.repeat(401)],
  ['a test’s part in the app', 'src/execution/execute.ts', "import { chain } from './chainForTests.ts'"],
])('behavior: %s', (_name, path, text) => {
  const found = said({ [path]: text, 'src/execution/chainForTests.ts': 'export const chain = 1' })
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(path)
})

test.each([
  ['the signing function', 'src/sayso.ts', "import { signStep } from './wallet/signStep.ts'"],
  ['the signing function', 'src/host/openCore.ts', "import { signStep } from '../wallet/signStep.ts'"],
  ['the signing function', 'src/execution/execute.ts', "import { signStep } from '../wallet/signStep.ts'"],
  ['the signer', 'src/corridor/createCore.ts', "import { createSigner } from '../wallet/createSigner.ts'"],
  ['the signer', 'src/host/openCore.ts', "import { createSigner } from '../wallet/createSigner.ts'"],
  ['the signer’s process', 'src/host/openCore.ts', "import { serveSigner } from './signer/serveSigner.ts'"],
  ['the approval', 'src/execution/execute.ts', "import { approvePlan } from '../wallet/approvePlan.ts'"],
])('behavior: %s, from %s', (door, path, text) => {
  expect(said({ [path]: text }).join()).toContain(`imports ${door}`)
})

test.each([
  ['the planner and the reader', 'src/guard/judge.ts', "import { plan } from '../planner/plan.ts'"],
  ['the planner and the reader', 'src/guard/judge.ts', "import { ask } from '../intent/model/ask.ts'"],
  ['the building of calls', 'src/guard/judge.ts', "import { supply } from '../protocols/aave/build.ts'"],
  ['the building of calls', 'src/protocols/aave/decode.ts', "import { supply } from './build.ts'"],
  ['wallet and execution', 'src/protocols/aave/build.ts', "import { open } from '../../wallet/Vault.ts'"],
  ['wallet and execution', 'src/protocols/aave/reads.ts', "import { run } from '../../execution/execute.ts'"],
])('behavior: %s, from %s', (door, path, text) => {
  expect(said({ [path]: text }).join()).toContain(`imports ${door}`)
})

test('behavior: a way through other files counts where a mistake would be shared', () => {
  const found = said({
    'src/guard/judge.ts': "import { read } from '../protocols/aave/reads.ts'",
    'src/protocols/aave/reads.ts': "import { supply } from './build.ts'",
  })
  expect(found).toEqual([expect.stringContaining('reaches, through what it imports, the building of calls')])
})

test('behavior: what is there for tests is looked at by tests and benchmarks, and by no product', () => {
  const text = "import { everyWay } from '../../src/planner/testing/everyWay.ts'"
  const oracle = { 'src/planner/testing/everyWay.ts': '' }
  expect(said({ ...oracle, 'bench/planner/optimum.ts': text })).toEqual([])
  expect(said({ ...oracle, 'src/planner/plan.ts': text.replace('../../src/planner', '.') })).toEqual([
    expect.stringContaining('which is there for tests only'),
  ])
})

test('behavior: parse functions assert, `as const` is free, and tests look wherever they like', () => {
  expect(
    said({
      ...empty,
      'src/model/parsePlan.ts': 'export function parsePlan(input: unknown) { return input as Plan }',
      'src/model/kinds.ts': "export const kinds = ['swap'] as const",
      'src/guard/judge.test.ts': "import { plan } from '../planner/plan.ts'\nconst broken = {} as Plan",
    }),
  ).toEqual([])
})

test.each([
  ['src/guard/judge.test.ts', true],
  ['src/execution/chainForTests.ts', true],
  ['src/guard/testing/plan.ts', true],
  ['src/guard/judge.ts', false],
  ['src/model/Test.ts', false],
])('behavior: %s is there for tests: %s', (path, expected) => {
  expect(isTest(path)).toBe(expected)
})
