import './scalars.js'
import './account.js'
import './catalog.js'
import './change-set.js'
import './change-set-work.js'
import './configuration.js'
import './decomposition.js'
import './explanation.js'
import './launch.js'
import './offering-stage.js'
import './qualification.js'
import './qualified-offerings.js'
import './price-list.js'
import './quote.js'
import './release.js'
import { builder } from './builder.js'

/** The contract: every noun of the graph, printed as `schema/schema.graphql`. */
export const graphSchema = builder.toSchema()
