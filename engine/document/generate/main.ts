import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { validatorsSource } from './validators-source.js'

const source = validatorsSource()
writeFileSync(new URL('../validators.generated.ts', import.meta.url), source)
console.log(`validators.generated.ts: ${source.length} characters, ${gzipSync(source).length} bytes gzipped`)
