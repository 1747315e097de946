/** Which municipality is meant by what a person types. */

/** Names that everybody uses, beside the publisher's. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'den haag': "'s-gravenhage",
  'den bosch': "'s-hertogenbosch",
};

/** In any case, and with letters under their accents as one sign: some machines type two. */
const plain = (name: string): string => name.normalize('NFC').toLowerCase();

/** 'beek' for 'beek (l.)': the publisher adds a province where a name occurs twice in the country. */
const withoutSuffix = (name: string): string => name.replace(/ \([^)]*\)$/, '');

/**
 * @param member a code, or a name in any case, with or without the publisher's suffix
 * @returns rows of the municipalities that are meant: none, one, or several of the same name
 */
export function municipalitiesCalled(
  member: string,
  codes: readonly string[],
  names: readonly string[],
): readonly number[] {
  if (codes.includes(member)) return [codes.indexOf(member)];
  const wanted = ALSO_CALLED[plain(member)] ?? plain(member);
  const rows = (of: (name: string) => string): number[] =>
    names.flatMap((name, row) => (of(plain(name)) === wanted ? [row] : []));
  const exact = rows((name) => name);
  return exact.length > 0 ? exact : rows(withoutSuffix);
}
