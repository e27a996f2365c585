import { runOnAnvil } from './runOnAnvil.ts'

/** A process that carries out a plan and kills itself at one boundary: before or after one write of the journal or one send. */
const [folder = '', rpcUrl = '', killAt = '0'] = process.argv.slice(2)
const boundaries = await runOnAnvil(folder, rpcUrl, (boundary) => {
  if (boundary === Number(killAt)) process.kill(process.pid, 'SIGKILL')
})
process.stdout.write(JSON.stringify(boundaries))
