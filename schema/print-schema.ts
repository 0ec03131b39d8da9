import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { graphSchema } from './graph/graph-schema.js'
import { packageRoot } from './package-root.js'
import { printContract } from './print-contract.js'

writeFileSync(join(packageRoot(), 'schema/schema.graphql'), printContract(graphSchema))
