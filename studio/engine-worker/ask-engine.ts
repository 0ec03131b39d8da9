import type { EngineAnswers, EngineQuestion, EngineReply } from './protocol.js'

/** The engine broke on a question: a bug that is shown, never hidden. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure'
}

export type AskEngine = <Question extends EngineQuestion>(question: Question) => Promise<EngineAnswers[Question['kind']]>

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (failure: Error) => void
}

/** Starts the engine in its own thread. Answers come in the order of the questions. */
export function startEngine(worker: Worker = engineWorker()): AskEngine {
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<EngineReply>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'answered') asked?.resolve(data.answer as never)
    else asked?.reject(new EngineFailure(data.message))
  }
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new EngineFailure(message))
    waiting.clear()
  }
  return (question) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, question })
    })
}

function engineWorker(): Worker {
  return new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'engine' })
}
