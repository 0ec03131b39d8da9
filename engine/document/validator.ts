/** What is wrong at one point of a value, as the generated validators say it: without texts. */
export interface SchemaError {
  /** JSON pointer of the value, or of the object whose field is missing, unknown or badly named. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: SchemaErrorParams
}

export interface SchemaErrorParams {
  readonly missingProperty?: string
  readonly additionalProperty?: string
  readonly propertyName?: string
}

/** A generated validator: says whether a value fits, and leaves the errors of its last call behind. */
export interface Validator {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** Loops of the validators end after so many errors: nobody reads a million, and they would fill the memory. */
export const enoughErrors = 100

/** Adds an error to those found so far. */
export function noted(
  errors: readonly SchemaError[] | null,
  instancePath: string,
  keyword: string,
  params: SchemaErrorParams,
): readonly SchemaError[] {
  const error = { instancePath, keyword, params }
  if (errors === null) return [error]
  ;(errors as SchemaError[]).push(error)
  return errors
}
