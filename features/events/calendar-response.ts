/**
 * A calendar file as an answer: shown by what opens calendars, saved under `name` elsewhere. From `until` on another file is right
 * (read by the page server, as `<meta name="valid-until">` is on a page); null: this one until its content changes.
 */
export const calendarResponse = (file: string, name: string, until: Date | null = null): Response =>
  new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${name}.ics"`,
      'cache-control': 'public, max-age=0, must-revalidate',
      ...(until && { 'valid-until': until.toISOString() }),
    },
  });
