/**
 * A briefing's date as a reader would say it: "2025" → "2025", "2025-03" → "March 2025", "2025-03-25" →
 * "March 25, 2025". A date it cannot read comes back as it is.
 */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) return date;
  return new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day || 1));
}
