/** The contract's public surface: the GraphQL schema, and a server for it. */
export { graphSchema } from './graph/graph-schema.js'
export { printContract } from './print-contract.js'
export { type RunningServer, type ServerOptions, startServer } from './server/start-server.js'
