/** Memory that threads can share, where the platform has it; else memory that is copied when it is handed over. */
function memory(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes)
}

export function sharedIntegers(length: number): Int32Array {
  return new Int32Array(memory(length * Int32Array.BYTES_PER_ELEMENT))
}

export function sharedNumbers(length: number): Float64Array {
  return new Float64Array(memory(length * Float64Array.BYTES_PER_ELEMENT))
}
