import type { ConfigureRequest, QuoteRequest } from '../../engine/model/request.js'

/** What a quote's request says of the customer and the selection: all that the other questions know. */
export function selectingPart({ offering, facts, at, choices }: QuoteRequest): ConfigureRequest {
  return { offering, facts, at, choices }
}
