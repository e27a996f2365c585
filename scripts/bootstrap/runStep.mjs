import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/** @typedef {{ status: number, output: string }} Ended */

/** A line for the person. Always on stderr: stdout belongs to the answers, which scripts read.
 * @param {string} line */
export function tell(line) {
  process.stderr.write(`Sayso: ${line}\n`)
}

const beatMs = 10_000

/**
 * Runs one slow step of the set-up and shows that it is alive. Resolves also where the step fails.
 * @param {string} title what is done, for the person: "installing the dependencies (npm ci)"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, cwd?: string }} [options]
 * @returns {Promise<Ended>}
 */
export async function runStep(title, command, args, options = {}) {
  tell(`${title} …`)
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const beat = setInterval(() => tell(`still ${title}, ${seconds()} s so far …`), beatMs)
  const ended = await runQuietly(command, args, options)
  clearInterval(beat)
  if (ended.status === 0) tell(`done in ${seconds()} s.`)
  return ended
}

/**
 * Runs a program to its end and keeps the last of what it said.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, cwd?: string, timeoutMs?: number }} [options]
 * @returns {Promise<Ended>}
 */
export function runQuietly(command, args, { env = process.env, shell = false, cwd = root, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    let output = ''
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output = (output + chunk.toString()).slice(-20_000)
    }
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      timeout: timeoutMs,
    })
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ status: 127, output: error.message }))
    child.on('close', (code) => resolve({ status: code ?? 128, output }))
  })
}

/**
 * The line that says what went wrong: the first that names an error, or else the last. Traces follow errors.
 * @param {string} output
 */
export function tellingLine(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const named = lines.find((line) => /^(\w*Error|E|error|npm error|\[[\w-]+\])[ :]/.test(line))
  return (named ?? lines.at(-1) ?? 'it said nothing').replace(/[.\s]+$/, '')
}
