/** Names of the files of a comparison beside its run folders. */
export const COMPARE_FILES: readonly string[] = [
  'manifest.json',
  'timing.json',
  'codebook.csv',
  'differences.csv',
  'influence.csv',
  'places.csv',
  'report.html',
];
