/** What is used of the package, which has no types of its own. */
declare module 'logic-solver' {
  type Operand = number | object
  type Operands = readonly (Operand | readonly Operand[])[]
  export interface Solution {
    evaluate(term: number): boolean
  }
  interface Solver {
    getVarNum(name: string): number
    require(...operands: Operands): void
    solve(): Solution | null
    solveAssuming(operand: Operand): Solution | null
  }
  const Logic: {
    readonly or: (...operands: Operands) => object
    readonly and: (...operands: Operands) => object
    readonly exactlyOne: (...operands: Operands) => object
    readonly weightedSum: (formulas: readonly Operand[], weights: readonly number[]) => object
    readonly constantBits: (value: number) => object
    readonly greaterThanOrEqual: (left: object, right: object) => object
    readonly Solver: new () => Solver
  }
  export default Logic
}
