/** Calendar dates as ISO strings (YYYY-MM-DD); they compare as strings. */
export type IsoDate = string;
