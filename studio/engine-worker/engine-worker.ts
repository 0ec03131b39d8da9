import { engineSession } from './engine-session.js'
import type { EngineReply, EngineRequest } from './protocol.js'

declare const self: DedicatedWorkerGlobalScope

const answer = engineSession()

self.onmessage = ({ data: { id, question } }: MessageEvent<EngineRequest>) => {
  self.postMessage(replyTo(id, question))
}

function replyTo(id: number, question: EngineRequest['question']): EngineReply {
  try {
    return { id, kind: 'answered', answer: answer(question) }
  } catch (bug) {
    return { id, kind: 'failed', message: bug instanceof Error ? bug.message : String(bug) }
  }
}
