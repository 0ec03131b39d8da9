/** What JSON can hold; answers and documents are such values, so they can be stored, sent and hashed as they are. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }
