/**
 * What the sheet of rows that were not imported is called, after the one that was brought in. Whoever
 * calls named that one: a phone stores the sheet under a path that ends so.
 */
export function wrongRowsName(fileName: string): string {
  const name = fileName.replace(/\.xlsx$/i, '').replace(/[\p{Cc}\\/:*?"<>|]/gu, '_')
  return `没有导入的行 ${name}.xlsx`
}
