import { parentPort, workerData } from 'node:worker_threads'
import { populationMachine } from '../../engine/rules/population/population-machine.js'
import { pieceSize, type ThreadReport, type ThreadWork } from './thread-work.js'

// Takes one piece of the population after another until none is left.
const { plan, columns, rows, next }: ThreadWork = workerData
const machine = populationMachine(plan, columns)
const counts = new Int32Array(2 * plan.offerings)

for (let from = takePiece(); from < columns.customers; from = takePiece()) {
  const to = Math.min(columns.customers, from + pieceSize)
  machine.answer(from, to, { counts, rows })
  report({ kind: 'answered', customers: to - from })
}
report({ kind: 'finished', counts })

function takePiece(): number {
  return Atomics.add(next, 0, 1) * pieceSize
}

function report(said: ThreadReport): void {
  parentPort!.postMessage(said)
}
