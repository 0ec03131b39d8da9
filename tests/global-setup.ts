import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../schema/package-root.js'

/** Compiles what the command line needs, once: tests that run it as a program run what a reader runs. */
export default function compile(): void {
  execFileSync(process.execPath, [join(packageRoot(), 'node_modules/typescript/bin/tsc'), '-b', 'schema'], {
    cwd: packageRoot(),
    stdio: 'inherit',
  })
}
