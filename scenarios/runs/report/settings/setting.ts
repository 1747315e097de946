/** What a setting is measured in and where its value comes from, in the language of the report. */
export interface SettingWords {
  readonly unit: string;
  readonly source: string;
}

/** Words for every setting of a group: one without them does not compile. */
export type WordsOf<Group> = Readonly<Record<keyof Group, SettingWords>>;
