/** One thing that is wrong with a briefing file. */
export interface BriefingProblem {
  /** Where: "issues[2].positions[0].evidence", or "" for the file as a whole. */
  path: string;
  /** What was expected there, in words. */
  message: string;
  /** What was found instead, shortened; absent where it would say nothing. */
  found?: string;
}
