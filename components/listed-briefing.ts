/** A briefing as the options list it. */
export interface ListedBriefing {
  id: string;
  title: string;
  asOf: string;
  summary: string;
  /** How many entities it covers. */
  entities: number;
  on: boolean;
}
