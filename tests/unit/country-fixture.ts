/** A country of two municipalities for source tables, and those that became them. */
import { type Codes, readCodes } from '../../calibration/source/codes.js';
import { folder, put } from './source-folder.js';

/**
 * Today GM0001 and GM0002. Writes into the source folder of the test.
 *
 * @param recoded former code, code of today and share of it, such as 'GM0009,GM0001,0.25'
 */
export function twoMunicipalities(...recoded: readonly string[]): Codes {
  put('cbs/regions_2023.csv', [
    'code_2023,name,province,corop_code,corop',
    'GM0001,Een,Fryslân (PV),CR01,C',
    'GM0002,Twee,Limburg (PV),CR02,D',
  ]);
  put('cbs/recode_to_2023.csv', ['code,code_2023,share', ...recoded]);
  return readCodes(folder);
}
