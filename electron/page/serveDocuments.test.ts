import { expect, test, vi } from 'vitest'
import type { BridgeReply } from '../../src/api/bridge/messages.ts'
import { serveDocuments } from './serveDocuments.ts'
import { stillCore } from './stillCore.ts'

const first = 'document-number-one'
const second = 'document-number-two'
const ask = (id: number) => ({ kind: 'query', id, path: 'history', input: undefined })

function setUp() {
  const delivered: (readonly [string, BridgeReply])[] = []
  const history = vi.fn(() => [])
  const documents = serveDocuments(stillCore({ history }), (document, reply) => delivered.push([document, reply]))
  return { documents, delivered, history }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

test('default', async () => {
  const { documents, delivered } = setUp()
  documents.receive(first, ask(0))
  await settled()
  expect(delivered).toEqual([[first, { kind: 'result', id: 0, data: [] }]])
})

test('behavior: a reload starts at id 0 again, and the document before it gets nothing more', async () => {
  const { documents, delivered } = setUp()
  documents.receive(first, ask(0))
  documents.receive(second, ask(0))
  await settled()
  expect(delivered.map(([document]) => document)).toEqual([second])
})

test('behavior: a document that is gone cannot speak any more', async () => {
  const { documents, delivered, history } = setUp()
  documents.receive(first, ask(0))
  await settled()
  documents.leave()
  documents.receive(first, ask(1))
  await settled()
  expect(delivered).toHaveLength(1)
  expect(history).toHaveBeenCalledTimes(1)
})

test.each([undefined, 7, '', 'short', 'x'.repeat(65), '<script>alert(1)</script>'])(
  'behavior: %j is no document',
  async (document) => {
    const { documents, history } = setUp()
    documents.receive(document, ask(0))
    await settled()
    expect(history).not.toHaveBeenCalled()
  },
)
