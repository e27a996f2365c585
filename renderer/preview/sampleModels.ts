import type { ModelsView, PullProgress } from '../../src/api/Core.ts'

export const sampleModels: ModelsView = {
  status: 'ready',
  host: 'http://192.168.1.20:11434',
  local: false,
  version: '0.12.3',
  installed: [
    { name: 'llama3.2:3b', digest: `sha256:${'a80c4f17acd5'.repeat(5)}`, size: '2019393189' },
    { name: 'gemma3:1b', digest: `sha256:${'8648f39daa8f'.repeat(5)}`, size: '815319791' },
  ],
  chosen: 'llama3.2:3b',
  recommended: { name: 'qwen3:4b', reason: 'It needs 3.5 GB, and 11.2 GB of memory are free.' },
  warnings: [
    'Your words would leave this machine: Ollama runs at 192.168.1.20.',
    'llama3.2:3b is not what it was when you chose it: its digest has changed.',
  ],
  guidance: '',
}

export const sampleNoModels: ModelsView = {
  status: 'absent',
  host: 'http://127.0.0.1:11434',
  local: true,
  version: null,
  installed: [],
  chosen: null,
  recommended: null,
  warnings: [],
  guidance: 'Get Ollama from ollama.com/download and start it. Sayso works in full without it.',
}

const gigabytes = (tenths: number) => `${tenths}00000000`

export const samplePull: readonly PullProgress[] = [
  { status: 'pulling', detail: 'Looking for it', completed: null, total: null },
  { status: 'pulling', detail: 'Fetching', completed: gigabytes(1), total: gigabytes(26) },
  { status: 'pulling', detail: 'Fetching', completed: '812000000', total: gigabytes(26) },
]
