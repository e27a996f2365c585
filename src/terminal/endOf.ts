import { exitStatus, type Stage } from '../model/Stage.ts'

/** The exit status that a stage ends a message with; null where the message goes on after it. */
export function endOf(stage: Stage): number | null {
  switch (stage.stage) {
    case 'answer':
      return exitStatus.done
    case 'ask':
      return exitStatus.question
    case 'refuse':
      return exitStatus.refused
    case 'unsupported':
      return exitStatus.unsupported
    case 'error':
      return exitStatus.failed
    case 'verdict':
      return stage.hash === null ? exitStatus.refused : null
    case 'receipt':
      return stage.status === 'done' ? exitStatus.done : exitStatus.failed
    case 'moving':
      return exitStatus.done
    default:
      return null
  }
}
