import { editor } from 'monaco-editor/editor.js'

interface Wanted<Host> {
  readonly label: string
  readonly createData: unknown
  readonly host?: Host
  readonly keepIdleModels?: boolean
}

/**
 * Starts the worker of a language. It stands in for the editor's own module of the same purpose, which would bring every
 * feature of the editor along, and bring them after the editor began, when it can no longer know of them.
 */
export function createWebWorker<Host>({ label, createData, host, keepIdleModels = false }: Wanted<Host>): unknown {
  const worker = self.MonacoEnvironment!.getWorker('workerMain.js', label)
  worker.postMessage('ignore')
  worker.postMessage(createData)
  return editor.createWebWorker({ worker, keepIdleModels, ...(host === undefined ? {} : { host: host as never }) })
}
