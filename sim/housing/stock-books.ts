/** What became of dwellings in the year being lived, by town; set to 0 when the year begins. */
export interface StockBooks {
  readonly built_t: Int32Array;
  readonly takenDown_t: Int32Array;
  readonly renovated_t: Int32Array;
}

export const openStockBooks = (towns: number): StockBooks => ({
  built_t: new Int32Array(towns),
  takenDown_t: new Int32Array(towns),
  renovated_t: new Int32Array(towns),
});
