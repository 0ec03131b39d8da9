import { join } from 'node:path'
import { build } from 'vite'
import { packageRoot } from '../schema/package-root.js'

/** Builds the command line, once: tests that run it as a program run what a reader runs. */
export default async function buildCommandLine(): Promise<void> {
  await build({ configFile: join(packageRoot(), 'schema/vite.config.ts'), logLevel: 'warn' })
}
