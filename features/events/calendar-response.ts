/** A calendar file as an answer: shown by what opens calendars, saved under `name` elsewhere. */
export const calendarResponse = (file: string, name: string): Response =>
  new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${name}.ics"`,
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  });
