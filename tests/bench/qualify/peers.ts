import type { Peer } from './peer.js'
import { closures } from './peers/closures.js'
import { jsonLogic } from './peers/json-logic.js'
import { jsonRules } from './peers/json-rules.js'
import { nodeRules } from './peers/node-rules.js'
import { zenExpression, zenTable } from './peers/zen.js'

/** The quickest first; closures always take part. */
export const peers: readonly Peer[] = [closures, jsonLogic, nodeRules, zenTable, zenExpression, jsonRules]
