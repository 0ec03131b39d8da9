import { Worker } from 'node:worker_threads'

/**
 * Starts a thread that runs a module beside the caller's: `startThread(import.meta.url, 'population-thread', work)`.
 * Where the program runs from its sources, as tests and benchmarks do, threads don't know TypeScript by themselves and
 * are taught it first.
 */
export function startThread(beside: string, module: string, work: unknown): Worker {
  const fromSource = beside.endsWith('.ts')
  const entry = new URL(`./${module}${fromSource ? '.ts' : '.js'}`, beside)
  return new Worker(fromSource ? withTypeScript(entry) : entry, { workerData: work })
}

function withTypeScript(entry: URL): URL {
  const [loader, module] = [import.meta.resolve('tsx/esm/api'), entry.href].map((address) => JSON.stringify(address))
  return new URL(
    `data:text/javascript,${encodeURIComponent(`const { register } = await import(${loader}); register(); import(${module})`)}`,
  )
}
